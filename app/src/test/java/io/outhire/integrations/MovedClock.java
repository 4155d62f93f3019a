package io.outhire.integrations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** A clock that stands still until a test moves it. */
final class MovedClock implements InstantSource {
  private Instant now = Instant.parse("2026-11-23T09:00:00Z");

  @Override
  public synchronized Instant instant() {
    return now;
  }

  synchronized void move(Duration by) {
    now = now.plus(by);
  }

  synchronized void moveTo(Instant then) {
    now = then.isAfter(now) ? then : now;
  }
}
