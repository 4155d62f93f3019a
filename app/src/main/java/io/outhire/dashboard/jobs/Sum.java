package io.outhire.dashboard.jobs;

import java.math.BigDecimal;
import java.util.Optional;

/** Amounts of money as people type them. */
final class Sum {
  private Sum() {}

  /**
   * Reads "31000", "31,000", "31 000.50", "31.000,50": a mark before exactly three digits parts
   * thousands, before one or two it begins the fraction. Nothing when it is no amount.
   */
  static Optional<BigDecimal> parse(String typed) {
    String digits = typed.replaceAll("[\\s\\u00A0\\u202F'’_]", "");
    if (digits.matches("\\d{1,3}([.,]\\d{3})+")) {
      return Optional.of(new BigDecimal(digits.replaceAll("[.,]", "")));
    }
    if (digits.matches("\\d{1,3}(,\\d{3})+\\.\\d{1,4}")) {
      return Optional.of(new BigDecimal(digits.replace(",", "")));
    }
    if (digits.matches("\\d{1,3}(\\.\\d{3})+,\\d{1,4}")) {
      return Optional.of(new BigDecimal(digits.replace(".", "").replace(',', '.')));
    }
    return digits.matches("\\d{1,12}([.,]\\d{1,4})?")
        ? Optional.of(new BigDecimal(digits.replace(',', '.')))
        : Optional.empty();
  }
}
