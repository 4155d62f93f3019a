package io.outhire.db;

/**
 * The numbered points on the way of an application between which a crash makes a difference. Their
 * numbers are what a trial names (docs/adr/0019), so they stay as they are.
 */
public enum CrashPoint {
  /** The application is written, its delivery is not, nothing is committed. */
  APPLICATION_WRITTEN(1),
  /** Application and delivery are written, nothing is committed. */
  DELIVERY_WRITTEN(2),
  /** Both are committed; the candidate was not answered. */
  COMMITTED(3),
  /** The claim is committed, nothing was sent. */
  CLAIMED(4),
  /** All is ready and the lease is about to be looked at; nothing was sent. */
  READY(5),
  /** The ATS has answered, the answer is not stored. */
  ANSWERED(6),
  /** The answer is committed. */
  STORED(7),
  /** A look has been answered, nothing is stored of it. */
  LOOKED(8),
  /** New tokens came in the place of spent ones and are not stored. */
  TOKENS_RENEWED(9);

  private final int number;

  CrashPoint(int number) {
    this.number = number;
  }

  /** Its number, from one. */
  public int number() {
    return number;
  }
}
