package io.outhire.integrations;

import io.micrometer.core.instrument.Metrics;
import io.micrometer.core.instrument.Timer;
import java.util.function.Supplier;

/** What an operator counts and times (docs/operating.md, "Watching"). */
final class Meters {
  private static final Timer CLAIMS =
      Timer.builder("outhire.deliveries.claim")
          .description("Claiming the next application that is due")
          .publishPercentiles(0.5, 0.95, 0.99)
          .register(Metrics.globalRegistry);

  private Meters() {}

  static <T> T timedClaim(Supplier<T> claim) {
    T claimed = CLAIMS.record(claim);
    return claimed;
  }

  /** A refresh of tokens that brought none. */
  static void refreshFailed() {
    Metrics.counter("outhire.tokens.refresh.failures").increment();
  }
}
