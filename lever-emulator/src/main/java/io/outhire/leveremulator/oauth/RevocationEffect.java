package io.outhire.leveremulator.oauth;

/** What becomes of access tokens when an app is revoked; Lever does not say. */
public enum RevocationEffect {
  /** The API refuses them from then on. */
  AT_ONCE,
  /** They live out their hour; only refreshing fails. */
  AT_EXPIRY
}
