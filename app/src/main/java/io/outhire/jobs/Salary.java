package io.outhire.jobs;

import io.outhire.words.Words;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.text.NumberFormat;
import java.util.Currency;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The base pay; at least one end of its range is told.
 *
 * @param min the lower end, zero or more
 * @param max the upper end, not below the lower
 * @param currency what both are counted in
 * @param interval what a sum is paid for
 */
public record Salary(
    @Nullable BigDecimal min,
    @Nullable BigDecimal max,
    Currency currency,
    SalaryInterval interval) {
  private static final Pattern LETTERS_BEFORE_DIGITS = Pattern.compile("(?<=\\p{L}{3})(?=\\d)");
  private static final BigDecimal HIGHEST = new BigDecimal("10000000000");

  /**
   * @throws IllegalArgumentException saying in words what is wrong with the range
   */
  public Salary {
    if (min == null && max == null) {
      throw new IllegalArgumentException("a salary has a lower or an upper end");
    }
    min = checked(min);
    max = checked(max);
    if (min != null && max != null && min.compareTo(max) > 0) {
      throw new IllegalArgumentException("the lower end of a salary is above its upper end");
    }
  }

  /** As a person says it in a language of ours. */
  public String inWords(Words words) {
    String every =
        words.say("job.per." + interval.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    return range(words) + " " + every;
  }

  private String range(Words words) {
    if (min == null) {
      return max == null ? "" : words.say("job.pay.up-to", words.money(max, currency));
    }
    if (max == null) {
      return words.say("job.pay.from", words.money(min, currency));
    }
    String low = words.money(min, currency);
    return min.compareTo(max) == 0
        ? low
        : words.say("job.pay.range", low, words.money(max, currency));
  }

  /** As a person says it: "£31,000 to £36,500.50 per year", "from €4,000 per month". */
  public String inWords(Locale locale) {
    return range(locale) + " " + interval.words();
  }

  private String range(Locale locale) {
    if (min == null) {
      return max == null ? "" : "up to " + sum(max, locale);
    }
    if (max == null) {
      return "from " + sum(min, locale);
    }
    return min.compareTo(max) == 0
        ? sum(min, locale)
        : sum(min, locale) + " to " + sum(max, locale);
  }

  private String sum(BigDecimal amount, Locale locale) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(currency);
    int scale = amount.scale();
    int digits = scale == 0 ? 0 : Math.max(currency.getDefaultFractionDigits(), scale);
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    // Java joins a currency's letters to the sum in some languages: CHF2,000.
    return LETTERS_BEFORE_DIGITS.matcher(format.format(amount)).replaceAll("\u00A0");
  }

  private static @Nullable BigDecimal checked(@Nullable BigDecimal amount) {
    if (amount == null) {
      return null;
    }
    if (amount.signum() < 0 || amount.compareTo(HIGHEST) >= 0) {
      throw new IllegalArgumentException("a salary lies between 0 and ten thousand million");
    }
    BigDecimal plain = amount.setScale(Math.clamp(amount.scale(), 0, 4), RoundingMode.HALF_UP);
    BigDecimal bare = plain.stripTrailingZeros();
    return bare.scale() < 0 ? bare.setScale(0, RoundingMode.UNNECESSARY) : bare;
  }
}
