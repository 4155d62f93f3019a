package io.outhire.leveremulator.oauth;

import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.time.Duration;
import java.util.Set;

/**
 * A refresh token as the server remembers it.
 *
 * @param family common to all tokens that descend from one authorization
 * @param familySince ms; when that authorization was exchanged
 * @param issuedAt ms; when this link of the chain was handed out
 * @param spent whether it was already exchanged for its successor
 * @param spentAt ms; when that first happened
 */
public record RefreshToken(
    String token,
    String grantId,
    String family,
    Set<String> scopes,
    long familySince,
    long issuedAt,
    boolean spent,
    long spentAt) {

  /** The set is copied. */
  public RefreshToken {
    scopes = Set.copyOf(scopes);
  }

  boolean expired(long now, Switches reading) {
    Duration lifetime = Duration.ofDays(reading.number(Switch.REFRESH_LIFETIME_DAYS));
    Duration idleLifetime = Duration.ofDays(reading.number(Switch.REFRESH_IDLE_DAYS));
    return now >= familySince + lifetime.toMillis() || now >= issuedAt + idleLifetime.toMillis();
  }

  boolean withinGrace(long now, Switches reading) {
    return now < spentAt + reading.number(Switch.REFRESH_GRACE_SECONDS) * 1000L;
  }

  RefreshToken asSpent(long now) {
    long since = spent ? spentAt : now;
    return new RefreshToken(token, grantId, family, scopes, familySince, issuedAt, true, since);
  }

  RefreshToken successor(String newToken, long now) {
    return new RefreshToken(newToken, grantId, family, scopes, familySince, now, false, 0);
  }
}
