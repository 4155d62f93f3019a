package io.outhire.applications;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** The people who applied to a team, by e-mail address. */
@ApplicationScoped
class Candidates {
  private final Database database;
  private final InstantSource clock;

  @Inject
  Candidates(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * The candidate with this address, made if unknown. Locks it until the transaction ends, so that
   * two forms of one person are stored one after the other.
   */
  Recognised recognise(TeamId team, EmailAddress email) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    insert into candidates (team_id, id, email, first_seen_at)
                    values (:team, :id, :email, :now)
                    on conflict (team_id, email) do update set email = excluded.email
                    returning id, xmax = 0 as unknown
                    """)
                .bind("team", team.value())
                .bind("id", TimeOrderedIds.next(clock))
                .bind("email", email.canonical())
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new Recognised(
                            new CandidateId(Rows.uuid(row, "id")), row.getBoolean("unknown")))
                .one());
  }

  /**
   * Whose form it is.
   *
   * @param unknown whether the team never had anything of this person; PostgreSQL leaves {@code
   *     xmax} of a row at zero that it has inserted, and not of one that it has updated
   */
  record Recognised(CandidateId id, boolean unknown) {}
}
