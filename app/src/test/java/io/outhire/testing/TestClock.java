package io.outhire.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.concurrent.atomic.AtomicReference;

/** The application's clock in tests: the real time, moved on as far as a test wants. */
@Alternative
@Priority(1)
@Singleton
public class TestClock implements InstantSource {
  private final AtomicReference<Duration> ahead = new AtomicReference<>(Duration.ZERO);

  @Override
  public Instant instant() {
    return InstantSource.system().instant().plus(ahead.get());
  }

  /** Lets time pass. */
  public void pass(Duration time) {
    ahead.updateAndGet(time::plus);
  }
}
