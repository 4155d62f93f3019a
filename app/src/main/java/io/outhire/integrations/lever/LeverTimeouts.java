package io.outhire.integrations.lever;

import java.time.Duration;

/**
 * How long Lever may take.
 *
 * @param connect to accept a connection
 * @param tokens to answer a request for tokens; short, because a refresh holds a row's lock
 * @param answer to answer any other request in full, the upload of a résumé included
 */
public record LeverTimeouts(Duration connect, Duration tokens, Duration answer) {
  /** What suits the real Lever. */
  public static LeverTimeouts standard() {
    return new LeverTimeouts(Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(60));
  }
}
