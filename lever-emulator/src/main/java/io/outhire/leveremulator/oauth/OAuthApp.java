package io.outhire.leveremulator.oauth;

import java.net.URI;
import java.util.List;
import java.util.Objects;

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
    Objects.requireNonNull(clientId, "clientId");
    Objects.requireNonNull(clientSecret, "clientSecret");
    Objects.requireNonNull(name, "name");
    redirectUris.forEach(URI::create);
    redirectUris = List.copyOf(redirectUris);
  }
}
