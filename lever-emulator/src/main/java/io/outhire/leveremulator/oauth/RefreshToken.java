package io.outhire.leveremulator.oauth;

import java.time.Duration;
import java.util.Set;

/**
 * A refresh token as the server remembers it.
 *
 * @param family common to all tokens that descend from one authorization
 * @param familySince ms; when that authorization was exchanged
 * @param issuedAt ms; when this link of the chain was handed out
 * @param spent whether it was already exchanged for its successor
 */
public record RefreshToken(
    String token,
    String grantId,
    String family,
    Set<String> scopes,
    long familySince,
    long issuedAt,
    boolean spent) {
  private static final long LIFETIME = Duration.ofDays(365).toMillis();
  private static final long IDLE_LIFETIME = Duration.ofDays(90).toMillis();

  /** The set is copied. */
  public RefreshToken {
    scopes = Set.copyOf(scopes);
  }

  boolean expired(long now) {
    return now >= familySince + LIFETIME || now >= issuedAt + IDLE_LIFETIME;
  }

  RefreshToken asSpent() {
    return new RefreshToken(token, grantId, family, scopes, familySince, issuedAt, true);
  }

  RefreshToken successor(String newToken, long now) {
    return new RefreshToken(newToken, grantId, family, scopes, familySince, now, false);
  }
}
