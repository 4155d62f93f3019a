package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Who is in which team and may do what there. A team always keeps an admin. */
@ApplicationScoped
public class Members {
  private final Database database;
  private final Sessions sessions;
  private final InstantSource clock;

  /** A team that a person is in, with what they may do there. */
  public record Membership(Team team, Role role) {}

  /** How a change of the members ended. */
  public enum Change {
    DONE,
    /** Nobody of this id is in the team. */
    NOT_A_MEMBER,
    /** The team would be left without an admin. */
    LAST_ADMIN
  }

  @Inject
  Members(Database database, Sessions sessions, InstantSource clock) {
    this.database = database;
    this.sessions = sessions;
    this.clock = clock;
  }

  /** Everybody in the team, by name. */
  public List<Member> of(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.email, p.name, m.role
                    from member m join person p on p.id = m.person_id
                    where m.team_id = :team order by lower(p.name), p.id
                    """)
                .bind("team", team.value())
                .map((row, context) -> member(row))
                .list());
  }

  /** Those who may change members and integrations; never empty once a team is set up. */
  public List<Member> admins(TeamId team) {
    return of(team).stream().filter(member -> member.role() == Role.ADMIN).toList();
  }

  /** One member. */
  public Optional<Member> find(TeamId team, PersonId person) {
    return of(team).stream().filter(member -> member.person().id().equals(person)).findFirst();
  }

  /** The teams that a person is in, by name. */
  @CrossesTeams("the question is which teams there are for this person")
  public List<Membership> teamsOf(PersonId person) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select t.id, t.slug, t.name, t.language, m.role from member m join team t on t.id = m.team_id
                    where m.person_id = :person order by lower(t.name), t.id
                    """)
                .bind("person", person.value())
                .map(
                    (row, context) ->
                        new Membership(Teams.team(row), Role.valueOf(row.getString("role"))))
                .list());
  }

  /** Lets a person into the team; one who is in it keeps their role. */
  void add(TeamId team, PersonId person, Role role) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into member (team_id, person_id, role, joined_at)
                    values (:team, :person, :role, :now) on conflict (team_id, person_id) do nothing
                    """)
                .bind("team", team.value())
                .bind("person", person.value())
                .bind("role", role.name())
                .bind("now", clock.instant())
                .execute());
  }

  /** Gives a member another role; it counts from their next click on. */
  public Change changeRole(TeamId team, PersonId person, Role role) {
    return changing(
        team,
        person,
        role == Role.ADMIN,
        handle ->
            handle
                .createUpdate(
                    "update member set role = :role where team_id = :team and person_id = :person")
                .bind("role", role.name())
                .bind("team", team.value())
                .bind("person", person.value())
                .execute());
  }

  /** Takes a person out of the team and ends their sessions in it. */
  public Change remove(TeamId team, PersonId person) {
    return changing(
        team,
        person,
        false,
        handle -> {
          handle
              .createUpdate("delete from member where team_id = :team and person_id = :person")
              .bind("team", team.value())
              .bind("person", person.value())
              .execute();
          sessions.endInTeam(team, person);
        });
  }

  private Change changing(
      TeamId team,
      PersonId person,
      boolean staysAdmin,
      java.util.function.Consumer<Handle> change) {
    return database.inTeam(
        team,
        handle -> {
          oneChangeAtATime(handle, team);
          Optional<Member> member = find(team, person);
          if (member.isEmpty()) {
            return Change.NOT_A_MEMBER;
          }
          boolean wasAdmin = member.get().role() == Role.ADMIN;
          if (wasAdmin && !staysAdmin && admins(team).size() == 1) {
            return Change.LAST_ADMIN;
          }
          change.accept(handle);
          return Change.DONE;
        });
  }

  /** Two admins who remove each other in the same second must not both succeed. */
  private static void oneChangeAtATime(Handle handle, TeamId team) {
    handle
        .select("select id from team where id = ? for update", team.value())
        .mapTo(UUID.class)
        .one();
  }

  private static Member member(ResultSet row) throws SQLException {
    return new Member(
        new Person(
            new PersonId(row.getObject("id", UUID.class)),
            new EmailAddress(row.getString("email")),
            row.getString("name")),
        Role.valueOf(row.getString("role")));
  }
}
