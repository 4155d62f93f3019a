package io.outhire.testing;

import io.outhire.accounts.Person;
import io.outhire.accounts.Role;
import io.outhire.accounts.Team;
import io.outhire.common.TeamId;
import java.util.Map;
import java.util.Objects;

/** A team with one member in every role. */
public record TestTeam(TestTeams teams, Team team, Map<Role, Person> members) {
  public TeamId id() {
    return team.id();
  }

  /** The member in this role. */
  public Person person(Role role) {
    return Objects.requireNonNull(members.get(role));
  }

  /** A new browser in which the member in this role is signed in. */
  public Browser as(Role role) {
    return teams.signedIn(team, person(role));
  }

  public Browser asAdmin() {
    return as(Role.ADMIN);
  }

  public Browser asRecruiter() {
    return as(Role.RECRUITER);
  }

  public Browser asViewer() {
    return as(Role.VIEWER);
  }
}
