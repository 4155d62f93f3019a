package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.ConnectionNews.AccountConnected;
import io.outhire.integrations.ConnectionNews.AccountReconnected;
import io.outhire.integrations.ConnectionStore.Consent;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.integrations.ats.AtsTokens;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** Turns tokens into a connection: a new one, or the one that the team had to the same account. */
@ApplicationScoped
class StoringConsents {
  private final Database database;
  private final ConnectionStore store;
  private final TokenStore tokenStore;
  private final Event<ConnectionNews> news;
  private final InstantSource clock;

  @Inject
  StoringConsents(
      Database database,
      ConnectionStore store,
      TokenStore tokenStore,
      Event<ConnectionNews> news,
      InstantSource clock) {
    this.database = database;
    this.store = store;
    this.tokenStore = tokenStore;
    this.news = news;
    this.clock = clock;
  }

  /** Stores all of it, or nothing when another account is connected already. */
  ConnectingOutcome store(
      TeamId team, ConnectedBy who, AtsProvider provider, AtsTokens tokens, String accountName) {
    return database.inTeam(
        team,
        handle -> {
          Optional<Connection> active = store.active(team);
          if (active.isPresent() && isOther(active.get(), provider, tokens)) {
            return otherAccount(active.get(), accountName);
          }
          String account =
              tokens.accountId().isEmpty()
                  ? active.map(Connection::accountId).orElse("")
                  : tokens.accountId();
          var consent = new Consent(account, tokens.userId(), tokens.granted(), who);
          Optional<ConnectionId> known =
              active.map(Connection::id).or(() -> store.toAccount(team, provider.id(), account));
          ConnectionId id = store(team, known, provider, tokens, accountName, consent);
          news.fire(
              active.isPresent()
                  ? new AccountReconnected(team, id)
                  : new AccountConnected(team, id));
          return new ConnectingOutcome.Connected(
              store.find(team, id).orElseThrow(), known.isPresent());
        });
  }

  /** Locks the tokens before the connection, in the order in which a refresh does. */
  private ConnectionId store(
      TeamId team,
      Optional<ConnectionId> known,
      AtsProvider provider,
      AtsTokens tokens,
      String accountName,
      Consent consent) {
    Instant now = clock.instant();
    ConnectionId id = known.orElseGet(() -> new ConnectionId(TimeOrderedIds.next(clock)));
    if (known.isPresent()) {
      tokenStore.lock(team, id);
      store.renew(team, id, consent, now);
    } else {
      store.insert(team, id, provider.id(), accountName, consent, now);
    }
    tokenStore.store(team, id, tokens, now);
    return id;
  }

  private static boolean isOther(Connection active, AtsProvider provider, AtsTokens tokens) {
    boolean bothKnown = !active.accountId().isEmpty() && !tokens.accountId().isEmpty();
    return !active.providerId().equals(provider.id())
        || (bothKnown && !active.accountId().equals(tokens.accountId()));
  }

  private static ConnectingOutcome otherAccount(Connection active, String name) {
    return new ConnectingOutcome.OtherAccount(
        active.accountName(),
        name.equals(active.accountName()) ? "another account of the same name" : name);
  }
}
