package io.outhire.integrations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.integrations.ats.AtsFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/**
 * Renews tokens that nobody has used for days, before the provider forgets them; so a revocation is
 * noticed within days as well, though no application comes.
 */
@ApplicationScoped
class KeepingTokensFresh {
  private static final Logger LOG = System.getLogger(KeepingTokensFresh.class.getName());

  /** With the hour between two rounds well within a week. */
  private static final Duration OLDEST = Duration.ofDays(6);

  private static final Duration ROUND = Duration.ofHours(1);

  private final Database database;
  private final Connections connections;
  private final InstantSource clock;

  @Inject
  KeepingTokensFresh(Database database, Connections connections, InstantSource clock) {
    this.database = database;
    this.connections = connections;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RecurringTask<Void> rounds() {
    return Tasks.recurring("keep-tokens-fresh", FixedDelay.of(ROUND))
        .execute((instance, context) -> round());
  }

  /** Renews all that are old; one that fails keeps no other waiting and is tried next round. */
  void round() {
    for (Old old : old()) {
      try {
        connections.renewTokens(old.team(), old.connection());
      } catch (AtsFailure failure) {
        LOG.log(Level.WARNING, "tokens could not be renewed: {0}", failure.cause());
      }
    }
  }

  @CrossesTeams("finds tokens of whatever team; each pair is renewed bound to its own")
  private List<Old> old() {
    return database.acrossTeams(
        handle ->
            handle
                .select(
                    """
                    select connection.team_id, connection.id
                    from connection
                    join connection_tokens on connection_tokens.connection_id = connection.id
                    where connection.state = 'connected' and stored_at < ?
                    """,
                    clock.instant().minus(OLDEST))
                .map(
                    (row, context) ->
                        new Old(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            new ConnectionId(row.getObject("id", UUID.class))))
                .list());
  }

  private record Old(TeamId team, ConnectionId connection) {}
}
