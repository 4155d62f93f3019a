package io.outhire.integrations.lever;

import java.net.URI;
import java.util.Set;
import java.util.TreeSet;

/**
 * Which Lever to talk to, and as which registered app (docs/lever.md, "Environments and hosts").
 *
 * @param authorize where a browser is sent for consent
 * @param token where a code or refresh token is exchanged
 * @param api the API's base, ending in {@code /v1}
 * @param audience the API asked for, with its final slash
 * @param clientId from the app's registration at Lever
 * @param clientSecret likewise; never shown
 * @param origin what Lever notes as the origin of those who are sent, one of {@link #ORIGINS}
 * @param parse whether Lever is to read résumés and fill in what the candidate left blank
 */
public record LeverSettings(
    URI authorize,
    URI token,
    URI api,
    String audience,
    String clientId,
    String clientSecret,
    String origin,
    boolean parse) {
  /** Lever's own words (docs/lever.md 9.1). */
  public static final Set<String> ORIGINS =
      Set.of("agency", "applied", "internal", "referred", "sourced", "university");

  private static final String USUAL_ORIGIN = "sourced";

  /** Refuses an origin that Lever does not know. */
  public LeverSettings {
    if (!ORIGINS.contains(origin)) {
      throw new IllegalArgumentException("an origin is one of " + new TreeSet<>(ORIGINS));
    }
  }

  /** The same Lever, with candidates sent in another way. */
  public LeverSettings sending(String as, boolean parsed) {
    return new LeverSettings(authorize, token, api, audience, clientId, clientSecret, as, parsed);
  }

  /** Lever's production hosts, which route customers of the EU by themselves. */
  public static LeverSettings production(String clientId, String clientSecret) {
    return at("https://auth.lever.co", "https://api.lever.co/v1", clientId, clientSecret);
  }

  /** As production, but calling the API of the EU directly. */
  public static LeverSettings eu(String clientId, String clientSecret) {
    LeverSettings production = production(clientId, clientSecret);
    return new LeverSettings(
        production.authorize,
        production.token,
        URI.create("https://api.eu.lever.co/v1"),
        production.audience,
        clientId,
        clientSecret,
        USUAL_ORIGIN,
        false);
  }

  /** Lever's sandbox, an app of its own with an id and a secret of its own. */
  public static LeverSettings sandbox(String clientId, String clientSecret) {
    return at(
        "https://sandbox-lever.auth0.com",
        "https://api.sandbox.lever.co/v1",
        clientId,
        clientSecret);
  }

  /** A Lever whose log-in and API stand at the given addresses, such as the emulator's. */
  public static LeverSettings at(String auth, String api, String clientId, String clientSecret) {
    return new LeverSettings(
        URI.create(auth + "/authorize"),
        URI.create(auth + "/oauth/token"),
        URI.create(api),
        api + "/",
        clientId,
        clientSecret,
        USUAL_ORIGIN,
        false);
  }

  @Override
  public String toString() {
    return "LeverSettings[api=%s, clientId=%s]".formatted(api, clientId);
  }
}
