package io.outhire.web;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Words for somebody who has tried too often. */
public final class Waiting {
  private Waiting() {}

  /** How long to wait, in whole minutes. */
  public static String words(Instant until, InstantSource clock) {
    long minutes =
        Math.max(1, Duration.between(clock.instant(), until).plusSeconds(59).toMinutes());
    return "There were too many tries. Wait %s, then try again."
        .formatted(minutes == 1 ? "a minute" : minutes + " minutes");
  }
}
