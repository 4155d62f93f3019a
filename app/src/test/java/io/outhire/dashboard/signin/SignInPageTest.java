package io.outhire.dashboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.accounts.Sessions;
import io.outhire.accounts.TestPeople;
import io.outhire.testing.Browser;
import io.outhire.testing.HeardLog;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

@OuthireTest
class SignInPageTest {
  @Inject TestTeams teams;
  @Inject TestClock clock;

  private final Browser browser = Browser.open();

  @Test
  void theSampleAdminSignsIn() {
    Page answer = signIn("ada@acme.test", "outhire-demo");
    assertThat(answer.status()).isEqualTo(303);
    assertThat(answer.location()).isEqualTo("/jobs");
    assertThat(browser.get("/account/sessions").text()).contains("Ada Park", "Firefox on Linux");
  }

  @Test
  void theCookieIsOutOfReachOfScriptsAndOfOtherSites() {
    assertThat(signIn("ada@acme.test", "outhire-demo").header("Set-Cookie"))
        .startsWith("outhire=")
        .containsIgnoringCase("HttpOnly")
        .contains("SameSite=Lax", "Path=/")
        .doesNotContain("Domain");
  }

  @Test
  void aWrongPasswordAndAnUnknownAddressAreAnsweredAlike() {
    Page wrong = signIn("ada@acme.test", "not her password");
    Page unknown = signIn("nobody-" + UUID.randomUUID() + "@acme.test", "not her password");
    assertThat(wrong.status()).isEqualTo(422).isEqualTo(unknown.status());
    assertThat(wrong.text()).contains("do not belong together").isEqualTo(unknown.text());
    assertThat(browser.cookie("outhire")).isEmpty();
  }

  @Test
  void whatWasTypedStaysButThePassword() {
    Page wrong = signIn("ada@acme.test", "not her password");
    assertThat(wrong.form("/sign-in").value("email")).isEqualTo("ada@acme.test");
    assertThat(wrong.body()).doesNotContain("not her password");
  }

  @Test
  void everyTryIsLoggedWithoutWhatWasTyped() {
    TestTeam team = teams.found();
    String email = team.person(Role.VIEWER).email().value();
    String id = team.person(Role.VIEWER).id().toString();
    try (HeardLog log = HeardLog.open()) {
      signIn(email, "not her password");
      signIn("nobody-logged@acme.test", "not her password");
      signIn(email, TestPeople.PASSWORD);
      assertThat(log.lines())
          .containsSubsequence(
              "Sign-in refused: person " + id,
              "Sign-in refused: nobody's address",
              "Signed in by password: person " + id)
          .noneMatch(line -> line.contains("@") || line.contains("not her password"));
    }
  }

  @Test
  void afterTenWrongPasswordsEvenTheRightOneWaits() {
    TestTeam team = teams.found();
    String email = team.person(Role.VIEWER).email().value();
    for (int i = 0; i < 10; i++) {
      assertThat(signIn(email, "wrong " + i).status()).isEqualTo(422);
    }
    Page right = signIn(email, TestPeople.PASSWORD);
    assertThat(right.status()).isEqualTo(429);
    assertThat(right.text()).contains("Wait 15 minutes");
    clock.pass(Duration.ofMinutes(15));
    assertThat(signIn(email, TestPeople.PASSWORD).status()).isEqualTo(303);
  }

  @Test
  void anAddressThatNobodyHasIsLimitedAlike() {
    String email = "nobody-" + UUID.randomUUID() + "@acme.test";
    for (int i = 0; i < 10; i++) {
      signIn(email, "wrong");
    }
    assertThat(signIn(email, "wrong").status()).isEqualTo(429);
    clock.pass(Duration.ofMinutes(15));
  }

  @Test
  void oneNetworkAddressCannotTryThroughManyAccounts() {
    clock.pass(Duration.ofMinutes(15));
    for (int i = 0; i < 50; i++) {
      assertThat(signIn("victim-" + i + "@acme.test", "wrong").status()).isEqualTo(422);
    }
    assertThat(signIn("victim-51@acme.test", "wrong").status()).isEqualTo(429);
    browser.sending("X-Forwarded-For", "198.51.100.7");
    assertThat(signIn("victim-51@acme.test", "wrong").status()).isEqualTo(422);
    clock.pass(Duration.ofMinutes(15));
  }

  @Test
  void aPlantedKeyIsNotTheOneAfterwards() {
    TestTeam team = teams.found();
    browser.withCookie("outhire", "planted-by-somebody-else-and-known-to-them");
    browser
        .get("/sign-in")
        .form("/sign-in")
        .with("email", team.person(Role.VIEWER).email().value())
        .with("password", TestPeople.PASSWORD)
        .submit();
    assertThat(browser.cookie("outhire"))
        .isPresent()
        .get()
        .isNotEqualTo("planted-by-somebody-else-and-known-to-them");
    Browser attacker =
        Browser.open().withCookie("outhire", "planted-by-somebody-else-and-known-to-them");
    assertThat(attacker.get("/account/sessions").location()).startsWith("/sign-in");
  }

  @Test
  void signingInAgainEndsTheSessionBefore() {
    TestTeam team = teams.found();
    Browser signedIn = team.asViewer();
    String before = signedIn.cookie("outhire").orElseThrow();
    Page refused = signedIn.get("/account/sessions");
    signedIn.post(
        "/sign-in",
        java.util.Map.of(
            "csrf-token", refused.form("/sign-out").value("csrf-token"),
            "email", team.person(Role.VIEWER).email().value(),
            "password", TestPeople.PASSWORD));
    assertThat(signedIn.cookie("outhire").orElseThrow()).isNotEqualTo(before);
    assertThat(isSignedIn(Browser.open().withCookie("outhire", before))).isFalse();
  }

  @Test
  void signingOutEndsTheSessionItself() {
    Browser signedIn = teams.found().asViewer();
    String key = signedIn.cookie("outhire").orElseThrow();
    Page out = signedIn.get("/account/sessions").form("/sign-out").submitted();
    assertThat(out.text()).contains("You are signed out");
    assertThat(isSignedIn(Browser.open().withCookie("outhire", key))).isFalse();
  }

  @Test
  void aSessionEndsAfterThreeDaysWithoutUse() {
    Browser signedIn = teams.found().asViewer();
    clock.pass(Sessions.IDLE.minusMinutes(1));
    assertThat(isSignedIn(signedIn)).isTrue();
    clock.pass(Sessions.IDLE.minusMinutes(1));
    assertThat(isSignedIn(signedIn)).isTrue();
    clock.pass(Sessions.IDLE);
    assertThat(isSignedIn(signedIn)).isFalse();
  }

  @Test
  void aSessionEndsAfterThirtyDaysHoweverMuchItIsUsed() {
    Browser signedIn = teams.found().asViewer();
    for (int day = 2; day < 30; day += 2) {
      clock.pass(Duration.ofDays(2));
      assertThat(isSignedIn(signedIn)).isTrue();
    }
    clock.pass(Duration.ofDays(2));
    assertThat(isSignedIn(signedIn)).isFalse();
  }

  @Test
  void whoComesByALinkIsLedBackToIt() {
    TestTeam team = teams.found();
    Page asked = browser.get("/account/sessions?from=mail");
    assertThat(asked.status()).isEqualTo(303);
    Page answer =
        asked
            .followed()
            .form("/sign-in")
            .with("email", team.person(Role.VIEWER).email().value())
            .with("password", TestPeople.PASSWORD)
            .submit();
    assertThat(answer.location()).isEqualTo("/account/sessions?from=mail");
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "https://evil.example/", "//evil.example", "/\\evil.example", "/\t/evil.example",
        "javascript:alert(1)", "\\\\evil.example", "/\n/evil.example", "evil.example"
      })
  void nobodyIsSentToAnotherSite(String next) {
    TestTeam team = teams.found();
    Page answer =
        browser
            .get("/sign-in")
            .form("/sign-in")
            .with("next", next)
            .with("email", team.person(Role.VIEWER).email().value())
            .with("password", TestPeople.PASSWORD)
            .submit();
    assertThat(answer.location()).isEqualTo("/jobs");
  }

  @Test
  void theSetUpIsClosedWhereSomebodyIs() {
    assertThat(browser.get("/set-up").status()).isEqualTo(410);
  }

  private Page signIn(String email, String password) {
    return browser
        .withoutCookies()
        .get("/sign-in")
        .form("/sign-in")
        .with("email", email)
        .with("password", password)
        .submit();
  }

  private static boolean isSignedIn(Browser browser) {
    return browser.get("/account/sessions").status() == 200;
  }
}
