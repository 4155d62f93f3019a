package io.outhire.engagement;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A random key that travels in a mail. 256 bits, so that its plain SHA-256 is safe to store; the
 * value itself is never stored.
 *
 * @param value 43 letters, digits, {@code -} and {@code _}
 */
public record LinkKey(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{43}");
  private static final int BYTES = 32;

  static LinkKey random() {
    byte[] bytes = new byte[BYTES];
    RANDOM.nextBytes(bytes);
    return new LinkKey(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
  }

  /** The key, or nothing when the text cannot be one. */
  public static Optional<LinkKey> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new LinkKey(text)) : Optional.empty();
  }

  byte[] hash() {
    try {
      return MessageDigest.getInstance("SHA-256").digest(value.getBytes(StandardCharsets.UTF_8));
    } catch (NoSuchAlgorithmException missing) {
      throw new IllegalStateException("every Java has SHA-256", missing);
    }
  }

  /** Keeps the key out of logs. */
  @Override
  public String toString() {
    return "LinkKey[…]";
  }
}
