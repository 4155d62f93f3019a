package io.outhire.leveremulator.api;

import java.time.InstantSource;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Token buckets: ten calls a second, bursts of twenty, for each account and app. */
public final class RateLimit {
  private static final double PER_SECOND = 10;
  private static final double BURST = 20;

  private final InstantSource clock;
  private final boolean enabled;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** Full buckets; a limit that is not enabled lets everything pass. */
  public RateLimit(InstantSource clock, boolean enabled) {
    this.clock = clock;
    this.enabled = enabled;
  }

  private record Bucket(double tokens, long at) {
    Bucket refilled(long now) {
      double earned = Math.max(0, now - at) / 1000.0 * PER_SECOND;
      return new Bucket(Math.min(BURST, tokens + earned), now);
    }

    Bucket less() {
      return new Bucket(tokens - 1, at);
    }
  }

  /** Takes one token; false when there is none. */
  boolean allows(String caller) {
    if (!enabled) {
      return true;
    }
    long now = clock.millis();
    var allowed = new boolean[1];
    buckets.compute(
        caller,
        (key, bucket) -> {
          Bucket full = bucket == null ? new Bucket(BURST, now) : bucket.refilled(now);
          allowed[0] = full.tokens() >= 1;
          return allowed[0] ? full.less() : full;
        });
    return allowed[0];
  }

  /** Fills every bucket. */
  public void reset() {
    buckets.clear();
  }
}
