package io.outhire.leveremulator.oauth;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What an access token is worth.
 *
 * @param access whom it was made for; null when nobody can tell
 */
public record Verdict(Worth worth, @Nullable Access access) {
  /** Why a token is refused, or that it is not. */
  public enum Worth {
    VALID,
    /** Forged, expired or nonsense. */
    INVALID,
    /** The app's access was taken back. */
    REVOKED,
    /** Signed by Lever's other world: sandbox or production. */
    OTHER_ENVIRONMENT
  }

  /** A refusal. */
  public static Verdict of(Worth worth) {
    return new Verdict(worth, null);
  }

  /** Whom it was made for, even if it is no longer good. */
  public Optional<Access> whose() {
    return Optional.ofNullable(access);
  }

  /** Who calls, when the token is valid. */
  public Optional<Access> caller() {
    return whose().filter(any -> worth == Worth.VALID);
  }
}
