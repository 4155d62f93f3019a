package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.ats.Standing;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** The table {@code ats_watch}: what was last seen of postings and users of the ATS. */
@ApplicationScoped
class WatchStore {
  private final Database database;
  private final InstantSource clock;

  @Inject
  WatchStore(Database database, @DatabaseTime InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The kinds of thing that are watched. */
  enum Kind {
    POSTING,
    USER
  }

  /** How it stood when it was last looked at, if that is not longer ago than this. */
  Optional<Standing> seen(
      TeamId team, ConnectionId connection, Kind kind, String id, Duration within) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select standing
                    from ats_watch
                    where team_id = :team and connection_id = :connection and kind = :kind
                      and thing_id = :id and checked_at >= :since
                    """)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .bind("kind", kind.name())
                .bind("id", id)
                .bind("since", clock.instant().minus(within))
                .mapTo(Standing.class)
                .findOne());
  }

  /** Keeps what was seen; says whether it stood otherwise before. */
  boolean changed(TeamId team, ConnectionId connection, Kind kind, String id, Standing standing) {
    Optional<Standing> before = seen(team, connection, kind, id, Duration.ofDays(36_500));
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into ats_watch
                      (connection_id, kind, thing_id, team_id, standing, checked_at)
                    values (:connection, :kind, :id, :team, :standing, :now)
                    on conflict (connection_id, kind, thing_id) do update
                    set standing = excluded.standing, checked_at = excluded.checked_at
                    """)
                .bind("connection", connection.value())
                .bind("kind", kind.name())
                .bind("id", id)
                .bind("team", team.value())
                .bind("standing", standing.name())
                .bind("now", clock.instant())
                .execute());
    return before.orElse(Standing.GOOD) != standing;
  }

  /** A posting that something due is for and that was not looked at lately. */
  Optional<String> duePosting(TeamId team, ConnectionId connection, Duration within) {
    Instant now = clock.instant();
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select job_link.posting_id
                    from delivery
                    join job_link on job_link.job_id = delivery.job_id
                    left join ats_watch
                      on ats_watch.connection_id = delivery.connection_id
                      and kind = 'POSTING' and thing_id = job_link.posting_id
                    where delivery.team_id = :team and delivery.connection_id = :connection
                      and state = 'PENDING' and due_at <= :now and send_as = 'LINKED'
                      and (checked_at is null or checked_at < :since)
                    order by due_at
                    limit 1
                    """)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .bind("now", now)
                .bind("since", now.minus(within))
                .mapTo(String.class)
                .findOne());
  }

  /** Every posting of the account that some job is linked to. */
  List<String> linkedPostings(TeamId team, ConnectionId connection) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select distinct posting_id
                    from job_link
                    where team_id = ? and connection_id = ?
                    """,
                    team.value(),
                    connection.value())
                .mapTo(String.class)
                .list());
  }
}
