package io.outhire.applications;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.SecureRandom;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Base64;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Names one form in one browser: however often it is sent, it makes one application. It is also
 * what lets that browser see the receipt, so it is too random to guess.
 *
 * @param value 32 characters of URL-safe Base64: 8 bytes of time, 16 of chance
 */
public record FormToken(String value) {
  private static final SecureRandom RANDOM = new SecureRandom();
  private static final Pattern SHAPE = Pattern.compile("[A-Za-z0-9_-]{32}");

  /**
   * @throws IllegalArgumentException when the text is no token
   */
  public FormToken {
    if (!SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not a form token");
    }
  }

  /** A new token for a form shown now. */
  public static FormToken next(InstantSource clock) {
    byte[] chance = new byte[16];
    RANDOM.nextBytes(chance);
    byte[] whole = ByteBuffer.allocate(24).putLong(clock.millis()).put(chance).array();
    return new FormToken(Base64.getUrlEncoder().withoutPadding().encodeToString(whole));
  }

  /** The token, or nothing when the text is none. */
  public static Optional<FormToken> parse(String text) {
    return SHAPE.matcher(text).matches() ? Optional.of(new FormToken(text)) : Optional.empty();
  }

  /** When the form was shown, as the token says; whoever forges a token chooses this too. */
  public Instant shownAt() {
    return Instant.ofEpochMilli(ByteBuffer.wrap(Base64.getUrlDecoder().decode(value)).getLong());
  }

  /** What is stored of it: whoever reads the table can open nothing. */
  String hashed() {
    return FormContent.sha256(value.getBytes(StandardCharsets.US_ASCII));
  }

  /** Says nothing, because the token opens the receipt. */
  @Override
  public String toString() {
    return "a form token";
  }
}
