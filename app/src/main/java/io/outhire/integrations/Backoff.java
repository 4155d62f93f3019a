package io.outhire.integrations;

import java.time.Duration;
import java.util.List;
import java.util.random.RandomGenerator;

/**
 * When to try again after a failure that passes by itself: ever later, for ever, at a random point
 * of each span (full jitter), so that what failed together does not come back together.
 */
final class Backoff {
  private static final List<Duration> SPANS =
      List.of(
          Duration.ofSeconds(5),
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofMinutes(30),
          Duration.ofHours(2),
          Duration.ofHours(5),
          Duration.ofHours(10),
          Duration.ofHours(12));

  private static final Duration FIRST_OPEN = Duration.ofSeconds(20);
  private static final Duration LONGEST_OPEN = Duration.ofMinutes(10);

  private final RandomGenerator random;
  private final Duration longest;

  Backoff(RandomGenerator random) {
    this(random, SPANS.getLast());
  }

  /**
   * @param longest no gap is longer
   */
  Backoff(RandomGenerator random, Duration longest) {
    this.random = random;
    this.longest = longest;
  }

  /**
   * How long a circuit breaker stays open: longer each time, at least half of each span.
   *
   * @param before how often in a row it was opened before
   */
  Duration opening(int before) {
    long most = Math.min(LONGEST_OPEN.toMillis(), longest.toMillis());
    long span = Math.min(most, FIRST_OPEN.toMillis() << Math.min(before, 10));
    return Duration.ofMillis(span / 2 + random.nextLong(span / 2 + 1));
  }

  /**
   * How long to wait.
   *
   * @param attempt how many tries there were, at least one
   */
  Duration after(int attempt) {
    Duration span = SPANS.get(Math.min(attempt, SPANS.size()) - 1);
    long most = Math.min(span.toMillis(), longest.toMillis());
    return Duration.ofMillis(random.nextLong(most + 1));
  }
}
