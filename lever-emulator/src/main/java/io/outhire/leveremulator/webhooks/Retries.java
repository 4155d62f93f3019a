package io.outhire.leveremulator.webhooks;

import io.outhire.leveremulator.company.Delivery;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Five more tries with growing waits. How long Lever waits is not published; this is ours. */
final class Retries {
  private static final List<Duration> WAITS =
      List.of(
          Duration.ofMinutes(1),
          Duration.ofMinutes(5),
          Duration.ofMinutes(15),
          Duration.ofHours(1),
          Duration.ofHours(4));

  /** The first try and the five after it. */
  static final int TRIES = WAITS.size() + 1;

  private Retries() {}

  /** When to try again after this attempt, in ms since 1970 UTC; null for never. */
  static @Nullable Long next(Delivery delivery, Delivery.Attempt attempt) {
    int left = delivery.triesLeft() - 1;
    boolean enough = attempt.taken() || left <= 0;
    return enough ? null : attempt.at() + WAITS.get(WAITS.size() - left).toMillis();
  }
}
