package io.outhire.accounts;

import io.outhire.common.PlainText;
import java.util.Optional;

/**
 * A person's or team's name as typed, cleaned of what cannot be seen: one line of 1 to 100
 * characters.
 */
final class GivenName {
  private static final int LONGEST = 100;

  private GivenName() {}

  /** The cleaned name, or nothing when it is empty or too long. */
  static Optional<String> parse(String typed) {
    String name = PlainText.oneLine(typed);
    return name.isEmpty() || name.length() > LONGEST ? Optional.empty() : Optional.of(name);
  }

  /**
   * The cleaned name.
   *
   * @throws IllegalArgumentException when it is empty or too long
   */
  static String of(String typed) {
    return parse(typed)
        .orElseThrow(() -> new IllegalArgumentException("a name has 1 to 100 characters"));
  }
}
