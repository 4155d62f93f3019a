package io.outhire.integrations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets so many calls through a second, as evenly as they come; saves some up. */
final class TokenBucket {
  private final InstantSource clock;
  private final double perSecond;
  private final int burst;
  private double tokens;
  private Instant filledAt;

  TokenBucket(InstantSource clock, double perSecond, int burst) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.burst = burst;
    this.tokens = burst;
    this.filledAt = clock.instant();
  }

  /** Takes a token and says how long to wait before using it; zero when there was one. */
  synchronized Duration take() {
    fill();
    tokens -= 1;
    return wait(0);
  }

  /**
   * Takes a token if it can be had in a moment without keeping a more urgent caller waiting, who
   * finds at least {@code spare} saved up; says how long to wait before asking again, zero when it
   * was taken.
   */
  synchronized Duration takeBeyond(int spare) {
    fill();
    Duration wait = wait(spare + 1);
    if (wait.isZero()) {
      tokens -= 1;
    }
    return wait;
  }

  /**
   * Others may have made calls until so long ago: no more is saved up than has come in since. Lever
   * counts the calls of all processes together.
   */
  synchronized void sharedUntil(Duration ago) {
    fill();
    double since = Math.max(0, ago.toNanos() / 1e9 * perSecond);
    tokens = Math.min(tokens, since);
  }

  /** Gives back a token that was not used. */
  synchronized void putBack() {
    tokens = Math.min(burst, tokens + 1);
  }

  private Duration wait(int needed) {
    double missing = needed - tokens;
    return missing <= 0
        ? Duration.ZERO
        : Duration.ofNanos((long) Math.ceil(missing / perSecond * 1e9));
  }

  private void fill() {
    Instant now = clock.instant();
    double seconds = Math.max(0, Duration.between(filledAt, now).toNanos() / 1e9);
    tokens = Math.min(burst, tokens + seconds * perSecond);
    filledAt = now;
  }
}
