package io.outhire.integrations.ats;

/** Hands out the access token of one connection, and a fresh one when it has died. */
public interface AccessTokens {

  /**
   * A token that should be good now; refreshed first when it is about to expire.
   *
   * @throws AtsFailure when it cannot be refreshed
   */
  String current() throws AtsFailure;

  /**
   * The token that follows one which the provider has just refused. Many callers may ask at once;
   * one refresh serves them all.
   *
   * @throws AtsFailure {@link AtsFailure.Disconnected} when the connection is over
   */
  String after(String refused) throws AtsFailure;
}
