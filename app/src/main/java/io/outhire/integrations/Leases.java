package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.statement.SqlStatement;

/**
 * Sees to it that one run at a time, of all processes, sends through a connection. A lease ends by
 * itself, by the database's time, so that a dead owner is followed by another and a frozen one
 * finds on waking that its time is over.
 */
@ApplicationScoped
class Leases {
  private final Database database;
  private final InstantSource clock;
  private final Duration length;

  @Inject
  Leases(Database database, @DatabaseTime InstantSource clock, DeliverySettings settings) {
    this.database = database;
    this.clock = clock;
    this.length = settings.lease();
  }

  /** Takes the lease, unless another's still runs. */
  Optional<Lease> take(TeamId team, ConnectionId connection, UUID owner) {
    Instant now = clock.instant();
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    with before as (
                      select lease_until from connection_push
                      where team_id = :team and connection_id = :connection)
                    insert into connection_push (connection_id, team_id, owner, fence, lease_until)
                    values (:connection, :team, :owner, 1, :until)
                    on conflict (connection_id) do update
                    set owner = excluded.owner, fence = connection_push.fence + 1,
                        lease_until = excluded.lease_until
                    where connection_push.team_id = :team and connection_push.lease_until <= :now
                    returning fence, (select lease_until from before) as before
                    """)
                .bind("connection", connection.value())
                .bind("team", team.value())
                .bind("owner", owner)
                .bind("until", now.plus(length))
                .bind("now", now)
                .map(
                    (row, context) ->
                        new Lease(
                            team,
                            connection,
                            owner,
                            row.getLong("fence"),
                            Optional.ofNullable(row.getTimestamp("before"))
                                .map(ended -> Duration.between(ended.toInstant(), now))))
                .findOne());
  }

  /**
   * Lets the lease run for its whole length again, as part of the running transaction; says whether
   * it was still there to be renewed.
   */
  boolean renew(Lease lease) {
    Instant now = clock.instant();
    return database.inTeam(
        lease.team(),
        handle ->
            bind(
                        handle.createUpdate(
                            """
                            update connection_push
                            set lease_until = :until
                            where team_id = :team and connection_id = :connection
                              and owner = :owner and fence = :fence and lease_until > :now
                            """),
                        lease)
                    .bind("until", now.plus(length))
                    .bind("now", now)
                    .execute()
                == 1);
  }

  /** Whether the lease is good for so long from now, unless it is ended by its owner. */
  boolean lasts(Lease lease, Duration time) {
    return database.inTeam(
        lease.team(),
        handle ->
            bind(
                    handle.createQuery(
                        """
                        select true
                        from connection_push
                        where team_id = :team and connection_id = :connection
                          and owner = :owner and fence = :fence and lease_until >= :enough
                        """),
                    lease)
                .bind("enough", clock.instant().plus(time))
                .mapTo(Boolean.class)
                .findOne()
                .isPresent());
  }

  /** Ends the lease at once, if it is still this one. */
  void release(Lease lease) {
    database.doInTeam(
        lease.team(),
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        update connection_push
                        set lease_until = :now
                        where team_id = :team and connection_id = :connection
                          and owner = :owner and fence = :fence
                        """),
                    lease)
                .bind("now", clock.instant())
                .execute());
  }

  /** When the lease that runs now ends, unless it is renewed; a time past when there is none. */
  Instant until(TeamId team, ConnectionId connection) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select lease_until
                    from connection_push
                    where team_id = ? and connection_id = ?
                    """,
                    team.value(),
                    connection.value())
                .mapTo(Instant.class)
                .findOne()
                .orElseGet(clock::instant));
  }

  private static <S extends SqlStatement<S>> S bind(S statement, Lease lease) {
    return statement
        .bind("team", lease.team().value())
        .bind("connection", lease.connection().value())
        .bind("owner", lease.owner())
        .bind("fence", lease.fence());
  }
}
