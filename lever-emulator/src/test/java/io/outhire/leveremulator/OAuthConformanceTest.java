package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.oauth.Scopes;
import io.outhire.leveremulator.switches.Switch;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Section 3: connecting an app, its tokens, and what ends them. */
class OAuthConformanceTest extends Conformance {
  private final AppServer app = new AppServer(lever);

  private Browser.Page consentOf(String email, Map<String, String> changes) throws Exception {
    var browser = new Browser(lever);
    return browser.logIn(browser.open(app.authorizePath(changes)), email);
  }

  /** Gets as far as pressing Accept, as that person. */
  private Browser.Page acceptedBy(String email) throws Exception {
    var browser = new Browser(lever);
    Browser.Page consent = browser.logIn(browser.open(app.authorizePath()), email);
    return browser.submit(consent, "Accept", Map.of());
  }

  private JsonNode part(JsonNode tokens, int index) throws Exception {
    String part = tokens.path("access_token").asText().split("\\.", -1)[index];
    return Caller.JSON.readTree(Base64.getUrlDecoder().decode(part));
  }

  private Caller.Answer usersWith(JsonNode tokens) throws Exception {
    return Caller.withToken(lever, tokens.path("access_token").asText()).get("/v1/users");
  }

  private static void oauthError(Caller.Answer answer, int status, String error, String words) {
    answer.expecting(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.json().path("error_description").asText()).contains(words);
  }

  @Test
  void acceptComesBackWithACodeAndTheStateUnchanged() throws Exception {
    Browser.Page back = acceptedBy("sam@acme.test");

    assertThat(back.uri().toString()).startsWith(AppServer.CALLBACK + "?");
    assertThat(back.parameter("code")).isNotEmpty();
    assertThat(back.parameter("state")).isEqualTo(app.authorizeParameters().get("state"));
  }

  @Test
  void denyComesBackWithAccessDeniedADescriptionAndTheState() throws Exception {
    var browser = new Browser(lever);
    Browser.Page consent = browser.logIn(browser.open(app.authorizePath()), "sam@acme.test");
    Browser.Page back = browser.submit(consent, "Deny", Map.of());

    assertThat(back.parameter("error")).isEqualTo("access_denied");
    assertThat(back.parameter("error_description")).isNotEmpty();
    assertThat(back.parameter("state")).isEqualTo(app.authorizeParameters().get("state"));
  }

  @Test
  void consentListsEveryPermissionWithAcceptBelow() throws Exception {
    String page = consentOf("sam@acme.test", Map.of()).html().html();

    for (String scope : AppServer.SCOPES.split(" ")) {
      assertThat(page).contains(scope);
    }
    assertThat(page.indexOf("Accept")).isGreaterThan(page.indexOf("stages:read:admin"));
  }

  @Test
  void withoutTheRightAudienceConsentShowsOfflineAccessOnly() throws Exception {
    for (String audience : List.of("", lever.baseUri() + "/v1", "https://evil.test/v1/")) {
      String page = consentOf("sam@acme.test", Map.of("audience", audience)).html().html();
      assertThat(page).contains("offline_access").doesNotContain("postings:read:admin");
    }
  }

  @Test
  void leversOwnAudienceWillDoForAClientOfWhichOnlyTheHostWasChanged() throws Exception {
    int port = lever.baseUri().getPort();
    for (String audience :
        List.of(
            "https://api.lever.co/v1/",
            "https://api.sandbox.lever.co/v1/",
            "http://localhost:" + port + "/v1/")) {
      assertThat(permissionsWith(audience)).contains("postings:read:admin");
    }
    turn(Switch.AUDIENCE, "OWN_WORLD");
    assertThat(permissionsWith("https://api.lever.co/v1/")).contains("postings:read:admin");
    assertThat(permissionsWith("https://api.sandbox.lever.co/v1/"))
        .doesNotContain("postings:read:admin");
  }

  private String permissionsWith(String audience) throws Exception {
    return consentOf("sam@acme.test", Map.of("audience", audience)).html().html();
  }

  @Test
  void aRedirectUriThatDiffersInTheLeastShowsUndefined() throws Exception {
    for (String uri :
        List.of(AppServer.CALLBACK + "/", AppServer.CALLBACK + "?a=b", "http://evil.test/")) {
      Browser.Page page = new Browser(lever).open(app.authorizePath(Map.of("redirect_uri", uri)));
      assertThat(page.uri().getPath()).isEqualTo("/authorize");
      assertThat(page.html().text()).contains("undefined");
    }
  }

  @Test
  void anUnknownClientGetsAPageAndNoRedirect() throws Exception {
    Browser.Page page = new Browser(lever).open(app.authorizePath(Map.of("client_id", "nobody")));

    assertThat(page.status()).isEqualTo(400);
    assertThat(page.html().text()).contains("Unknown app");
  }

  @Test
  void onlyASuperAdminSucceedsAndOthersFailAtTheVeryEnd() throws Exception {
    for (String email : List.of("omar@acme.test", "tess@acme.test", "dan@acme.test")) {
      Browser.Page back = acceptedBy(email);
      assertThat(back.uri().toString()).startsWith(AppServer.CALLBACK);
      assertThat(back.parameter("error")).isEqualTo("access_denied");
    }
    turn(Switch.NOT_SUPER_ADMIN, "PAGE");
    assertThat(acceptedBy("tess@acme.test").html().text()).contains("Super Admin");
  }

  @Test
  void consentIsRememberedUntilPromptOrMoreScopesOrRevocation() throws Exception {
    var browser = new Browser(lever);
    Browser.Page first = browser.logIn(browser.open(app.authorizePath()), "sam@acme.test");
    browser.submit(first, "Accept", Map.of());

    assertThat(browser.open(app.authorizePath()).parameter("code")).isNotEmpty();
    var prompted = browser.open(app.authorizePath(Map.of("prompt", "consent")));
    assertThat(prompted.html().text()).contains("Accept");
    var more = Map.of("scope", AppServer.SCOPES + " tags:read:admin");
    assertThat(browser.open(app.authorizePath(more)).html().text()).contains("Accept");
    lever.revoke(EmulatorSettings.CLIENT_ID);
    assertThat(browser.open(app.authorizePath()).html().text()).contains("Accept");
  }

  @Test
  void anAppMayBeLimitedInHowManyScopesItAsks() throws Exception {
    turn(Switch.MOST_SCOPES, "2");
    assertThat(consentOf("sam@acme.test", Map.of()).parameter("error")).isEqualTo("invalid_scope");
  }

  @Test
  void theTokenEndpointTakesFormsAndJsonWithAnAudienceToo() throws Exception {
    JsonNode form = app.tokens();
    var fields =
        AppServer.withCredentials(
            Map.of(
                "grant_type", "authorization_code",
                "code", app.code(),
                "audience", "https://api.lever.co/v1/"));
    JsonNode json =
        Caller.withHeader(lever, "")
            .post("/oauth/token", Caller.JSON.writeValueAsString(fields))
            .expecting(200)
            .json();

    for (JsonNode tokens : List.of(form, json)) {
      assertThat(names(tokens))
          .containsExactlyInAnyOrder(
              "access_token", "refresh_token", "token_type", "scope", "expires_in");
      assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
      assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
      usersWith(tokens).expecting(200);
    }
  }

  @Test
  void theAccessTokenHasLeversHeaderAndClaims() throws Exception {
    JsonNode tokens = app.tokens();
    JsonNode header = part(tokens, 0);
    JsonNode claims = part(tokens, 1);

    assertThat(header.path("alg").asText()).isEqualTo("HS512");
    assertThat(header.path("v").asText()).isEqualTo("2.0");
    assertThat(header.path("kid").asText()).isNotEmpty();
    assertThat(names(claims))
        .contains(
            "https://oauth.lever.co/userId",
            "https://oauth.lever.co/accountId",
            "https://oauth.lever.co/clientId",
            "iss",
            "sub",
            "aud",
            "iat",
            "exp",
            "azp",
            "scope");
    assertThat(claims.path("aud").asText()).endsWith("/v1/");
    assertThat(claims.path("exp").asLong()).isEqualTo(claims.path("iat").asLong() + 3600);
    assertThat(claims.path("scope").asText()).contains("postings:read:admin");
  }

  @Test
  void aCodeWorksOnce() throws Exception {
    String code = app.code();
    app.exchange(code).expecting(200);
    oauthError(app.exchange(code), 403, "invalid_grant", "Invalid authorization code");
    oauthError(app.exchange("guess"), 403, "invalid_grant", "Invalid authorization code");
  }

  @Test
  void wrongSecretsMissingParametersAndOddGrantsAreAuth0Errors() throws Exception {
    oauthError(
        app.token(
            Map.of("grant_type", "refresh_token", "refresh_token", "x", "client_secret", "no")),
        401,
        "access_denied",
        "Unauthorized");
    oauthError(app.token(Map.of("client_id", "")), 400, "invalid_request", "grant_type");
    oauthError(app.token(Map.of("grant_type", "refresh_token")), 400, "invalid_request", "");
    oauthError(app.token(Map.of("grant_type", "password")), 403, "unsupported_grant_type", "");
  }

  @Test
  void refreshingRotatesAndTheOldAccessTokenLivesOutItsHour() throws Exception {
    JsonNode first = app.tokens();
    clock.advance(Duration.ofMinutes(10));
    JsonNode second = app.refresh(first.path("refresh_token").asText()).expecting(200).json();

    assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
    assertThat(second.path("access_token")).isNotEqualTo(first.path("access_token"));
    usersWith(first).expecting(200);
    clock.advance(Duration.ofMinutes(50));
    usersWith(first).expecting(401);
    usersWith(second).expecting(200);
  }

  @Test
  void aSpentRefreshTokenIsRefusedAndItsFamilyCancelled() throws Exception {
    String spent = app.tokens().path("refresh_token").asText();
    String next = app.refresh(spent).expecting(200).json().path("refresh_token").asText();

    oauthError(app.refresh(spent), 403, "invalid_grant", "Unknown or invalid refresh token.");
    oauthError(app.refresh(next), 403, "invalid_grant", "Unknown or invalid refresh token.");
  }

  @Test
  void aSpentRefreshTokenMayHaveAGracePeriod() throws Exception {
    turn(Switch.REFRESH_GRACE_SECONDS, "30");
    String spent = app.tokens().path("refresh_token").asText();
    app.refresh(spent).expecting(200);
    clock.advance(Duration.ofSeconds(29));
    app.refresh(spent).expecting(200);
    clock.advance(Duration.ofSeconds(1));
    app.refresh(spent).expecting(403);
  }

  @Test
  void refreshTokensLiveAYearOrNinetyIdleDays() throws Exception {
    String idle = app.tokens().path("refresh_token").asText();
    clock.advance(Duration.ofDays(90));
    app.refresh(idle).expecting(403);

    String token = app.tokens().path("refresh_token").asText();
    for (int day = 80; day < 365; day += 80) {
      clock.advance(Duration.ofDays(80));
      token = app.refresh(token).expecting(200).json().path("refresh_token").asText();
    }
    clock.advance(Duration.ofDays(45));
    app.refresh(token).expecting(403);
    turn(Switch.REFRESH_IDLE_DAYS, "10");
    String idle10 = app.tokens().path("refresh_token").asText();
    clock.advance(Duration.ofDays(10));
    app.refresh(idle10).expecting(403);
    turn(Switch.REFRESH_IDLE_DAYS, "90");
    turn(Switch.REFRESH_LIFETIME_DAYS, "30");
    String short30 = app.tokens().path("refresh_token").asText();
    clock.advance(Duration.ofDays(30));
    app.refresh(short30).expecting(403);
  }

  @Test
  void revokingEndsRefreshingAndTheAccessTokenToo() throws Exception {
    JsonNode tokens = app.tokens();
    lever.revoke(EmulatorSettings.CLIENT_ID);

    usersWith(tokens).expecting(401);
    oauthError(
        app.refresh(tokens.path("refresh_token").asText()),
        403,
        "invalid_grant",
        "Unknown or invalid refresh token.");
    turn(Switch.REVOKED_STATUS, "403");
    usersWith(tokens).expecting(403);
  }

  @Test
  void whatDeactivatingTheAuthorizerDoesIsASwitch() throws Exception {
    JsonNode tokens = app.tokens();
    key.post("/v1/users/" + user("sam") + "/deactivate", "").expecting(200);

    usersWith(tokens).expecting(200);
    turn(Switch.AUTHORIZER_DEACTIVATED, "REVOKES");
    usersWith(tokens).expecting(401);
    app.refresh(tokens.path("refresh_token").asText()).expecting(403);
  }

  @Test
  void aTokenOfTheSandboxIsForbiddenInProductionForWantOfASigningKey() throws Exception {
    try (var sandbox =
        LeverEmulator.start(
            EmulatorSettings.forTests().withClock(clock).with(Switch.ENVIRONMENT, "SANDBOX"))) {
      JsonNode tokens = new AppServer(sandbox).tokens();

      var refused = usersWith(tokens).expecting(403);
      assertThat(refused.json().path("message").asText()).contains("signing key");
      String production = app.tokens().path("access_token").asText();
      Caller.withToken(sandbox, production).get("/v1/users").expecting(403);
    }
  }

  @Test
  void anApiKeyIsTheUserNameOfBasicWithoutAPassword() throws Exception {
    for (String credentials : List.of(EmulatorSettings.API_KEY, EmulatorSettings.API_KEY + ":x")) {
      String basic = "Basic " + Base64.getEncoder().encodeToString(credentials.getBytes());
      Caller.withHeader(lever, basic).get("/v1/users").expecting(401);
    }
    Caller bearer = Caller.withToken(lever, EmulatorSettings.API_KEY);
    bearer.get("/v1/users").expecting(401);
    turn(Switch.API_KEY_AS_BEARER, "ACCEPTED");
    bearer.get("/v1/users").expecting(200);
  }

  @Test
  void programsGetNoPages() throws Exception {
    Caller nobody = Caller.withHeader(lever, "");

    assertThat(nobody.get("/oauth/revoke").expecting(404).json().has("error")).isTrue();
    assertThat(nobody.get("/oauth/token").expecting(405).json().has("error")).isTrue();
    assertThat(nobody.post("/oauth/token", "{").expecting(400).json().has("error")).isTrue();
  }

  @Test
  void thereAreFiftyTwoScopes() {
    assertThat(Scopes.ALL).hasSize(52).allMatch(s -> s.endsWith(":admin") || s.contains("offline"));
  }
}
