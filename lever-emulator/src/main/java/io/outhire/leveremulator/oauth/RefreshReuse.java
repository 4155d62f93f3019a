package io.outhire.leveremulator.oauth;

/** What happens when a refresh token that was already used comes again; Lever does not say. */
public enum RefreshReuse {
  /** Refused, and its successors die with it, as at Auth0. */
  CANCELS_FAMILY,
  /** Refused; its successors go on. */
  REFUSED
}
