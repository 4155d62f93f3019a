package io.outhire.integrations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Lets so many calls through a second, as evenly as they come; saves up one second's worth. */
final class TokenBucket {
  private final InstantSource clock;
  private final double perSecond;
  private double tokens;
  private Instant filledAt;

  TokenBucket(InstantSource clock, int perSecond) {
    this.clock = clock;
    this.perSecond = perSecond;
    this.tokens = perSecond;
    this.filledAt = clock.instant();
  }

  /** Takes a token and says how long to wait before using it; zero when there was one. */
  synchronized Duration take() {
    fill();
    tokens -= 1;
    return tokens >= 0 ? Duration.ZERO : Duration.ofNanos((long) (-tokens / perSecond * 1e9));
  }

  /** Gives back a token that was not used. */
  synchronized void putBack() {
    tokens = Math.min(perSecond, tokens + 1);
  }

  private void fill() {
    Instant now = clock.instant();
    double seconds = Math.max(0, Duration.between(filledAt, now).toNanos() / 1e9);
    tokens = Math.min(perSecond, tokens + seconds * perSecond);
    filledAt = now;
  }
}
