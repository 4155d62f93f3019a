package io.outhire.db.backup;

/** A backup or restore that cannot be done; the message is for the operator. */
public final class BackupException extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** Says what happened, what was kept and what to do. */
  public BackupException(String message) {
    super(message);
  }

  /** As the other, with the fault behind it. */
  public BackupException(String message, Throwable cause) {
    super(message, cause);
  }
}
