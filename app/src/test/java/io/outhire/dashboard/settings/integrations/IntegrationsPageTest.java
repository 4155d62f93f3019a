package io.outhire.dashboard.settings.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.db.Database;
import io.outhire.integrations.Connections;
import io.outhire.integrations.LeverBrowser;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.mail.Mailbox;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OuthireTest
class IntegrationsPageTest {
  private static final String PAGE = "/settings/integrations";
  private static final String LEAVE = PAGE + "/connect/lever/continue";

  @Inject TestTeams teams;
  @Inject TestClock clock;
  @Inject Connections connections;
  @Inject Mailbox mailbox;
  @Inject Database database;
  LeverEmulator lever;

  private TestTeam team;
  private Browser admin;

  @BeforeEach
  void begin() {
    lever.reset();
    team = teams.found();
    admin = team.asAdmin();
  }

  private URI leave() {
    return URI.create(admin.get(LEAVE).location());
  }

  private Page comeBack(URI broughtBack) {
    return admin.visit(broughtBack.getRawPath() + "?" + broughtBack.getRawQuery());
  }

  private Page connect() {
    return comeBack(LeverBrowser.accept(leave(), LeverBrowser.SUPER_ADMIN));
  }

  private void assertNothingIsConnected(Page page, String... words) {
    assertThat(page.path()).isEqualTo(PAGE);
    assertThat(page.first(".notice--bad").orElseThrow().text()).contains(words);
    assertThat(page.text()).contains("No ATS is connected");
    assertThat(connections.of(team.id())).isEmpty();
  }

  @Test
  void leadsFromConnectAtsOverLeverToContinueAndBack() {
    Page none = admin.get(PAGE);
    assertThat(none.first("a:contains(Connect ATS)").orElseThrow().attr("href"))
        .isEqualTo(PAGE + "/connect");

    Page available = admin.get(PAGE + "/connect");
    assertThat(available.text()).contains("Available integrations", "Lever");
    assertThat(available.first("a.button:contains(Lever)").orElseThrow().attr("href"))
        .isEqualTo(PAGE + "/connect/lever");

    Page before = admin.get(PAGE + "/connect/lever");
    assertThat(before.text())
        .contains("This takes a Super Admin of Lever", "See your job postings");
    assertThat(before.first("a:contains(Continue)").orElseThrow().attr("href")).isEqualTo(LEAVE);

    Page connected = connect();
    assertThat(connected.status()).isEqualTo(200);
    assertThat(connected.text())
        .contains(
            "Acme on Lever is connected", "Connected to Acme on Lever", "Ann Admin", "just now")
        .contains("Applications wait until you choose a user and save");
  }

  @Test
  void offersActiveUsersAndBeginsWithTheOneWhoGaveConsent() {
    Page connected = connect();

    assertThat(connected.first("select[name=user] option[selected]").orElseThrow().text())
        .contains("sam@acme.test");
    lever.users().stream()
        .filter(user -> !user.active())
        .forEach(left -> assertThat(connected.text()).doesNotContain(left.email()));
  }

  @Test
  void savesWhomApplicationsAreAttributedTo() {
    Page saved = connect().form(PAGE + "/attribution").submitted();

    assertThat(saved.text())
        .contains("Applications are attributed to")
        .doesNotContain("wait until");
    assertThat(connections.of(team.id()).orElseThrow().isReadyToSend()).isTrue();
  }

  @Test
  void refusesAUserThatLeverDoesNotHave() {
    Page refused =
        connect()
            .form(PAGE + "/attribution")
            .with("user", "0a4f3f57-0c3c-4b8e-9b6c-1c8f6a1d2e30")
            .submit();

    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("no longer active");
    assertThat(connect().form(PAGE + "/attribution").with("user", "").submit().status())
        .isEqualTo(422);
  }

  @Test
  void saysSoWhenDenied() {
    assertNothingIsConnected(
        comeBack(LeverBrowser.deny(leave(), LeverBrowser.SUPER_ADMIN)), "Lever gave no access");
  }

  @Test
  void saysSoWhenItWasNoSuperAdmin() {
    assertNothingIsConnected(
        comeBack(LeverBrowser.accept(leave(), LeverBrowser.TEAM_MEMBER)),
        "only a Super Admin of Lever");
  }

  @Test
  void saysSoWhenTheStateIsForgedOrMissing() {
    String back = LeverBrowser.accept(leave(), LeverBrowser.SUPER_ADMIN).toString();

    assertNothingIsConnected(
        comeBack(URI.create(back.replaceAll("state=[^&]+", "state=x"))), "does not belong");
    assertNothingIsConnected(
        comeBack(URI.create(back.replaceAll("&?state=[^&]+", ""))), "does not belong");
  }

  @Test
  void saysSoWhenTheStateIsReplayed() {
    URI back = LeverBrowser.deny(leave(), LeverBrowser.SUPER_ADMIN);
    comeBack(back);

    assertNothingIsConnected(comeBack(back), "was used already");
  }

  @Test
  void saysSoWhenAnotherSessionBringsTheStateBack() {
    URI back = LeverBrowser.accept(leave(), LeverBrowser.SUPER_ADMIN);
    admin = team.asAdmin();

    assertNothingIsConnected(comeBack(back), "begun in this session");
  }

  @Test
  void saysSoWhenTheLogInTookTooLong() {
    URI back = LeverBrowser.accept(leave(), LeverBrowser.SUPER_ADMIN);
    clock.pass(Duration.ofMinutes(11));

    assertNothingIsConnected(comeBack(back), "longer than ten minutes");
  }

  @Test
  void saysSoWhenTheCodeIsWrong() {
    String back = LeverBrowser.accept(leave(), LeverBrowser.SUPER_ADMIN).toString();

    assertNothingIsConnected(
        comeBack(URI.create(back.replaceAll("code=[^&]+", "code=stale"))),
        "no longer accepts this consent");
  }

  @Test
  void saysSoWhenLeverIsDownAtTheExchange() {
    URI back = LeverBrowser.accept(leave(), LeverBrowser.SUPER_ADMIN);
    lever.down();

    assertNothingIsConnected(comeBack(back), "Lever could not be reached");
  }

  @Test
  void saysSoWhenLeverAnswersNonsense() {
    URI back = LeverBrowser.accept(leave(), LeverBrowser.SUPER_ADMIN);
    lever.faults().refuse(1, "POST", "/oauth/token", 200);

    assertNothingIsConnected(comeBack(back), "holds no access");
  }

  @Test
  void showsLeversWordsAsTextOnly() {
    URI page = leave();
    String state = LeverBrowser.parameter(page, "state").orElseThrow();
    Page back =
        admin.visit(
            "/integrations/lever/callback?error=access_denied&error_description=%3Cscript%3Ealert(1)%3C%2Fscript%3E&state="
                + state);

    assertThat(back.text()).contains("<script>alert(1)</script>");
    assertThat(back.body()).doesNotContain("<script>alert");
  }

  @Test
  void showsABreakWithItsCauseWhatIsSafeAndReconnect() {
    connect();
    lever.revoke(EmulatorSettings.CLIENT_ID);
    Page broken = admin.get(PAGE);

    assertThat(broken.text())
        .contains("The connection to Lever is broken", "access was revoked", "will be sent")
        .contains("Not connected to Acme on Lever");
    assertThat(broken.first("a:contains(Reconnect)").orElseThrow().attr("href"))
        .isEqualTo(PAGE + "/connect/lever");
    assertThat(connect().text()).contains("is connected again", "Connected to Acme on Lever");
  }

  @Test
  void asksWhichAccountIsMeantWhenAccessIsGivenForAnother() {
    connect();
    database.doInTeam(
        team.id(),
        handle ->
            handle.execute("update connection set account_id = 'x', account_name = 'Umbrella'"));

    Page asked = connect();
    assertThat(asked.path()).isEqualTo(PAGE + "/connect/lever/other-account");
    assertThat(asked.text())
        .contains("You are connected to Umbrella", "is for Acme", "Nothing was changed")
        .contains("Stay with Umbrella", "Change over");
    assertThat(connections.of(team.id()).orElseThrow().accountName()).isEqualTo("Umbrella");

    asked.form(PAGE + "/connect/lever/other-account").submitted();
    assertThat(connect().text()).contains("Connected to Acme on Lever");
  }

  @Test
  void writesToTheAdminsOnceWhenItBreaks() {
    connect();
    lever.revoke(EmulatorSettings.CLIENT_ID);
    admin.get(PAGE);
    admin.get(PAGE);

    String ann = team.person(Role.ADMIN).email().value();
    assertThat(mailbox.latest().stream().filter(mail -> mail.to().equals(ann)))
        .singleElement()
        .satisfies(
            mail -> {
              assertThat(mail.subject()).isEqualTo("The connection to Acme on Lever is broken");
              assertThat(mail.text()).contains("access was revoked", "is kept", PAGE);
            });
  }

  @Test
  void goesOnWithoutTheDropDownWhileLeverIsDown() {
    connect().form(PAGE + "/attribution").submit();
    lever.down();
    Page page = admin.get(PAGE);

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains("Connected to Acme on Lever", "users cannot be shown", "could not be reached")
        .contains("still attributed to");
  }

  @Test
  void checksTheConnection() {
    connect();
    assertThat(admin.get(PAGE).form(PAGE + "/check").submitted().text())
        .contains("The connection works");

    lever.faults().refuse(2, "GET", "/v1/stages", 503);
    assertThat(admin.get(PAGE).form(PAGE + "/check").submitted().text())
        .contains("Lever has a fault just now");
  }

  @Test
  void givesTheAccountAnotherName() {
    Page renamed = connect().form(PAGE + "/name").with("name", "Acme  Logistics").submitted();

    assertThat(renamed.text()).contains("Connected to Acme Logistics on Lever");
    assertThat(renamed.form(PAGE + "/name").with("name", " ").submit().status()).isEqualTo(422);
  }

  @Test
  void asksBeforeDisconnectingAndThenForgetsTheAccess() {
    connect();
    Page asked = admin.get(PAGE + "/disconnect");
    assertThat(asked.text())
        .contains("Disconnect Acme on Lever?", "What stays", "What stops", "Imported jobs");
    assertThat(connections.of(team.id())).as("asking changes nothing").isPresent();

    Page done = asked.form(PAGE + "/disconnect").submitted();
    assertThat(done.text()).contains("is disconnected", "No ATS is connected", "Connect ATS");
    assertThat(connections.of(team.id())).isEmpty();
  }

  @Test
  void leavesForLeverOnlyFromItsOwnPage() {
    admin.sending("Sec-Fetch-Site", "cross-site");

    assertThat(admin.get(LEAVE).location()).isEqualTo(PAGE + "/connect/lever");
  }

  @Test
  void knowsNoOtherProvider() {
    for (String path :
        new String[] {
          PAGE + "/connect/other", PAGE + "/connect/other/continue", "/integrations/other/callback"
        }) {
      assertThat(admin.get(path).status()).as(path).isEqualTo(404);
    }
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"VIEWER", "RECRUITER"})
  void showsOthersWhoCan(Role role) {
    Browser other = team.as(role);
    String token = other.get("/settings/members").form("/sign-out").value("csrf-token");
    for (String path :
        new String[] {
          PAGE,
          PAGE + "/connect",
          PAGE + "/connect/lever",
          LEAVE,
          PAGE + "/disconnect",
          "/integrations/lever/callback?code=x&state=y"
        }) {
      Page refused = other.get(path);
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.text()).as(path).contains("Ann Admin");
    }
    for (String path : new String[] {"/attribution", "/name", "/check", "/disconnect"}) {
      Page refused = other.post(PAGE + path, Map.of("csrf-token", token, "name", "x", "user", "y"));
      assertThat(refused.status()).as(path).isEqualTo(403);
    }
  }

  @Test
  void changesNothingWithoutTheFormsToken() {
    connect();
    for (String path : new String[] {"/attribution", "/name", "/check", "/disconnect"}) {
      assertThat(admin.post(PAGE + path, Map.of("name", "x", "user", "y")).status()).isEqualTo(403);
    }
    assertThat(connections.of(team.id()).orElseThrow().accountName()).isEqualTo("Acme");
  }

  @Test
  void showsOneTeamNothingOfAnother() {
    connect();
    Browser stranger = teams.found().asAdmin();

    assertThat(stranger.get(PAGE).text()).contains("No ATS is connected").doesNotContain("Acme");
  }
}
