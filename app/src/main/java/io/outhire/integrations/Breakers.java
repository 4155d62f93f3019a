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

/**
 * One circuit breaker a connection, kept in its row so that a restart and another process know of
 * it. After some calls in a row without a proper answer no more are made for a while, ever longer;
 * then one that changes nothing tries whether the ATS is back.
 */
@ApplicationScoped
class Breakers {
  /** So many calls in a row without a proper answer open it. */
  static final int FAILURES = 3;

  private final Database database;
  private final InstantSource clock;
  private final Backoff backoff;

  @Inject
  Breakers(Database database, @DatabaseTime InstantSource clock, Backoff backoff) {
    this.database = database;
    this.clock = clock;
    this.backoff = backoff;
  }

  /**
   * How it stands.
   *
   * @param failures calls in a row without a proper answer
   * @param openUntil no call before this, and then one that tries; empty while closed
   * @param openings how often in a row it was opened
   */
  record Breaker(int failures, Optional<Instant> openUntil, int openings) {
    static final Breaker CLOSED = new Breaker(0, Optional.empty(), 0);

    /** Whether calls may be made without trying first. */
    boolean closed() {
      return openUntil.isEmpty();
    }

    /** Whether nothing is wrong and nothing was lately. */
    boolean sound() {
      return equals(CLOSED);
    }
  }

  /** The connection's; closed while nothing was ever sent through it. */
  Breaker of(TeamId team, ConnectionId connection) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select failures, open_until, openings
                    from connection_push
                    where team_id = ? and connection_id = ?
                    """,
                    team.value(),
                    connection.value())
                .map(
                    (row, context) ->
                        new Breaker(
                            row.getInt("failures"),
                            Optional.ofNullable(row.getTimestamp("open_until"))
                                .map(java.sql.Timestamp::toInstant),
                            row.getInt("openings")))
                .findOne()
                .orElse(Breaker.CLOSED));
  }

  /** A call got no proper answer. */
  Breaker failed(TeamId team, ConnectionId connection, Breaker before) {
    int failures = before.failures() + 1;
    return failures >= FAILURES
        ? store(
            team,
            connection,
            new Breaker(
                failures,
                Optional.of(clock.instant().plus(backoff.opening(before.openings()))),
                before.openings() + 1))
        : store(team, connection, new Breaker(failures, before.openUntil(), before.openings()));
  }

  /** The ATS asked for a pause. */
  Breaker paused(TeamId team, ConnectionId connection, Breaker before, Duration pause) {
    Instant until = clock.instant().plus(pause);
    return store(
        team, connection, new Breaker(before.failures(), Optional.of(until), before.openings()));
  }

  /** The call that tried was answered: one real call may follow, and opens it again if it fails. */
  Breaker halfOpen(TeamId team, ConnectionId connection, Breaker before) {
    return store(team, connection, new Breaker(FAILURES - 1, Optional.empty(), before.openings()));
  }

  /** A call was answered, or the connection was made anew. */
  Breaker close(TeamId team, ConnectionId connection) {
    return store(team, connection, Breaker.CLOSED);
  }

  private Breaker store(TeamId team, ConnectionId connection, Breaker now) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update connection_push
                    set failures = :failures, open_until = :until, openings = :openings
                    where team_id = :team and connection_id = :connection
                    """)
                .bind("failures", now.failures())
                .bind("until", now.openUntil())
                .bind("openings", now.openings())
                .bind("team", team.value())
                .bind("connection", connection.value())
                .execute());
    return now;
  }
}
