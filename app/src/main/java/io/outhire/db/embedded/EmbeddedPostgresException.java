package io.outhire.db.embedded;

import org.jspecify.annotations.Nullable;

/** The embedded PostgreSQL cannot be used; the message is one line that a person can act on. */
public final class EmbeddedPostgresException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final Reason reason;

  /** What stands in the way, for code that goes another way. */
  public enum Reason {
    /** Another process works on the data directory. */
    IN_USE,
    /** The data was written by another major version of PostgreSQL. */
    OTHER_VERSION,
    /** The account, the machine or a directory's permissions do not allow it. */
    NOT_ALLOWED,
    /** The files of PostgreSQL cannot be had or do not run. */
    BINARIES,
    /** PostgreSQL was started and did not come up, or a file could not be written. */
    FAILED
  }

  EmbeddedPostgresException(Reason reason, String message) {
    this(reason, message, null);
  }

  EmbeddedPostgresException(Reason reason, String message, @Nullable Throwable cause) {
    super(message, cause);
    this.reason = reason;
  }

  /** What stands in the way. */
  public Reason reason() {
    return reason;
  }
}
