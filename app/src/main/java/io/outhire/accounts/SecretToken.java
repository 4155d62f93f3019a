package io.outhire.accounts;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/**
 * A random key that a person carries: a session's cookie, an invitation's link. 256 bits, so that
 * its plain SHA-256 is safe to store; the value itself is never stored.
 *
 * @param value as it travels, letters, digits, {@code -} and {@code _}
 */
public record SecretToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final int BYTES = 32;

  static SecretToken random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new SecretToken(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  byte[] hash() {
    return hashOf(value);
  }

  static byte[] hashOf(String text) {
    try {
      return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "SecretToken[…]";
  }
}
