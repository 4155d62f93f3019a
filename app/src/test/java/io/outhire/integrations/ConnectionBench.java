package io.outhire.integrations;

import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.ConnectingOutcome.Connected;
import io.outhire.integrations.ConnectingOutcome.NotConnected;
import io.outhire.integrations.ConnectingOutcome.OtherAccount;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.lever.LeverProvider;
import io.outhire.integrations.lever.LeverSettings;
import io.outhire.integrations.lever.LeverTimeouts;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.secrets.SecretSettings;
import io.outhire.secrets.Secrets;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One process of Outhire, as far as connections go, with an emulated Lever beside it. */
final class ConnectionBench implements AutoCloseable {
  static final PublicUrl HERE = new PublicUrl(URI.create("https://outhire.example"));
  static final URI CALLBACK = HERE.at("/integrations/lever/callback");
  private static final SecretSettings KEY =
      new SecretSettings(
          Path.of("unused"), Optional.of("a key for tests, of 32 characters or more"));

  final MovedClock clock;
  final LeverEmulator lever;
  final Database database;
  final HeardNews news = new HeardNews();
  final LeverProvider provider;
  final ConnectionStore store;
  final TokenStore tokens;
  final Connections connections;
  final ConnectingAts connecting;
  final AttributingApplications attributing;
  final DisconnectingAts disconnecting;

  final TeamId team;
  final UUID session = UUID.randomUUID();
  final ConnectedBy ada = new ConnectedBy(UUID.randomUUID(), "Ada Admin");

  ConnectionBench(Database database, MovedClock clock, LeverEmulator lever, TeamId team) {
    this.database = database;
    this.clock = clock;
    this.lever = lever;
    this.team = team;
    provider = new LeverProvider(settings(lever.baseUri()), shortTimeouts(), clock);
    var providers = new AtsProviders(List.of(provider));
    store = new ConnectionStore(database);
    var secrets = new Secrets(KEY, database, clock);
    secrets.open();
    tokens = new TokenStore(database, secrets);
    var breaking = new BreakingConnections(database, store, news, clock);
    connections =
        new Connections(
            store,
            tokens,
            providers,
            breaking,
            database,
            clock,
            new CallRates(DeliverySettings.USUAL, clock, clock::move),
            point -> {});
    connecting =
        new ConnectingAts(
            providers,
            new OAuthAttempts(database, clock),
            new StoringConsents(database, store, tokens, news, clock),
            HERE);
    attributing =
        new AttributingApplications(
            connections, store, new WatchStore(database, clock), database, news);
    disconnecting = new DisconnectingAts(database, store, tokens, news, clock);
  }

  static ConnectionBench open(Database database) {
    var clock = new MovedClock();
    var settings = EmulatorSettings.forTests(CALLBACK.toString()).withClock(clock);
    return new ConnectionBench(
        database, clock, LeverEmulator.start(settings), new TeamId(UUID.randomUUID()));
  }

  /** A second process on the same database, for the same team and the same Lever. */
  ConnectionBench another() {
    return new ConnectionBench(database, clock, lever, team);
  }

  static LeverSettings settings(URI lever) {
    return LeverSettings.at(
        lever.toString(),
        lever + "/v1",
        EmulatorSettings.CLIENT_ID,
        EmulatorSettings.CLIENT_SECRET);
  }

  private static LeverTimeouts shortTimeouts() {
    return new LeverTimeouts(Duration.ofSeconds(2), Duration.ofSeconds(5), Duration.ofSeconds(5));
  }

  URI begin() {
    return connecting.begin(team, ada, session, "lever");
  }

  ConnectingOutcome complete(URI broughtBack) {
    return complete(session, broughtBack);
  }

  ConnectingOutcome complete(UUID asSession, URI broughtBack) {
    return connecting.complete(team, ada, asSession, "lever", answer(broughtBack));
  }

  static ConsentAnswer answer(URI broughtBack) {
    return new ConsentAnswer(
        LeverBrowser.parameter(broughtBack, "state"),
        LeverBrowser.parameter(broughtBack, "code"),
        LeverBrowser.parameter(broughtBack, "error"),
        LeverBrowser.parameter(broughtBack, "error_description"));
  }

  /** Goes the whole way as Lever's Super Admin. */
  Connection connect() {
    return switch (complete(LeverBrowser.accept(begin(), LeverBrowser.SUPER_ADMIN))) {
      case Connected connected -> connected.connection();
      case NotConnected not -> throw new AssertionError(not.cause());
      case OtherAccount other -> throw new AssertionError(other);
    };
  }

  Connection connection() {
    return connections.of(team).orElseThrow();
  }

  long tokenRequests() {
    return lever.requests().stream()
        .filter(request -> request.path().equals("/oauth/token"))
        .count();
  }

  @Override
  public void close() {
    provider.close();
    lever.close();
  }
}
