package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.CrashPoints;
import io.outhire.db.Database;
import io.outhire.integrations.ats.AccessTokens;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsProvider;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.Lock;
import java.util.concurrent.locks.ReentrantLock;

/** Each team's connection to its ATS: how it stands, and the way through it. */
@ApplicationScoped
public class Connections {
  /** A success is written down this seldom, so that health costs no write per call. */
  private static final Duration TOUCH = Duration.ofSeconds(30);

  private final ConnectionStore store;
  private final TokenStore tokens;
  private final AtsProviders providers;
  private final BreakingConnections breaking;
  private final Database database;
  private final InstantSource clock;
  private final CallRates rates;
  private final CrashPoints points;
  private final Map<ConnectionId, Lock> refreshing = new ConcurrentHashMap<>();

  @Inject
  Connections(
      ConnectionStore store,
      TokenStore tokens,
      AtsProviders providers,
      BreakingConnections breaking,
      Database database,
      InstantSource clock,
      CallRates rates,
      CrashPoints points) {
    this.store = store;
    this.tokens = tokens;
    this.providers = providers;
    this.breaking = breaking;
    this.database = database;
    this.clock = clock;
    this.rates = rates;
    this.points = points;
  }

  /** The team's connection, whole or broken; empty when nothing is connected. */
  public Optional<Connection> of(TeamId team) {
    return store.active(team);
  }

  /** A connection of the team, ended ones included. */
  public Optional<Connection> find(TeamId team, ConnectionId id) {
    return store.find(team, id);
  }

  /**
   * The way to the account behind a connection. Its calls refresh tokens as needed, mark the
   * connection broken when the provider says that it is over, and must not be made inside a
   * transaction: they wait on the network, and what they store must not be undone. Each waits for
   * its turn behind deliveries.
   *
   * @throws NoSuchElementException when the team has no such connection
   */
  public AtsAccount account(TeamId team, ConnectionId id) {
    return watched(team, id, () -> rates.awaitTurn(id));
  }

  /** As {@link #account}, for deliveries, which see to the rate by themselves. */
  AtsAccount accountForDeliveries(TeamId team, ConnectionId id) {
    return watched(team, id, () -> {});
  }

  private AtsAccount watched(TeamId team, ConnectionId id, WatchedAccount.Turn turn) {
    AtsProvider provider = providers.of(store.find(team, id).orElseThrow());
    return new WatchedAccount(
        provider.account(tokensOf(team, id, provider)),
        clock,
        () -> {
          turn.await();
          rates.note(id);
        },
        () -> touch(team, id),
        (over, begun) -> breaking.markBroken(team, id, over.cause(), begun));
  }

  /** Calls the account by another name from now on. */
  public void rename(TeamId team, String accountName) {
    store.rename(team, accountName);
  }

  /**
   * Makes one cheap call, to see whether the connection works.
   *
   * @throws AtsFailure when it does not
   */
  public void check(TeamId team, ConnectionId id) throws AtsFailure {
    account(team, id).check();
  }

  /**
   * Exchanges the tokens for new ones, though the old ones may be good.
   *
   * @throws AtsFailure when that could not be done; the connection may be broken by it
   */
  void renewTokens(TeamId team, ConnectionId id) throws AtsFailure {
    Optional<TokenStore.Pair> pair = tokens.read(team, id);
    if (pair.isPresent()) {
      AtsProvider provider = providers.of(store.find(team, id).orElseThrow());
      var _ = tokensOf(team, id, provider).after(pair.get().access());
    }
  }

  private AccessTokens tokensOf(TeamId team, ConnectionId id, AtsProvider provider) {
    Lock oneAtATime = refreshing.computeIfAbsent(id, _ -> new ReentrantLock());
    return new StoredTokens(
        team, id, provider, database, tokens, breaking, clock, oneAtATime, points);
  }

  private void touch(TeamId team, ConnectionId id) {
    Instant now = clock.instant();
    store.touch(team, id, now, now.minus(TOUCH));
  }
}
