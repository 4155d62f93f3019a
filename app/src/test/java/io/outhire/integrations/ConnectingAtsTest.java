package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.ConnectingOutcome.Connected;
import io.outhire.integrations.ConnectingOutcome.NotConnected;
import io.outhire.integrations.ConnectionNews.AccountConnected;
import io.outhire.integrations.ConnectionNews.AccountDisconnected;
import io.outhire.integrations.ConnectionNews.AccountReconnected;
import io.outhire.integrations.ConnectionNews.AttributionChosen;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.leveremulator.EmulatorSettings;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The way through Lever's consent, and every way in which it ends with nothing connected. */
class ConnectingAtsTest {
  private static Database database;
  private ConnectionBench bench;

  @BeforeAll
  static void migrate() {
    database = MigratedDatabase.fresh();
  }

  @BeforeEach
  void open() {
    bench = ConnectionBench.open(database);
  }

  @AfterEach
  void close() {
    bench.close();
  }

  private URI accepted() {
    return LeverBrowser.accept(bench.begin(), LeverBrowser.SUPER_ADMIN);
  }

  private void assertNothingIsConnected(ConnectingOutcome outcome, String... inItsCause) {
    assertThat(outcome).isInstanceOf(NotConnected.class);
    assertThat(((NotConnected) outcome).cause()).contains(inItsCause);
    assertThat(bench.connections.of(bench.team)).isEmpty();
    assertThat(tokenRows()).isZero();
    assertThat(bench.news.all()).isEmpty();
  }

  private int tokenRows() {
    return bench.database.inTeam(
        bench.team,
        handle -> handle.select("select count(*) from connection_tokens").mapTo(int.class).one());
  }

  @Test
  void connectsTheAccountWithItsNameAndWhoDidIt() {
    Connection connection = bench.connect();

    assertThat(connection.isConnected()).isTrue();
    assertThat(connection.accountName()).isEqualTo("Acme");
    assertThat(connection.accountId()).isNotEmpty();
    assertThat(connection.connectedBy()).isEqualTo(bench.ada);
    assertThat(connection.connectedAt()).isEqualTo(bench.clock.instant());
    assertThat(connection.isReadyToSend()).as("nobody is chosen yet").isFalse();
    assertThat(bench.news.all()).containsExactly(new AccountConnected(bench.team, connection.id()));
  }

  @Test
  void asksForConsentWithAllThatLeverRequires() {
    URI page = bench.begin();

    assertThat(page.getPath()).isEqualTo("/authorize");
    assertThat(LeverBrowser.parameter(page, "client_id")).contains(EmulatorSettings.CLIENT_ID);
    assertThat(LeverBrowser.parameter(page, "redirect_uri"))
        .contains(ConnectionBench.CALLBACK.toString());
    assertThat(LeverBrowser.parameter(page, "response_type")).contains("code");
    assertThat(LeverBrowser.parameter(page, "state").orElseThrow()).hasSize(43);
    assertThat(LeverBrowser.parameter(page, "audience")).contains(bench.lever.baseUri() + "/v1/");
    assertThat(LeverBrowser.parameter(page, "scope"))
        .contains(
            "offline_access postings:read:admin opportunities:write:admin"
                + " opportunities:read:admin users:read:admin stages:read:admin"
                + " archive_reasons:read:admin notes:write:admin notes:read:admin");
    assertThat(bench.provider.permissions()).hasSize(9);
  }

  @Test
  void keepsNoTokenAndNoStateInPlainText() {
    URI page = bench.begin();
    bench.complete(LeverBrowser.accept(page, LeverBrowser.SUPER_ADMIN));
    var pair = bench.tokens.read(bench.team, bench.connection().id()).orElseThrow();

    String dump =
        bench.database.inTeam(
            bench.team,
            handle ->
                handle
                    .select(
                        """
                        select string_agg(encode(access_token, 'escape') || encode(refresh_token, 'escape'), ',')
                          || (select string_agg(encode(state_hash, 'escape'), ',') from oauth_attempt)
                        from connection_tokens
                        """)
                    .mapTo(String.class)
                    .one());

    assertThat(dump).doesNotContain(pair.access(), pair.refresh());
    assertThat(dump).doesNotContain(LeverBrowser.parameter(page, "state").orElseThrow());
    assertThat(pair.toString()).doesNotContain(pair.access(), pair.refresh());
  }

  @Test
  void endsWhenConsentIsDenied() {
    URI back = LeverBrowser.deny(bench.begin(), LeverBrowser.SUPER_ADMIN);

    assertNothingIsConnected(
        bench.complete(back), "Lever gave no access", "authorize", "Super Admin");
  }

  @Test
  void endsWhenSomebodyElseThanASuperAdminAccepts() {
    URI back = LeverBrowser.accept(bench.begin(), LeverBrowser.TEAM_MEMBER);

    assertNothingIsConnected(bench.complete(back), "Only a Super Admin");
  }

  @Test
  void endsWhenTheStateIsForged() {
    URI forged = URI.create(accepted().toString().replaceAll("state=[^&]+", "state=forged"));

    assertNothingIsConnected(bench.complete(forged), "does not belong to a connection");
    assertThat(bench.tokenRequests()).as("the code is not even looked at").isZero();
  }

  @Test
  void endsWhenThereIsNoState() {
    assertNothingIsConnected(
        bench.complete(URI.create("https://x/?code=abc")), "does not belong to a connection");
  }

  @Test
  void endsWhenTheStateComesBackToAnotherSession() {
    assertNothingIsConnected(
        bench.complete(UUID.randomUUID(), accepted()), "does not belong to a connection");
  }

  @Test
  void endsWhenTheStateComesBackToAnotherTeam() {
    URI back = accepted();
    ConnectingOutcome outcome =
        bench.connecting.complete(
            new TeamId(UUID.randomUUID()),
            bench.ada,
            bench.session,
            "lever",
            ConnectionBench.answer(back));

    assertNothingIsConnected(outcome, "does not belong to a connection");
  }

  @Test
  void endsWhenTheStateIsReplayed() {
    URI back = LeverBrowser.deny(bench.begin(), LeverBrowser.SUPER_ADMIN);
    bench.complete(back);

    assertNothingIsConnected(bench.complete(back), "was used already");
  }

  @Test
  void aReplayLeavesTheConnectionAsItIs() {
    URI back = accepted();
    bench.complete(back);

    assertThat(bench.complete(back)).isInstanceOf(NotConnected.class);
    assertThat(bench.connection().isConnected()).isTrue();
  }

  @Test
  void endsWhenTheStateIsTooOld() {
    URI back = accepted();
    bench.clock.move(Duration.ofMinutes(11));

    assertNothingIsConnected(bench.complete(back), "longer than ten minutes");
  }

  @Test
  void endsWhenTheCodeIsTooOld() {
    URI back = accepted();
    bench.clock.move(Duration.ofMinutes(5));

    assertNothingIsConnected(bench.complete(back), "no longer accepts this consent");
  }

  @Test
  void endsWhenLeverIsDownAtTheExchange() {
    URI back = accepted();
    bench.lever.down();

    assertNothingIsConnected(bench.complete(back), "Lever could not be reached", "try again");
  }

  @Test
  void endsWhenLeverBreaksOffAtTheExchange() {
    URI back = accepted();
    bench.lever.faults().dropAfterWork(1, "POST", "/oauth/token");

    assertNothingIsConnected(bench.complete(back), "The connection to Lever broke");
  }

  @Test
  void endsWhenLeverHasAFaultAtTheExchange() {
    URI back = accepted();
    bench.lever.faults().refuse(1, "POST", "/oauth/token", 500);

    assertNothingIsConnected(bench.complete(back), "could not give access just now");
  }

  @Test
  void endsWhenLeverAnswersNonsenseAtTheExchange() {
    URI back = accepted();
    bench.lever.faults().refuse(1, "POST", "/oauth/token", 200);

    assertNothingIsConnected(bench.complete(back), "holds no access");
  }

  @Test
  void connectsUnderAPlainNameWhenLeverIsBusyAfterTheExchange() {
    URI back = accepted();
    bench.lever.faults().tooManyRequests(1, "GET", "/v1/postings");
    bench.complete(back);

    assertThat(bench.connection().accountName()).isEqualTo("Lever");
  }

  @Test
  void attributesToAUserThatIsActive() throws Exception {
    bench.connect();
    List<AtsUser> users = bench.attributing.activeUsers(bench.team);
    AtsUser chosen = users.getFirst();

    assertThat(users).extracting(AtsUser::email).contains(LeverBrowser.SUPER_ADMIN);
    assertThat(users).allMatch(AtsUser::active);
    assertThat(bench.attributing.choose(bench.team, chosen.id())).contains(chosen);
    assertThat(bench.connection().attributedTo()).contains(chosen);
    assertThat(bench.connection().isReadyToSend()).isTrue();
    assertThat(bench.news.all())
        .contains(new AttributionChosen(bench.team, bench.connection().id()));
  }

  @Test
  void followsEveryPageOfUsers() throws Exception {
    bench.connect();
    var template = bench.lever.users().getFirst();
    for (int i = 0; i < 230; i++) {
      bench.lever.putUser(
          new io.outhire.leveremulator.company.User(
              UUID.randomUUID().toString(),
              "Extra " + i,
              "extra" + i,
              "extra" + i + "@acme.test",
              "interviewer",
              null,
              template.createdAt() + i,
              null,
              null,
              null,
              null,
              null));
    }

    assertThat(bench.attributing.activeUsers(bench.team))
        .hasSizeGreaterThan(230)
        .doesNotHaveDuplicates();
  }

  @Test
  void attributesToNobodyWhoHasLeftOrWasNeverThere() throws Exception {
    bench.connect();
    var left =
        bench.lever.users().stream().filter(user -> !user.active()).findFirst().orElseThrow();

    assertThat(bench.attributing.choose(bench.team, left.id())).isEmpty();
    assertThat(bench.attributing.choose(bench.team, UUID.randomUUID().toString())).isEmpty();
    assertThat(bench.attributing.choose(bench.team, "../postings")).isEmpty();
    assertThat(bench.connection().attributedTo()).isEmpty();
  }

  @Test
  void erasesTheTokensOnDisconnecting() {
    Connection connection = bench.connect();
    bench.disconnecting.disconnect(bench.team);

    assertThat(tokenRows()).isZero();
    assertThat(bench.connections.of(bench.team)).isEmpty();
    assertThat(bench.connections.find(bench.team, connection.id()).orElseThrow().state())
        .isInstanceOf(ConnectionState.Ended.class);
    assertThat(bench.news.all()).endsWith(new AccountDisconnected(bench.team, connection.id()));
  }

  @Test
  void keepsNameUserAndIdOnReconnecting() throws Exception {
    Connection before = bench.connect();
    bench.connections.rename(bench.team, "Acme Logistics");
    bench.attributing.choose(bench.team, bench.attributing.activeUsers(bench.team).getFirst().id());
    Connection after = bench.connect();

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(after.accountName()).isEqualTo("Acme Logistics");
    assertThat(after.attributedTo()).isPresent();
    assertThat(bench.news.all()).endsWith(new AccountReconnected(bench.team, before.id()));
  }

  @Test
  void takesTheSameConnectionUpAgainAfterDisconnecting() {
    Connection before = bench.connect();
    bench.disconnecting.disconnect(bench.team);
    Connection after = bench.connect();

    assertThat(after.id()).isEqualTo(before.id());
    assertThat(bench.news.all()).endsWith(new AccountConnected(bench.team, before.id()));
  }

  @Test
  void refusesToMixTwoAccounts() {
    Connection acme = bench.connect();
    bench.database.doInTeam(
        bench.team,
        handle ->
            handle.execute(
                "update connection set account_id = 'other', account_name = 'Umbrella'"));

    ConnectingOutcome outcome = bench.complete(accepted());

    assertThat(outcome).isEqualTo(new ConnectingOutcome.OtherAccount("Umbrella", "Acme"));
    assertThat(bench.connection().id()).isEqualTo(acme.id());
    assertThat(tokenRows()).isEqualTo(1);
  }

  @Test
  void keepsTeamsApart() {
    Connection acme = bench.connect();
    var stranger = new TeamId(UUID.randomUUID());

    assertThat(bench.connections.of(stranger)).isEmpty();
    assertThat(bench.connections.find(stranger, acme.id())).isEmpty();
    bench.disconnecting.disconnect(stranger);
    bench.connections.rename(stranger, "Stolen");
    assertThat(bench.connection().accountName()).isEqualTo("Acme");
  }

  @Test
  void connectsAgainAsTheSameWhenAnotherEmulatorIsTheSameAccount() {
    assertThat(bench.complete(accepted())).isInstanceOf(Connected.class);
    assertThat(bench.complete(accepted())).isEqualTo(new Connected(bench.connection(), true));
  }
}
