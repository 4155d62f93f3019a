package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AuthorizingTest {
  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final AppServer app = new AppServer(lever);
  private final Browser browser = new Browser(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  @Test
  void aSuperAdminLogsInAcceptsAndGoesBackWithACode() throws Exception {
    Browser.Page logIn = browser.open(app.authorizePath());
    Browser.Page consent = browser.logIn(logIn, "sam@acme.test");
    assertThat(consent.html().text())
        .contains("Outhire wants to connect to Acme")
        .contains("See, add and change candidates")
        .contains("See job postings")
        .contains("Keep access while you are not logged in");

    Browser.Page back = browser.submit(consent, "Accept", Map.of());

    assertThat(back.uri().toString()).startsWith(AppServer.CALLBACK + "?code=");
    assertThat(back.parameter("state")).isEqualTo("8Zq2 n1c0/+WbV5");
  }

  @Test
  void denyingGoesBackWithAnError() throws Exception {
    Browser.Page consent = browser.logIn(browser.open(app.authorizePath()), "sam@acme.test");

    Browser.Page back = browser.submit(consent, "Deny", Map.of());

    assertThat(back.parameter("error")).isEqualTo("access_denied");
    assertThat(back.parameter("error_description")).isNotBlank();
    assertThat(back.parameter("state")).isEqualTo("8Zq2 n1c0/+WbV5");
  }

  @Test
  void aTeamMemberFailsOnlyAtTheVeryEnd() throws Exception {
    Browser.Page consent = browser.logIn(browser.open(app.authorizePath()), "tess@acme.test");
    assertThat(consent.html().select("button").eachText()).contains("Accept");

    Browser.Page back = browser.submit(consent, "Accept", Map.of());

    assertThat(back.parameter("error")).isEqualTo("access_denied");
    assertThat(back.parameter("error_description")).contains("Super Admin");
  }

  @Test
  void anUnknownClientSeesAnErrorPageAndIsNotRedirected() throws Exception {
    Browser.Page page = browser.open(app.authorizePath(Map.of("client_id", "nobody")));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().text()).contains("Unknown app");
  }

  @Test
  void aRedirectUriMustBeRegisteredToTheLetter() throws Exception {
    Browser.Page page =
        browser.open(app.authorizePath(Map.of("redirect_uri", AppServer.CALLBACK + "/")));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().text()).contains("redirect_uri");
  }

  @Test
  void aRedirectUriRegisteredLaterIsGoodToo() throws Exception {
    String other = "http://127.0.0.1:4711/back";
    lever.allowRedirect(EmulatorSettings.CLIENT_ID, URI.create(other));

    Browser.Page logIn = browser.open(app.authorizePath(Map.of("redirect_uri", other)));

    assertThat(logIn.html().title()).startsWith("Log in");
  }

  @Test
  void aResponseTypeOtherThanCodeIsRefused() throws Exception {
    Browser.Page back = browser.open(app.authorizePath(Map.of("response_type", "token")));

    assertThat(back.parameter("error")).isEqualTo("unsupported_response_type");
  }

  @Test
  void withoutTheAudienceConsentShowsOnlyOfflineAccess() throws Exception {
    String noAudience = app.authorizePath(Map.of("audience", ""));
    Browser.Page consent = browser.logIn(browser.open(noAudience), "sam@acme.test");

    assertThat(consent.html().select(".permissions code").eachText())
        .containsExactly("offline_access");
  }

  @Test
  void anAudienceWithoutItsFinalSlashIsNone() throws Exception {
    String noSlash = app.authorizePath(Map.of("audience", lever.baseUri() + "/v1"));
    Browser.Page consent = browser.logIn(browser.open(noSlash), "sam@acme.test");

    assertThat(consent.html().select(".permissions code").eachText())
        .containsExactly("offline_access");
  }

  @Test
  void consentIsRememberedUntilNewScopesAreAsked() throws Exception {
    Browser.Page consent = browser.logIn(browser.open(app.authorizePath()), "sam@acme.test");
    browser.submit(consent, "Accept", Map.of());

    assertThat(browser.open(app.authorizePath()).parameter("code")).isNotEmpty();
    String more = app.authorizePath(Map.of("scope", AppServer.SCOPES + " webhooks:write:admin"));
    assertThat(browser.open(more).html().select("button").eachText()).contains("Accept");
  }

  @Test
  void promptConsentAsksAgainAndSoDoesARevocation() throws Exception {
    Browser.Page consent = browser.logIn(browser.open(app.authorizePath()), "sam@acme.test");
    browser.submit(consent, "Accept", Map.of());

    String prompted = app.authorizePath(Map.of("prompt", "consent"));
    assertThat(browser.open(prompted).html().select("button").eachText()).contains("Accept");
    lever.revoke(EmulatorSettings.CLIENT_ID);
    assertThat(browser.open(app.authorizePath()).html().select("button").eachText())
        .contains("Accept");
  }

  @Test
  void aWrongPasswordStaysOnTheLogInPage() throws Exception {
    Browser.Page logIn = browser.open(app.authorizePath());

    Browser.Page again =
        browser.submit(logIn, "Log in", Map.of("email", "sam@acme.test", "password", "guess"));

    assertThat(again.status()).isEqualTo(401);
    assertThat(again.html().select("[role=alert]").text()).contains("do not belong");
    assertThat(browser.logIn(again, "sam@acme.test").html().text()).contains("wants to connect");
  }

  @Test
  void aDeactivatedUserCannotLogIn() throws Exception {
    assertThat(browser.logIn("marco@acme.test").status()).isEqualTo(401);
  }
}
