package io.outhire.common;

import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * An e-mail address as a person typed it, trimmed. Two addresses are equal when they reach the same
 * mailbox in practice: letter case is ignored.
 *
 * @param value the address, at most 254 characters (RFC 5321, section 4.5.3.1.3)
 */
public record EmailAddress(String value) {
  /** One {@code @}, no spaces or control characters, a dot in the domain; the mailbox decides. */
  private static final Pattern SHAPE =
      Pattern.compile(
          "[^@\\s\\p{Cntrl}<>\",;:\\\\()\\[\\]]{1,64}@(?:[\\p{L}\\p{N}-]+\\.)+[\\p{L}\\p{N}-]{2,63}");

  /**
   * @throws IllegalArgumentException when the text cannot be an address
   */
  public EmailAddress {
    value = PlainText.oneLine(value);
    if (value.length() > 254 || !SHAPE.matcher(value).matches()) {
      throw new IllegalArgumentException("not an e-mail address");
    }
  }

  /** The address, or nothing when the text cannot be one. */
  public static Optional<EmailAddress> parse(String typed) {
    try {
      return Optional.of(new EmailAddress(typed));
    } catch (IllegalArgumentException notAnAddress) {
      return Optional.empty();
    }
  }

  /** The form by which a person is recognised: lower case. */
  public String canonical() {
    return value.toLowerCase(Locale.ROOT);
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof EmailAddress that && canonical().equals(that.canonical());
  }

  @Override
  public int hashCode() {
    return canonical().hashCode();
  }

  @Override
  public String toString() {
    return value;
  }
}
