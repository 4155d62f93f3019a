package io.outhire.applications;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.UUID;

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
  CandidateId recognise(TeamId team, EmailAddress email) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    insert into candidates (team_id, id, email, first_seen_at)
                    values (:team, :id, :email, :now)
                    on conflict (team_id, email) do update set email = excluded.email
                    returning id
                    """)
                .bind("team", team.value())
                .bind("id", TimeOrderedIds.next(clock))
                .bind("email", email.canonical())
                .bind("now", clock.instant())
                .mapTo(UUID.class)
                .map(CandidateId::new)
                .one());
  }
}
