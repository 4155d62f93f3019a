package io.outhire.db;

/**
 * Says when to wake a task for which many call: for the first at once, for all who follow within a
 * moment together a moment later, so that whatever any of them has committed is seen.
 */
final class Bell {
  private final long momentNanos;
  private long rungAt;
  private boolean rung;
  private boolean planned;

  Bell(long momentNanos) {
    this.momentNanos = momentNanos;
  }

  /** What to do for somebody who calls. */
  enum Call {
    RING,
    RING_IN_A_MOMENT,
    /** It will ring for somebody else, later than now. */
    NOTHING
  }

  /**
   * Somebody calls.
   *
   * @param now in nanoseconds, of a clock that never goes back
   */
  synchronized Call press(long now) {
    if (!rung || now - rungAt >= momentNanos) {
      rung = true;
      rungAt = now;
      planned = false;
      return Call.RING;
    }
    if (planned) {
      return Call.NOTHING;
    }
    planned = true;
    return Call.RING_IN_A_MOMENT;
  }
}
