package io.outhire.integrations;

/** How an attempt to connect an account ended. */
public sealed interface ConnectingOutcome {
  /**
   * The account is connected.
   *
   * @param again whether it was connected before, so that its links and what waited are back
   */
  record Connected(Connection connection, boolean again) implements ConnectingOutcome {}

  /**
   * Nothing was changed.
   *
   * @param cause what happened and what to do, in sentences for an admin
   */
  record NotConnected(String cause) implements ConnectingOutcome {}

  /**
   * Access was given for another account than the one that is connected; nothing was changed, and
   * an admin is to be asked which one is meant.
   *
   * @param connected what the connected one is called
   * @param other what the other one is called
   */
  record OtherAccount(String connected, String other) implements ConnectingOutcome {}
}
