package io.outhire.integrations;

import java.time.Duration;

/** Lets time pass; the wiring sleeps, a test moves its clock. */
@FunctionalInterface
public interface Pause {
  /** Returns after this long. */
  void lasting(Duration time) throws InterruptedException;
}
