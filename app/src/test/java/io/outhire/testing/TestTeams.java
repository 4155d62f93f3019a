package io.outhire.testing;

import io.outhire.accounts.Person;
import io.outhire.accounts.Role;
import io.outhire.accounts.Sessions;
import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.accounts.TestPeople;
import io.outhire.common.Slug;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.EnumMap;
import java.util.Map;
import java.util.UUID;

/** Founds teams for tests, each with a member in every role. */
@ApplicationScoped
public class TestTeams {
  private final Teams teams;
  private final TestPeople people;
  private final Sessions sessions;

  @Inject
  TestTeams(Teams teams, TestPeople people, Sessions sessions) {
    this.teams = teams;
    this.people = people;
    this.sessions = sessions;
  }

  /** A new team "Team …" whose members are called Ann Admin, Rob Recruiter and Vera Viewer. */
  public TestTeam found() {
    String number = UUID.randomUUID().toString().substring(0, 8);
    Team team = teams.create(new Slug("team-" + number), "Team " + number);
    Map<Role, Person> members = new EnumMap<>(Role.class);
    members.put(Role.ADMIN, people.add(team.id(), "Ann Admin", Role.ADMIN));
    members.put(Role.RECRUITER, people.add(team.id(), "Rob Recruiter", Role.RECRUITER));
    members.put(Role.VIEWER, people.add(team.id(), "Vera Viewer", Role.VIEWER));
    return new TestTeam(this, team, members);
  }

  /** A new browser in which this person is signed in. */
  public Browser signedIn(Team team, Person person) {
    return Browser.open().withCookie("outhire", sessions.begin(person.id(), team.id(), "").value());
  }
}
