package io.outhire.careers.guard;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Counts by name within a window of time; on each node for itself, and for so many names at most.
 */
public final class Tally {
  private static final int MOST_NAMES = 50_000;

  private final Cache<String, AtomicInteger> counted;

  /** Counts begin anew so long after the first. */
  public Tally(Duration window, InstantSource clock) {
    this.counted =
        Caffeine.newBuilder()
            .maximumSize(MOST_NAMES)
            .expireAfterWrite(window)
            .ticker(() -> TimeUnit.MILLISECONDS.toNanos(clock.millis()))
            .build();
  }

  /** Counts one more; how many that makes. */
  public int count(String name) {
    return counted.get(name, unknown -> new AtomicInteger()).incrementAndGet();
  }
}
