package io.outhire.db;

/** A database that Outhire will not start on; the message says why and what to change. */
public final class DatabaseUnusableException extends RuntimeException {
  DatabaseUnusableException(String message) {
    super(message);
  }

  DatabaseUnusableException(String message, Throwable cause) {
    super(message, cause);
  }
}
