package io.outhire.leveremulator.oauth;

import java.util.List;

/**
 * An app that Lever's staff registered.
 *
 * @param name shown on the consent page and under Authorized Apps
 * @param redirectUris compared as text, exactly
 */
public record OAuthApp(
    String clientId, String clientSecret, String name, List<String> redirectUris) {
  /** The list is copied. */
  public OAuthApp {
    redirectUris = List.copyOf(redirectUris);
  }
}
