package io.outhire.integrations;

import java.time.Duration;

/**
 * How one step of a run ended.
 *
 * @param pause how long the ATS asked to be left alone; zero unless it did
 */
record Step(Kind kind, Duration pause) {
  /** Nothing was due. */
  static final Step IDLE = new Step(Kind.IDLE);

  /** Something was due that needs no call now. */
  static final Step SKIPPED = new Step(Kind.SKIPPED);

  /** The ATS was asked and answered, be it with a no. */
  static final Step DONE = new Step(Kind.DONE);

  /** The ATS gave no proper answer. */
  static final Step UNANSWERED = new Step(Kind.UNANSWERED);

  /** The connection is over. */
  static final Step LINE_LOST = new Step(Kind.LINE_LOST);

  /** The lease is another's, or too short to send. */
  static final Step LEASE_OVER = new Step(Kind.LEASE_OVER);

  private Step(Kind kind) {
    this(kind, Duration.ZERO);
  }

  /** The ATS asked to be left alone for a while. */
  static Step pausing(Duration asked) {
    return new Step(Kind.PAUSED, asked);
  }

  /** The kinds of ending. */
  enum Kind {
    IDLE,
    SKIPPED,
    DONE,
    UNANSWERED,
    PAUSED,
    LINE_LOST,
    LEASE_OVER
  }
}
