package io.outhire.accounts;

import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Counts how often a secret was tried, on all nodes together. A try is counted before it is
 * checked, in one statement, so that a hundred at the same time are a hundred.
 */
@ApplicationScoped
@CrossesTeams("nobody is signed in yet")
class Attempts {
  static final Duration WINDOW = Duration.ofMinutes(15);

  private final Database database;
  private final InstantSource clock;

  @Inject
  Attempts(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /**
   * Counts a try.
   *
   * @param subject what is being tried, in any words; only its hash is stored
   * @param allowed how many tries a window of 15 minutes has
   * @return when to try again, if this one is too many
   */
  Optional<Instant> count(String subject, int allowed) {
    Instant now = clock.instant();
    Counted counted =
        database.acrossTeams(
            handle ->
                handle
                    .createQuery(
                        """
                        insert into secret_attempts as a (subject, since, tries)
                        values (:subject, :now, 1)
                        on conflict (subject) do update set
                          tries = case when a.since <= :stale then 1 else a.tries + 1 end,
                          since = case when a.since <= :stale then :now else a.since end
                        returning since, tries
                        """)
                    .bind("subject", SecretToken.hashOf(subject))
                    .bind("now", now)
                    .bind("stale", now.minus(WINDOW))
                    .map(
                        (row, context) ->
                            new Counted(row.getTimestamp("since").toInstant(), row.getInt("tries")))
                    .one());
    return counted.tries() > allowed ? Optional.of(counted.since().plus(WINDOW)) : Optional.empty();
  }

  /** Takes one try back: it was a good one. */
  void forgive(String subject) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate(
                    "update secret_attempts set tries = greatest(tries - 1, 0) where subject = :subject")
                .bind("subject", SecretToken.hashOf(subject))
                .execute());
  }

  /** Begins anew: the secret was known. */
  void forget(String subject) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from secret_attempts where subject = :subject")
                .bind("subject", SecretToken.hashOf(subject))
                .execute());
  }

  /** Deletes what no longer counts. */
  void deleteStale() {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from secret_attempts where since < :stale")
                .bind("stale", clock.instant().minus(WINDOW))
                .execute());
  }

  private record Counted(Instant since, int tries) {}
}
