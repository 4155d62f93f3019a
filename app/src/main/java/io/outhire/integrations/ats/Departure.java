package io.outhire.integrations.ats;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/**
 * On what terms a call that makes something may be made.
 *
 * @param within the whole call is over after this, with all that belongs to it
 * @param mayLeave asked when all is ready and no byte has left yet; if it says no, none leaves
 */
public record Departure(Duration within, BooleanSupplier mayLeave) {
  /** A minute, on no terms. */
  public static final Departure FREE = new Departure(Duration.ofMinutes(1), () -> true);
}
