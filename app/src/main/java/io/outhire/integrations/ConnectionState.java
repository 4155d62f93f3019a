package io.outhire.integrations;

import java.time.Instant;

/** How a connection stands. */
public sealed interface ConnectionState {
  /** When it came to stand like this. */
  Instant since();

  /** Calls go through, as far as is known. */
  record Connected(Instant since) implements ConnectionState {}

  /**
   * The provider honours it no longer; only connecting again helps. What waits is kept.
   *
   * @param cause a sentence for a recruiter
   */
  record Broken(String cause, Instant since) implements ConnectionState {}

  /** An admin has disconnected it: nothing is sent any more and its tokens are gone. */
  record Ended(Instant since) implements ConnectionState {}
}
