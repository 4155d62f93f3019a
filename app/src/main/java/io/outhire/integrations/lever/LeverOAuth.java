package io.outhire.integrations.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsTokens;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;

/** Lever's log-in: the consent page and the exchange for tokens (docs/lever.md 3). */
final class LeverOAuth {
  private static final String CLAIM = "https://oauth.lever.co/";
  private static final Duration USUAL_LIFE = Duration.ofHours(1);

  private final LeverSettings settings;
  private final LeverTimeouts timeouts;
  private final LeverHttp http;
  private final InstantSource clock;
  private final String asked;

  LeverOAuth(
      LeverSettings settings,
      LeverTimeouts timeouts,
      LeverHttp http,
      InstantSource clock,
      String asked) {
    this.asked = asked;
    this.settings = settings;
    this.timeouts = timeouts;
    this.http = http;
    this.clock = clock;
  }

  /** Lever documents no PKCE, so none is sent; {@code state} ties the answer to the session. */
  URI consentPage(String state, URI redirect) {
    var query =
        new LeverQuery()
            .with("client_id", settings.clientId())
            .with("redirect_uri", redirect.toString())
            .with("response_type", "code")
            .with("state", state)
            .with("audience", settings.audience())
            .with("scope", asked);
    return URI.create(settings.authorize() + "?" + query);
  }

  AtsTokens exchange(String code, URI redirect) throws AtsFailure {
    LeverAnswer answer =
        ask(
            form("authorization_code")
                .with("code", code)
                .with("redirect_uri", redirect.toString()));
    if (error(answer).equals("invalid_grant")) {
      throw new AtsFailure.Refused(
          answer.status(),
          "Lever no longer accepts this consent: it was used already or is too old.");
    }
    return tokens(granted(answer), Optional.empty());
  }

  AtsTokens refresh(String refreshToken) throws AtsFailure {
    LeverAnswer answer = ask(form("refresh_token").with("refresh_token", refreshToken));
    if (error(answer).equals("invalid_grant")) {
      throw new AtsFailure.Disconnected(
          "Lever no longer honours the connection: access was revoked there, or was not used for long.");
    }
    return tokens(granted(answer), Optional.of(refreshToken));
  }

  private LeverQuery form(String grantType) {
    return new LeverQuery()
        .with("grant_type", grantType)
        .with("client_id", settings.clientId())
        .with("client_secret", settings.clientSecret());
  }

  private LeverAnswer ask(LeverQuery form) throws AtsFailure {
    HttpRequest request =
        HttpRequest.newBuilder(settings.token())
            .header("Content-Type", "application/x-www-form-urlencoded")
            .header("Accept", "application/json")
            .POST(BodyPublishers.ofString(form.toString()))
            .build();
    return http.read(request, timeouts.tokens());
  }

  /** OAuth's error word; it counts more than the status, which varies (docs/lever.md 3.9). */
  private static String error(LeverAnswer answer) {
    return answer.json().flatMap(json -> LeverJson.text(json, "error")).orElse("");
  }

  private JsonNode granted(LeverAnswer answer) throws AtsFailure {
    if (answer.status() == 429 || answer.status() >= 500) {
      throw new AtsFailure.NotDone(
          "Lever could not give access just now.", answer.retryAfter(clock.instant()));
    }
    String error = error(answer);
    if (answer.status() == 401 || error.equals("access_denied")) {
      throw new AtsFailure.Refused(
          answer.status(),
          "Lever does not accept Outhire's own credentials. Whoever operates Outhire must check its client id and secret.");
    }
    if (!answer.isSuccess() || !error.isEmpty()) {
      throw new AtsFailure.Refused(
          answer.status(),
          "Lever refused access: " + answer.message().orElse("it did not say why."));
    }
    return answer
        .json()
        .filter(json -> LeverJson.text(json, "access_token").isPresent())
        .orElseThrow(
            () ->
                new AtsFailure.NotDone(
                    "Lever answered with something that holds no access.", Optional.empty()));
  }

  /** Who grants all that was asked for need not say so (RFC 6749, 5.1). */
  private AtsTokens tokens(JsonNode granted, Optional<String> before) throws AtsFailure {
    String access = LeverJson.text(granted, "access_token").orElseThrow();
    String refresh =
        LeverJson.text(granted, "refresh_token")
            .or(() -> before)
            .orElseThrow(
                () ->
                    new AtsFailure.Refused(
                        200, "Lever gave access for an hour only, not for good."));
    long seconds = granted.path("expires_in").asLong(USUAL_LIFE.toSeconds());
    JsonNode claims = claims(access);
    return new AtsTokens(
        access,
        refresh,
        clock.instant().plusSeconds(seconds),
        LeverJson.text(granted, "scope").or(() -> LeverJson.text(claims, "scope")).orElse(asked),
        LeverJson.text(claims, CLAIM + "accountId").orElse(""),
        LeverJson.text(claims, CLAIM + "userId").orElse(""));
  }

  /**
   * What the token says of itself. Its signature is not checked: it came from Lever over TLS, and
   * what it says only names the account, it opens nothing here.
   */
  private static JsonNode claims(String token) {
    String[] parts = token.split("\\.", -1);
    try {
      return parts.length == 3
          ? LeverJson.parse(Base64.getUrlDecoder().decode(parts[1])).orElseGet(LeverJson::object)
          : LeverJson.object();
    } catch (IllegalArgumentException opaque) {
      return LeverJson.object();
    }
  }
}
