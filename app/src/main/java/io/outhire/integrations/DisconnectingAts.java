package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.ConnectionNews.AccountDisconnected;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;

/** Ends a team's connection. What was imported and what was sent stays; its tokens are erased. */
@ApplicationScoped
public class DisconnectingAts {
  private final Database database;
  private final ConnectionStore store;
  private final TokenStore tokens;
  private final Event<ConnectionNews> news;
  private final InstantSource clock;

  @Inject
  DisconnectingAts(
      Database database,
      ConnectionStore store,
      TokenStore tokens,
      Event<ConnectionNews> news,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.tokens = tokens;
    this.news = news;
    this.clock = clock;
  }

  /** Disconnects whatever is connected, if anything is. */
  public void disconnect(TeamId team) {
    database.doInTeam(
        team, handle -> store.active(team).ifPresent(active -> end(team, active.id())));
  }

  /** Tokens first, in the order in which a refresh locks. */
  private void end(TeamId team, ConnectionId connection) {
    tokens.erase(team, connection);
    store.end(team, connection, clock.instant());
    news.fire(new AccountDisconnected(team, connection));
  }
}
