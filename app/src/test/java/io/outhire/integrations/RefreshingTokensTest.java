package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.ConnectionNews.ConnectionBroken;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.oauth.RevocationEffect;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.ReentrantLock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/**
 * Refresh tokens serve once, and the emulator cancels the whole family of one that comes twice: two
 * refreshes at a time would lose the connection.
 */
class RefreshingTokensTest {
  private static final int CALLERS = 24;
  private static Database database;
  private ConnectionBench bench;
  private ConnectionBench other;
  private Connection connection;

  @BeforeAll
  static void migrate() {
    database = MigratedDatabase.fresh();
  }

  @BeforeEach
  void open() {
    bench = ConnectionBench.open(database);
    connection = bench.connect();
    other = bench.another();
  }

  @AfterEach
  void close() {
    other.provider.close();
    bench.close();
  }

  private AtsAccount account() {
    return bench.connections.account(bench.team, connection.id());
  }

  private long refreshes() {
    return bench.tokenRequests() - 1;
  }

  @Test
  void asksForNoNewTokenWhileTheOldOneIsGood() throws Exception {
    bench.clock.move(Duration.ofMinutes(50));
    account().users(java.util.Optional.empty());

    assertThat(refreshes()).isZero();
  }

  @Test
  void refreshesShortlyBeforeTheTokenDies() throws Exception {
    bench.clock.move(Duration.ofMinutes(56));
    account().users(java.util.Optional.empty());

    assertThat(refreshes()).isEqualTo(1);
  }

  @Test
  void usesTheOldTokenWhileItLivesWhenAnEarlyRefreshFails() throws Exception {
    bench.clock.move(Duration.ofMinutes(56));
    bench.lever.faults().refuse(1, "POST", "/oauth/token", 503);

    assertThat(account().name()).contains("Acme");
    assertThat(bench.connection().isConnected()).isTrue();
  }

  @Test
  void oneRefreshServesManyThreadsOfTwoProcesses() throws Exception {
    bench.clock.move(Duration.ofHours(2));

    assertThat(atOnce(this::callEitherProcess)).hasSize(CALLERS).containsOnly("Acme");
    assertThat(refreshes()).isEqualTo(1);
    assertThat(bench.connection().isConnected()).isTrue();
  }

  /** None shares a lock with another, as if each were a process: only the row keeps them apart. */
  @Test
  void oneRefreshServesAllWhoWereRefusedTheSameToken() throws Exception {
    String refused = bench.tokens.read(bench.team, connection.id()).orElseThrow().access();

    List<String> followers = atOnce(caller -> ownTokens().after(refused));

    assertThat(followers).hasSize(CALLERS).doesNotContain(refused);
    assertThat(followers.stream().distinct()).hasSize(1);
    assertThat(refreshes()).isEqualTo(1);
  }

  private String callEitherProcess(int caller) throws AtsFailure {
    var from = caller % 2 == 0 ? bench : other;
    return from.connections.account(bench.team, connection.id()).name().orElseThrow();
  }

  private StoredTokens ownTokens() {
    return new StoredTokens(
        bench.team,
        connection.id(),
        bench.provider,
        bench.database,
        bench.tokens,
        new BreakingConnections(bench.database, bench.store, bench.news, bench.clock),
        bench.clock,
        new ReentrantLock(),
        point -> {});
  }

  @Test
  void goesOnRefreshingForDaysFromBothProcesses() throws Exception {
    for (int day = 0; day < 10; day++) {
      bench.clock.move(Duration.ofDays(1));
      assertThat(
              (day % 2 == 0 ? bench : other)
                  .connections
                  .account(bench.team, connection.id())
                  .name())
          .contains("Acme");
    }

    assertThat(refreshes()).isEqualTo(10);
  }

  private static List<String> atOnce(Caller caller) throws Exception {
    List<Callable<String>> calls = new ArrayList<>();
    for (int i = 0; i < CALLERS; i++) {
      int number = i;
      calls.add(() -> caller.call(number));
    }
    List<String> answers = new ArrayList<>();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      for (Future<String> answer : threads.invokeAll(calls)) {
        answers.add(answer.get());
      }
    }
    return answers;
  }

  private interface Caller {
    String call(int number) throws Exception;
  }

  @Test
  void aRefreshIsBroughtToItsEndEvenWhenItsThreadIsInterrupted() throws Exception {
    bench.clock.move(Duration.ofHours(2));
    var thread =
        Thread.ofPlatform()
            .start(
                () -> {
                  Thread.currentThread().interrupt();
                  assertThatThrownBy(() -> account().name()).isInstanceOf(AtsFailure.class);
                });
    thread.join();

    assertThat(account().name()).contains("Acme");
    assertThat(refreshes()).isEqualTo(1);
    assertThat(bench.connection().isConnected()).isTrue();
  }

  @Test
  void storesBothHalvesOfThePairAnew() throws Exception {
    var before = bench.tokens.read(bench.team, connection.id()).orElseThrow();
    bench.clock.move(Duration.ofHours(2));
    account().name();
    var after = bench.tokens.read(bench.team, connection.id()).orElseThrow();

    assertThat(after.access()).isNotEqualTo(before.access());
    assertThat(after.refresh()).isNotEqualTo(before.refresh());
    assertThat(after.expiresAt()).isEqualTo(bench.clock.instant().plusSeconds(3600));
  }

  @Test
  void isBrokenWithItsCauseOnceLeverRevokesIt() {
    bench.lever.revoke(EmulatorSettings.CLIENT_ID);

    assertThatThrownBy(() -> account().name()).isInstanceOf(AtsFailure.Disconnected.class);
    assertThat(bench.connection().brokenBecause())
        .contains(
            "Lever no longer honours the connection: access was revoked there, or was not used for long.");
    assertThat(bench.news.all().getLast()).isInstanceOf(ConnectionBroken.class);
  }

  @Test
  void tellsOnceThatItIsBroken() {
    bench.lever.revoke(EmulatorSettings.CLIENT_ID);
    for (int call = 0; call < 3; call++) {
      assertThatThrownBy(() -> account().name()).isInstanceOf(AtsFailure.Disconnected.class);
    }

    assertThat(bench.news.all()).filteredOn(ConnectionBroken.class::isInstance).hasSize(1);
  }

  @Test
  void noticesARevocationThatLetsTheLastTokenLive() throws Exception {
    bench.lever.revoke(EmulatorSettings.CLIENT_ID, RevocationEffect.AT_EXPIRY);
    assertThat(account().name()).contains("Acme");
    bench.clock.move(Duration.ofHours(1));

    assertThatThrownBy(() -> account().name()).isInstanceOf(AtsFailure.Disconnected.class);
    assertThat(bench.connection().isConnected()).isFalse();
  }

  @Test
  void worksAgainAfterReconnecting() throws Exception {
    bench.lever.revoke(EmulatorSettings.CLIENT_ID);
    assertThatThrownBy(() -> account().name()).isInstanceOf(AtsFailure.Disconnected.class);
    Connection again = bench.connect();

    assertThat(again.id()).isEqualTo(connection.id());
    assertThat(account().name()).contains("Acme");
    assertThat(bench.connection().isConnected()).isTrue();
  }

  @Test
  void aFailureFromBeforeTheReconnectDoesNotBreakIt() {
    Instant longAgo = bench.clock.instant();
    bench.clock.move(Duration.ofMinutes(1));
    bench.connect();
    new BreakingConnections(bench.database, bench.store, bench.news, bench.clock)
        .markBroken(bench.team, connection.id(), "late news", longAgo);

    assertThat(bench.connection().isConnected()).isTrue();
  }

  @Test
  void staysConnectedWhileLeverIsDown() {
    bench.clock.move(Duration.ofHours(2));
    bench.lever.down();

    assertThatThrownBy(() -> account().name())
        .isInstanceOf(AtsFailure.NotDone.class)
        .hasMessage("Lever could not be reached.");
    assertThat(bench.connection().isConnected()).isTrue();
  }

  /** The one loss that cannot be prevented: Lever has rotated, and we never got to store it. */
  @Test
  void endsBrokenWithPlainWordsWhenARotatedPairWasLost() {
    bench.clock.move(Duration.ofHours(2));
    bench.lever.faults().dropAfterWork(1, "POST", "/oauth/token");

    assertThatThrownBy(() -> account().name()).isInstanceOf(AtsFailure.NotDone.class);
    assertThatThrownBy(() -> account().name()).isInstanceOf(AtsFailure.Disconnected.class);
    assertThat(bench.connection().brokenBecause().orElseThrow())
        .startsWith("Lever no longer honours the connection");
  }

  @Test
  void writesDownThatACallSucceededButNotEachOne() throws Exception {
    account().name();
    Instant first = bench.clock.instant();
    bench.clock.move(Duration.ofSeconds(10));
    account().name();
    assertThat(bench.connection().lastOkAt()).contains(first);

    bench.clock.move(Duration.ofSeconds(30));
    account().name();
    assertThat(bench.connection().lastOkAt()).contains(bench.clock.instant());
  }

  /** On a database with no other connection, since a round renews them all. */
  private void alone() {
    close();
    bench = ConnectionBench.open(MigratedDatabase.fresh());
    connection = bench.connect();
    other = bench.another();
  }

  @Test
  void tokensThatNobodyUsesAreRenewedWithinAWeek() {
    alone();
    var keeping = new KeepingTokensFresh(bench.database, bench.connections, bench.clock);
    bench.clock.move(Duration.ofDays(5));
    keeping.round();
    assertThat(refreshes()).isZero();

    bench.clock.move(Duration.ofDays(1).plusMinutes(1));
    keeping.round();
    keeping.round();
    assertThat(refreshes()).isEqualTo(1);
    for (int week = 0; week < 40; week++) {
      bench.clock.move(Duration.ofDays(7));
      keeping.round();
    }
    assertThat(refreshes()).isEqualTo(41);
    assertThat(bench.connection().isConnected()).isTrue();
  }

  @Test
  void anUnusedConnectionThatWasRevokedIsFoundBroken() {
    alone();
    bench.lever.revoke(EmulatorSettings.CLIENT_ID, RevocationEffect.AT_EXPIRY);
    bench.clock.move(Duration.ofDays(7));
    new KeepingTokensFresh(bench.database, bench.connections, bench.clock).round();

    assertThat(bench.connection().isConnected()).isFalse();
  }

  @Test
  void refusesToRefreshInsideATransaction() {
    bench.clock.move(Duration.ofHours(2));

    assertThatThrownBy(
            () -> bench.database.doInTeam(bench.team, handle -> sneak(() -> account().name())))
        .hasRootCauseInstanceOf(IllegalStateException.class);
    assertThat(refreshes()).isZero();
  }

  private static void sneak(Callable<?> call) {
    try {
      call.call();
    } catch (Exception fault) {
      throw new RuntimeException(fault);
    }
  }

  @Test
  void callsNothingAfterDisconnecting() {
    AtsAccount before = account();
    bench.disconnecting.disconnect(bench.team);

    assertThatThrownBy(before::name).isInstanceOf(AtsFailure.Disconnected.class);
    assertThat(bench.connections.of(bench.team)).isEmpty();
  }
}
