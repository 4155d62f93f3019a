package io.outhire.integrations.lever;

import java.net.URI;

/**
 * Which Lever to talk to, and as which registered app (docs/lever.md, "Environments and hosts").
 *
 * @param authorize where a browser is sent for consent
 * @param token where a code or refresh token is exchanged
 * @param api the API's base, ending in {@code /v1}
 * @param audience the API asked for, with its final slash
 * @param clientId from the app's registration at Lever
 * @param clientSecret likewise; never shown
 */
public record LeverSettings(
    URI authorize, URI token, URI api, String audience, String clientId, String clientSecret) {

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
        clientSecret);
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
        clientSecret);
  }

  @Override
  public String toString() {
    return "LeverSettings[api=%s, clientId=%s]".formatted(api, clientId);
  }
}
