package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;

/** Notes that a provider honours a connection no longer, and tells those who must know. */
@ApplicationScoped
class BreakingConnections {
  private final Database database;
  private final ConnectionStore store;
  private final Event<ConnectionNews> news;
  private final InstantSource clock;

  @Inject
  BreakingConnections(
      Database database, ConnectionStore store, Event<ConnectionNews> news, InstantSource clock) {
    this.database = database;
    this.store = store;
    this.news = news;
    this.clock = clock;
  }

  /**
   * Marks a connection broken; says nothing of one that is broken already.
   *
   * @param asOf when the call began that found it broken; a consent given since is not touched
   */
  void markBroken(TeamId team, ConnectionId connection, String cause, Instant asOf) {
    database.doInTeam(
        team,
        handle -> {
          if (store.markBroken(team, connection, cause, asOf, clock.instant())) {
            news.fire(new ConnectionNews.ConnectionBroken(team, connection, cause));
          }
        });
  }
}
