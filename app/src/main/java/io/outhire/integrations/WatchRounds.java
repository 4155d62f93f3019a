package io.outhire.integrations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;

/** Looks every quarter of an hour at the postings and users that applications depend on. */
@ApplicationScoped
class WatchRounds {
  private static final Logger LOG = System.getLogger(WatchRounds.class.getName());

  private final Database database;
  private final Connections connections;
  private final WatchStore store;
  private final Watching watching;

  @Inject
  WatchRounds(Database database, Connections connections, WatchStore store, Watching watching) {
    this.database = database;
    this.connections = connections;
    this.store = store;
    this.watching = watching;
  }

  @Produces
  @Singleton
  RecurringTask<Void> rounds() {
    return Tasks.recurring("watch-ats", FixedDelay.of(Duration.ofMinutes(15)))
        .execute((instance, context) -> round());
  }

  /** One round; an account that fails keeps no other waiting. */
  void round() {
    for (TeamId team : connected()) {
      Optional<Connection> connection = connections.of(team).filter(Connection::isConnected);
      connection.ifPresent(found -> look(team, found));
    }
  }

  private void look(TeamId team, Connection connection) {
    AtsAccount account = connections.account(team, connection.id());
    try {
      for (String user : users(connection)) {
        watching.lookAtUser(team, connection.id(), account, user);
      }
      for (String posting : store.linkedPostings(team, connection.id())) {
        watching.lookAtPosting(team, connection.id(), account, posting);
      }
    } catch (AtsFailure failure) {
      LOG.log(Level.INFO, "a round was cut short: {0}", failure.cause());
    }
  }

  private static List<String> users(Connection connection) {
    return Stream.concat(connection.attributedTo().stream(), connection.second().stream())
        .map(AtsUser::id)
        .toList();
  }

  @CrossesTeams("finds connected teams; each is looked after bound to its own")
  private List<TeamId> connected() {
    return database.acrossTeams(
        handle ->
            handle
                .select("select distinct team_id from connection where state = 'connected'")
                .mapTo(UUID.class)
                .map(TeamId::new)
                .list());
  }
}
