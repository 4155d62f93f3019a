package io.outhire.integrations.ats;

import java.net.URI;
import java.util.List;

/** One kind of ATS that a team can connect. */
public interface AtsProvider {

  /** The word that stands for it in our tables, such as {@code lever}. */
  String id();

  /** Its name as people know it, such as {@code Lever}. */
  String name();

  /** One sentence on what connecting it brings. */
  String summary();

  /** Who has to give consent there, as in {@code a Super Admin of Lever}. */
  String consenter();

  /** What is asked for on connecting, each in plain words, in the order the provider shows them. */
  List<String> permissions();

  /**
   * What was granted, each in plain words.
   *
   * @param granted as {@link AtsTokens#granted()} has it
   */
  List<String> permissions(String granted);

  /** Whether notes may be written with what was granted. */
  boolean mayNote(String granted);

  /**
   * Where to send the browser for consent.
   *
   * @param state comes back unchanged; bound to the browser's session by the caller
   * @param redirect where the browser comes back to, exactly as registered
   */
  URI consentPage(String state, URI redirect);

  /**
   * Exchanges the code that came back from consent.
   *
   * @throws AtsFailure when the provider refuses or cannot be reached
   */
  AtsTokens exchange(String code, URI redirect) throws AtsFailure;

  /**
   * Exchanges a refresh token, which is spent by this: the answer holds the one that follows it.
   *
   * @throws AtsFailure {@link AtsFailure.Disconnected} when the provider no longer honours it
   */
  AtsTokens refresh(String refreshToken) throws AtsFailure;

  /** The account that an access token opens. Asks nothing of the provider yet. */
  AtsAccount account(AccessTokens tokens);
}
