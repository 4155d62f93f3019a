package io.outhire.integrations;

/**
 * Hears of the points between which a crash makes a difference. Nobody listens in ordinary runs; a
 * test that wants to know what a crash does at one of them stops the process there.
 */
@FunctionalInterface
interface Milestones {
  /** Called on the thread that has come so far. */
  void reached(Milestone milestone);

  /** The points, in order. */
  enum Milestone {
    /** The claim is committed, nothing was sent. */
    CLAIMED,
    /** All is ready and the lease is about to be looked at; nothing was sent. */
    READY,
    /** The ATS has answered, the answer is not stored. */
    ANSWERED,
    /** The answer is committed. */
    STORED,
    /** A look has been answered, nothing is stored of it. */
    LOOKED
  }
}
