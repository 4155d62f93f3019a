package io.outhire.leveremulator.api;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Token buckets: ten calls a second, bursts of twenty, for each account and app. */
public final class RateLimit {
  private static final double PER_SECOND = 10;
  private static final double BURST = 20;

  private final double perSecond;
  private final double burst;

  private final boolean enabled;
  private final Map<String, Bucket> buckets = new ConcurrentHashMap<>();

  /** Full buckets; a limit that is not enabled lets everything pass. */
  public RateLimit(boolean enabled) {
    this(enabled, PER_SECOND, BURST);
  }

  RateLimit(boolean enabled, double perSecond, double burst) {
    this.enabled = enabled;
    this.perSecond = perSecond;
    this.burst = burst;
  }

  private record Bucket(double tokens, long at) {
    Bucket less() {
      return new Bucket(tokens - 1, at);
    }
  }

  private Bucket refilled(Bucket bucket, long now) {
    double earned = Math.max(0, now - bucket.at()) / 1000.0 * perSecond;
    return new Bucket(Math.min(burst, bucket.tokens() + earned), now);
  }

  /**
   * Takes one token; false when there is none.
   *
   * @param now ms since 1970 UTC
   */
  boolean allows(String caller, long now) {
    if (!enabled) {
      return true;
    }
    var allowed = new boolean[1];
    buckets.compute(
        caller,
        (key, bucket) -> {
          Bucket full = bucket == null ? new Bucket(burst, now) : refilled(bucket, now);
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
