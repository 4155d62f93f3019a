package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.CrashPoint;
import io.outhire.db.CrashPoints;
import io.outhire.db.Database;
import io.outhire.integrations.TokenStore.Pair;
import io.outhire.integrations.ats.AccessTokens;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.integrations.ats.AtsTokens;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.locks.Lock;

/**
 * The tokens of one connection. A refresh token is good for one refresh, so all threads of all
 * processes queue at the row's lock, and whoever gets it looks first whether another has refreshed
 * meanwhile (docs/adr/0005-refresh-under-a-row-lock.md).
 */
final class StoredTokens implements AccessTokens {
  private static final Duration EARLY = Duration.ofMinutes(5);

  private final TeamId team;
  private final ConnectionId connection;
  private final AtsProvider provider;
  private final Database database;
  private final TokenStore store;
  private final BreakingConnections breaking;
  private final InstantSource clock;
  private final Lock oneAtATime;
  private final CrashPoints points;

  /**
   * @param oneAtATime shared by all of this process that refresh this connection, so that one of
   *     them waits at the row with a pooled connection in its hand, and not all
   */
  StoredTokens(
      TeamId team,
      ConnectionId connection,
      AtsProvider provider,
      Database database,
      TokenStore store,
      BreakingConnections breaking,
      InstantSource clock,
      Lock oneAtATime,
      CrashPoints points) {
    this.team = team;
    this.connection = connection;
    this.provider = provider;
    this.database = database;
    this.store = store;
    this.breaking = breaking;
    this.clock = clock;
    this.oneAtATime = oneAtATime;
    this.points = points;
  }

  @Override
  public String current() throws AtsFailure {
    Pair pair = store.read(team, connection).orElseThrow(StoredTokens::disconnected);
    if (isFresh(pair)) {
      return pair.access();
    }
    try {
      return after(pair.access());
    } catch (AtsFailure.NotDone notYet) {
      if (pair.expiresAt().isAfter(clock.instant())) {
        return pair.access();
      }
      throw notYet;
    }
  }

  @Override
  public String after(String refused) throws AtsFailure {
    if (database.inTransaction()) {
      throw new IllegalStateException("a refresh must commit before anything else can fail");
    }
    oneAtATime.lock();
    try {
      return Undisturbed.run(
              () -> database.inTeam(team, handle -> refreshedUnlessAnotherDid(refused)))
          .get();
    } finally {
      oneAtATime.unlock();
    }
  }

  private Outcome refreshedUnlessAnotherDid(String refused) {
    Optional<Pair> stored = store.lock(team, connection);
    if (stored.isEmpty()) {
      return new Outcome.Failed(disconnected());
    }
    Pair pair = stored.get();
    return pair.access().equals(refused) ? refresh(pair) : new Outcome.Token(pair.access());
  }

  /** A failure is returned and not thrown, because what it means must be committed. */
  private Outcome refresh(Pair pair) {
    try {
      AtsTokens fresh = provider.refresh(pair.refresh());
      points.reached(CrashPoint.TOKENS_RENEWED);
      store.store(team, connection, fresh, clock.instant());
      return new Outcome.Token(fresh.access());
    } catch (AtsFailure.Disconnected over) {
      Meters.refreshFailed();
      breaking.markBroken(team, connection, over.cause(), clock.instant());
      return new Outcome.Failed(over);
    } catch (AtsFailure failure) {
      Meters.refreshFailed();
      return new Outcome.Failed(failure);
    }
  }

  private boolean isFresh(Pair pair) {
    return pair.expiresAt().isAfter(clock.instant().plus(EARLY));
  }

  private static AtsFailure disconnected() {
    return new AtsFailure.Disconnected("The account has been disconnected.");
  }

  private sealed interface Outcome {
    record Token(String access) implements Outcome {}

    record Failed(AtsFailure failure) implements Outcome {}

    default String get() throws AtsFailure {
      return switch (this) {
        case Token token -> token.access;
        case Failed failed -> throw failed.failure;
      };
    }
  }
}
