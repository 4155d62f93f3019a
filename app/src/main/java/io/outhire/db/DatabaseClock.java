package io.outhire.db;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.function.LongSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * The database's time, asked for every few seconds and carried on in between by a counter that
 * nobody can set. A machine whose own clock is wrong, or jumps, so decides no lease and no due time
 * by it. While the database is out of reach the count goes on.
 */
final class DatabaseClock implements InstantSource {
  private static final Duration FRESH = Duration.ofSeconds(5);

  private final Supplier<Instant> asked;
  private final LongSupplier nanos;
  private volatile @Nullable Reading last;

  /**
   * @param asked asks the database
   * @param nanos a counter that only ever grows
   */
  DatabaseClock(Supplier<Instant> asked, LongSupplier nanos) {
    this.asked = asked;
    this.nanos = nanos;
  }

  @Override
  public Instant instant() {
    Reading reading = last;
    long now = nanos.getAsLong();
    if (reading == null || now - reading.atNanos > FRESH.toNanos()) {
      reading = readOr(reading);
      last = reading;
    }
    return reading.time.plusNanos(nanos.getAsLong() - reading.atNanos);
  }

  private Reading readOr(@Nullable Reading before) {
    try {
      long begun = nanos.getAsLong();
      Instant time = asked.get();
      return new Reading(time, begun + (nanos.getAsLong() - begun) / 2);
    } catch (RuntimeException outOfReach) {
      if (before == null) {
        throw outOfReach;
      }
      return before;
    }
  }

  private record Reading(Instant time, long atNanos) {}

  /** Makes the one clock of the process. */
  @Singleton
  static final class Maker {
    @Produces
    @Singleton
    @DatabaseTime
    InstantSource clock(Database database) {
      return new DatabaseClock(database::now, System::nanoTime);
    }
  }
}
