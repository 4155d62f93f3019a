package io.outhire.applications;

import io.outhire.common.PlainText;
import java.util.Optional;

/**
 * A phone number as a person typed it, and in the international form when it could be understood.
 *
 * @param typed one line, at most 60 characters
 * @param international E.164, as in {@code +493012345678}
 */
public record PhoneNumber(String typed, Optional<String> international) {
  /** The most characters that are taken. */
  public static final int LONGEST = 60;

  /**
   * @throws IllegalArgumentException when empty, too long or without a digit
   */
  public PhoneNumber {
    typed = PlainText.oneLine(typed);
    if (typed.length() > LONGEST || typed.codePoints().noneMatch(Character::isDigit)) {
      throw new IllegalArgumentException("not a phone number");
    }
  }

  /** The international form, or else what was typed. */
  public String best() {
    return international.orElse(typed);
  }
}
