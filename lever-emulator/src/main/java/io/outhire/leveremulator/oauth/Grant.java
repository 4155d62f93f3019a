package io.outhire.leveremulator.oauth;

import java.util.Set;

/**
 * A Super Admin's consent that an app may act for the account.
 *
 * @param scopes everything consented to so far
 * @param authorizedAt ms since 1970 UTC
 */
public record Grant(
    String id,
    String accountId,
    String clientId,
    String userId,
    Set<String> scopes,
    long authorizedAt) {
  /** The set is copied. */
  public Grant {
    scopes = Set.copyOf(scopes);
  }
}
