package io.outhire.leveremulator.oauth;

import java.util.Set;

/**
 * A code on its way from the browser to the app's server.
 *
 * @param expiresAt ms since 1970 UTC
 */
record AuthorizationCode(
    String clientId,
    String grantId,
    String accountId,
    String redirectUri,
    Set<String> scopes,
    long expiresAt) {
  AuthorizationCode {
    scopes = Set.copyOf(scopes);
  }
}
