package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.UUID;

/** Adds people to teams without the way through mail and forms. */
@ApplicationScoped
public class TestPeople {
  /** The password of everybody in tests. */
  public static final String PASSWORD = "long enough for a test";

  private final People people;
  private final Members members;
  private final String hash;

  @Inject
  TestPeople(People people, Members members, Passwords passwords) {
    this.people = people;
    this.members = members;
    this.hash = passwords.hash(PASSWORD);
  }

  /** A new person of this name, a member of the team, whose password is {@link #PASSWORD}. */
  public Person add(TeamId team, String name, Role role) {
    String mailbox = "p" + UUID.randomUUID().toString().replace("-", "");
    Person person =
        people.add(new EmailAddress(mailbox + "@people.test"), name, hash).orElseThrow();
    members.add(team, person.id(), role);
    return person;
  }

  /** Makes a person a member of one more team. */
  public void join(TeamId team, Person person, Role role) {
    members.add(team, person.id(), role);
  }
}
