package io.outhire.integrations;

import java.time.Instant;
import java.util.Optional;

/**
 * How a team's deliveries stand.
 *
 * @param waiting on their way: pending, being sent, or looked for
 * @param oldestWaiting when the first of those was received
 * @param held kept back until a person sets something up
 * @param parked refused
 */
public record DeliveryCounts(
    int waiting, Optional<Instant> oldestWaiting, int held, int parked, int delivered) {
  /** Of a team that never had any. */
  static final DeliveryCounts NONE = new DeliveryCounts(0, Optional.empty(), 0, 0, 0);
}
