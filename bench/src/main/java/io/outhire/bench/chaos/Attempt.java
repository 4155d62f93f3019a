package io.outhire.bench.chaos;

import io.outhire.bench.world.Applicant;

/**
 * One person's try to apply.
 *
 * @param told what Outhire said in the end
 */
record Attempt(Applicant applicant, Told told) {
  /** What a person came to know. */
  enum Told {
    /** "Received": it has to arrive. */
    RECEIVED,
    /** Nothing for sure: whether it arrives depends on whether it was stored. */
    NOTHING,
    /** The form was never sent: it must not arrive. */
    NEVER_SENT
  }
}
