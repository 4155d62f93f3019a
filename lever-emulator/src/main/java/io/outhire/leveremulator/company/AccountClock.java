package io.outhire.leveremulator.company;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/**
 * The time of one account: that of the emulator, shifted or held still as a test wants it. Safe for
 * threads.
 */
public final class AccountClock implements InstantSource {
  /** How long to wait before looking again at a clock that may have been moved from outside. */
  private static final long MILLIS_TO_LOOK_AGAIN = 10;

  private final InstantSource base;
  private Duration shift = Duration.ZERO;
  private @Nullable Instant frozen;

  /** The time of {@code base}. */
  public AccountClock(InstantSource base) {
    this.base = base;
  }

  @Override
  public synchronized Instant instant() {
    return frozen == null ? base.instant().plus(shift) : frozen;
  }

  /** Sets the time; it runs on from there, unless the clock stands still. */
  public synchronized void set(Instant now) {
    if (frozen == null) {
      shift = Duration.between(base.instant(), now);
    } else {
      frozen = now;
    }
    notifyAll();
  }

  /** Moves the clock on, or back. */
  public synchronized void advance(Duration by) {
    set(instant().plus(by));
  }

  /** Holds the clock still. */
  public synchronized void freeze() {
    frozen = instant();
  }

  /** Lets the clock run on from where it stands. */
  public synchronized void run() {
    Instant now = instant();
    frozen = null;
    set(now);
  }

  /** Whether it stands still. */
  public synchronized boolean isFrozen() {
    return frozen != null;
  }

  /** Goes back to the emulator's own time. */
  public synchronized void reset() {
    frozen = null;
    shift = Duration.ZERO;
    notifyAll();
  }

  /** Waits until this clock, not the wall's, has gone on by so much. */
  public synchronized void await(Duration time) throws InterruptedException {
    Instant end = instant().plus(time);
    while (instant().isBefore(end)) {
      wait(MILLIS_TO_LOOK_AGAIN);
    }
  }
}
