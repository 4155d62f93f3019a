package io.outhire.applications;

import com.google.i18n.phonenumbers.NumberParseException;
import com.google.i18n.phonenumbers.PhoneNumberUtil;
import com.google.i18n.phonenumbers.PhoneNumberUtil.PhoneNumberFormat;
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

  /**
   * Reads what a person typed.
   *
   * @param country ISO 3166-1 alpha-2 of the job, which numbers without a country code belong to
   * @return nothing when it cannot be a phone number
   */
  public static Optional<PhoneNumber> parse(String typed, Optional<String> country) {
    try {
      return Optional.of(new PhoneNumber(typed, international(typed, country)));
    } catch (IllegalArgumentException notANumber) {
      return Optional.empty();
    }
  }

  private static Optional<String> international(String typed, Optional<String> country) {
    PhoneNumberUtil numbers = PhoneNumberUtil.getInstance();
    try {
      var number = numbers.parse(typed, country.orElse("ZZ"));
      return Optional.of(number)
          .filter(numbers::isValidNumber)
          .map(valid -> numbers.format(valid, PhoneNumberFormat.E164));
    } catch (NumberParseException notUnderstood) {
      return Optional.empty();
    }
  }

  /** The international form, or else what was typed. */
  public String best() {
    return international.orElse(typed);
  }
}
