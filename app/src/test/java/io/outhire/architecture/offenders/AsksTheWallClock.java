package io.outhire.architecture.offenders;

import java.time.Instant;

/** Breaks the rule on purpose. */
public final class AsksTheWallClock {
  Instant when() {
    return Instant.now();
  }
}
