package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.oauth.RefreshReuse;
import io.outhire.leveremulator.oauth.RevocationEffect;
import java.time.Duration;
import java.util.Base64;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TokensTest {
  private final MovableClock clock = new MovableClock();
  private final LeverEmulator lever =
      LeverEmulator.start(EmulatorSettings.forTests().withClock(clock));
  private final AppServer app = new AppServer(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  private int usersWith(String accessToken) throws Exception {
    return Caller.withToken(lever, accessToken).get("/v1/users").status();
  }

  @Test
  void aCodeBecomesAPairOfTokens() throws Exception {
    JsonNode tokens = app.exchange(app.code()).expecting(200).json();

    assertThat(tokens.path("token_type").asText()).isEqualTo("Bearer");
    assertThat(tokens.path("expires_in").asInt()).isEqualTo(3600);
    assertThat(tokens.path("scope").asText().split(" ")).contains("postings:read:admin");
    assertThat(tokens.path("refresh_token").asText()).startsWith("v1.");
    assertThat(usersWith(tokens.path("access_token").asText())).isEqualTo(200);
  }

  @Test
  void theTokenEndpointTakesJsonToo() throws Exception {
    var fields =
        AppServer.withCredentials(
            Map.of(
                "grant_type",
                "authorization_code",
                "code",
                app.code(),
                "redirect_uri",
                AppServer.CALLBACK));

    var answer =
        Caller.withHeader(lever, "")
            .post("/oauth/token", Caller.JSON.writeValueAsString(fields))
            .expecting(200);

    assertThat(answer.json().path("access_token").asText()).isNotEmpty();
  }

  @Test
  void theAccessTokenIsAJwtWithLeversClaims() throws Exception {
    String[] parts = app.tokens().path("access_token").asText().split("\\.");
    JsonNode header = Caller.JSON.readTree(Base64.getUrlDecoder().decode(parts[0]));
    JsonNode claims = Caller.JSON.readTree(Base64.getUrlDecoder().decode(parts[1]));

    assertThat(header.path("alg").asText()).isEqualTo("HS512");
    assertThat(header.path("v").asText()).isEqualTo("2.0");
    assertThat(claims.path("https://oauth.lever.co/accountId").asText()).isNotEmpty();
    assertThat(claims.path("https://oauth.lever.co/clientId").asText()).isEqualTo("outhire-demo");
    assertThat(claims.path("https://oauth.lever.co/userId").asText())
        .isEqualTo(claims.path("sub").asText());
    assertThat(claims.path("aud").asText()).isEqualTo(lever.baseUri() + "/v1/");
    assertThat(claims.path("iss").asText()).isEqualTo(lever.baseUri() + "/");
    assertThat(claims.path("exp").asLong() - claims.path("iat").asLong()).isEqualTo(3600);
  }

  @Test
  void withoutOfflineAccessThereIsNoRefreshToken() throws Exception {
    JsonNode tokens = app.exchange(app.code("users:read:admin")).expecting(200).json();

    assertThat(tokens.has("refresh_token")).isFalse();
  }

  @Test
  void aCodeWorksOnce() throws Exception {
    String code = app.code();
    app.exchange(code).expecting(200);

    refused(app.exchange(code), 403, "invalid_grant", "Invalid authorization code");
  }

  @Test
  void aCodeExpiresAfterAMinute() throws Exception {
    String code = app.code();
    clock.advance(Duration.ofSeconds(60));

    refused(app.exchange(code), 403, "invalid_grant", "Invalid authorization code");
  }

  @Test
  void theRedirectUriOfTheExchangeMustBeTheSame() throws Exception {
    var answer =
        app.token(
            Map.of(
                "grant_type", "authorization_code",
                "code", app.code(),
                "redirect_uri", "http://localhost:8080/integrations/lever/callback"));

    assertThat(answer.status()).isEqualTo(403);
    assertThat(answer.json().path("error").asText()).isEqualTo("invalid_grant");
  }

  @Test
  void aWrongSecretIsUnauthorized() throws Exception {
    var answer =
        app.token(
            Map.of("grant_type", "refresh_token", "refresh_token", "x", "client_secret", "guess"));

    refused(answer, 401, "access_denied", "Unauthorized");
  }

  @Test
  void aMissingParameterIsNamed() throws Exception {
    var answer = app.token(Map.of("grant_type", "authorization_code"));

    refused(answer, 400, "invalid_request", "Missing required parameter: code");
  }

  @Test
  void anotherGrantTypeIsNotSupported() throws Exception {
    var answer = app.token(Map.of("grant_type", "password"));

    assertThat(answer.json().path("error").asText()).isEqualTo("unsupported_grant_type");
  }

  @Test
  void refreshingRotatesTheRefreshTokenAndOldAccessTokensLiveOutTheirHour() throws Exception {
    JsonNode first = app.tokens();
    JsonNode second = app.refresh(first.path("refresh_token").asText()).expecting(200).json();

    assertThat(second.path("refresh_token")).isNotEqualTo(first.path("refresh_token"));
    assertThat(second.path("access_token")).isNotEqualTo(first.path("access_token"));
    assertThat(usersWith(first.path("access_token").asText())).isEqualTo(200);
    clock.advance(Duration.ofHours(1));
    assertThat(usersWith(first.path("access_token").asText())).isEqualTo(401);
    assertThat(app.refresh(second.path("refresh_token").asText()).status()).isEqualTo(200);
  }

  @Test
  void usingARefreshTokenTwiceCancelsItsFamily() throws Exception {
    String first = app.tokens().path("refresh_token").asText();
    String second = app.refresh(first).json().path("refresh_token").asText();

    refused(app.refresh(first), 403, "invalid_grant", "Unknown or invalid refresh token.");
    refused(app.refresh(second), 403, "invalid_grant", "Unknown or invalid refresh token.");
  }

  @Test
  void reuseCanBeRefusedWithoutCancelling() throws Exception {
    var lenient =
        EmulatorSettings.forTests().withTokens(RevocationEffect.AT_ONCE, RefreshReuse.REFUSED);
    try (LeverEmulator other = LeverEmulator.start(lenient)) {
      var otherApp = new AppServer(other);
      String first = otherApp.tokens().path("refresh_token").asText();
      String second = otherApp.refresh(first).json().path("refresh_token").asText();

      assertThat(otherApp.refresh(first).status()).isEqualTo(403);
      assertThat(otherApp.refresh(second).status()).isEqualTo(200);
    }
  }

  @Test
  void aRefreshTokenDiesAfterNinetyIdleDays() throws Exception {
    String refreshToken = app.tokens().path("refresh_token").asText();
    clock.advance(Duration.ofDays(90));

    assertThat(app.refresh(refreshToken).status()).isEqualTo(403);
  }

  @Test
  void aRefreshTokenDiesAfterAYearHoweverBusy() throws Exception {
    String refreshToken = app.tokens().path("refresh_token").asText();
    for (int month = 0; month < 6; month++) {
      clock.advance(Duration.ofDays(60));
      refreshToken = app.refresh(refreshToken).expecting(200).json().path("refresh_token").asText();
    }
    clock.advance(Duration.ofDays(10));

    assertThat(app.refresh(refreshToken).status()).isEqualTo(403);
  }

  @Test
  void revokingKillsTokensAtOnce() throws Exception {
    JsonNode tokens = app.tokens();

    assertThat(lever.revoke(EmulatorSettings.CLIENT_ID)).isTrue();

    assertThat(usersWith(tokens.path("access_token").asText())).isEqualTo(401);
    refused(
        app.refresh(tokens.path("refresh_token").asText()),
        403,
        "invalid_grant",
        "Unknown or invalid refresh token.");
  }

  @Test
  void revokingCanLetAccessTokensLiveOutTheirHour() throws Exception {
    JsonNode tokens = app.tokens();

    lever.revoke(EmulatorSettings.CLIENT_ID, RevocationEffect.AT_EXPIRY);

    assertThat(usersWith(tokens.path("access_token").asText())).isEqualTo(200);
    assertThat(app.refresh(tokens.path("refresh_token").asText()).status()).isEqualTo(403);
    clock.advance(Duration.ofHours(1));
    assertThat(usersWith(tokens.path("access_token").asText())).isEqualTo(401);
  }

  @Test
  void aForgedTokenIsRefused() throws Exception {
    String token = app.tokens().path("access_token").asText();
    String forged = token.substring(0, token.lastIndexOf('.') + 1) + "AAAA";

    assertThat(usersWith(forged)).isEqualTo(401);
    assertThat(usersWith("not.a.token")).isEqualTo(401);
  }

  private static void refused(Caller.Answer answer, int status, String error, String description) {
    assertThat(answer.status()).isEqualTo(status);
    assertThat(answer.json().path("error").asText()).isEqualTo(error);
    assertThat(answer.json().path("error_description").asText()).isEqualTo(description);
  }
}
