package io.outhire.secrets;

/**
 * A secret cannot be read or kept: its message says to an operator what is wrong and what to do.
 */
public final class SecretsException extends RuntimeException {
  SecretsException(String message) {
    super(message);
  }

  SecretsException(String message, Throwable cause) {
    super(message, cause);
  }
}
