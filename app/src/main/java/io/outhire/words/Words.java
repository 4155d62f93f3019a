package io.outhire.words;

import com.ibm.icu.number.LocalizedNumberFormatter;
import com.ibm.icu.number.NumberFormatter;
import com.ibm.icu.number.NumberFormatter.UnitWidth;
import com.ibm.icu.number.Precision;
import com.ibm.icu.text.DateFormat;
import com.ibm.icu.text.ListFormatter;
import com.ibm.icu.text.NumberFormat;
import com.ibm.icu.util.Currency;
import com.ibm.icu.util.MeasureUnit;
import com.ibm.icu.util.TimeZone;
import com.ibm.icu.util.ULocale;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.Date;
import java.util.EnumMap;
import java.util.Map;

/**
 * What our public pages and mails say, in one language. A sentence has a key such as {@code
 * job.apply}; the part before the first dot names the file, {@code words/job.de.properties}. Its
 * pattern is ICU's: {@code {0}}, {@code {0, plural, one{# job} other{# jobs}}}.
 */
public final class Words {
  private static final long KILOBYTE = 1_000;
  private static final long MEGABYTE = 1_000_000;
  private static final Map<Language, Words> ALL = all();

  private final Language language;
  private final ULocale locale;
  private final Sentences sentences;

  private Words(Language language) {
    this.language = language;
    this.locale = ULocale.forLocale(language.locale());
    this.sentences = new Sentences(language, locale);
  }

  /** The words in a language. */
  public static Words in(Language language) {
    Words words = ALL.get(language);
    if (words == null) {
      throw new IllegalStateException("every language has its words");
    }
    return words;
  }

  public Language language() {
    return language;
  }

  /** For the attribute {@code lang}. */
  public String lang() {
    return language.code();
  }

  /** For the attribute {@code dir}: {@code ltr} or {@code rtl}. */
  public String dir() {
    return locale.isRightToLeft() ? "rtl" : "ltr";
  }

  /**
   * A sentence without blanks to fill in.
   *
   * @throws IllegalArgumentException when there is none of this key
   */
  public String say(String key) {
    return sentences.plain(key);
  }

  /** A sentence with one blank: a text, or a number that a plural may depend on. */
  public String say(String key, Object first) {
    return sentences.filled(key, first);
  }

  /** A sentence with two blanks. */
  public String say(String key, Object first, Object second) {
    return sentences.filled(key, first, second);
  }

  /** A sentence with three blanks. */
  public String say(String key, Object first, Object second, Object third) {
    return sentences.filled(key, first, second, third);
  }

  /** A sentence whose blanks stand open as {@code {0}}, {@code {1}}…, for a script to fill in. */
  public String open(String key) {
    return sentences.filled(key, "{0}", "{1}", "{2}");
  }

  /** "3 December 2026", "3. Dezember 2026". */
  public String date(LocalDate day) {
    Instant noon = day.atTime(12, 0).toInstant(ZoneOffset.UTC);
    return format(DateFormat.getDateInstance(DateFormat.LONG, locale), noon, ZoneOffset.UTC);
  }

  /** The day of a moment, in UTC. */
  public String date(Instant at) {
    return date(at.atZone(ZoneOffset.UTC).toLocalDate());
  }

  /** The day and the minute, with the name of the zone. */
  public String dateTime(Instant at, ZoneId zone) {
    var pattern = DateFormat.getInstanceForSkeleton("yMMMMdjmz", locale);
    return format(pattern, at, zone);
  }

  /** A count: "1,234". */
  public String number(long count) {
    return NumberFormat.getIntegerInstance(locale).format(count);
  }

  /** The size of a file: "812 kB", "2.4 MB", "2,4 Mo"; a kilobyte is a thousand bytes. */
  public String size(long bytes) {
    if (bytes < KILOBYTE) {
      return sized(MeasureUnit.BYTE, UnitWidth.FULL_NAME).format(bytes).toString();
    }
    boolean small = bytes < MEGABYTE - KILOBYTE / 2;
    var unit = sized(small ? MeasureUnit.KILOBYTE : MeasureUnit.MEGABYTE, UnitWidth.SHORT);
    return small
        ? unit.precision(Precision.integer()).format(bytes / (double) KILOBYTE).toString()
        : unit.precision(Precision.maxFraction(1)).format(bytes / (double) MEGABYTE).toString();
  }

  private LocalizedNumberFormatter sized(MeasureUnit unit, UnitWidth width) {
    return NumberFormatter.withLocale(locale).unit(unit).unitWidth(width);
  }

  /** A sum as people here write it; without cents where it has none: "€48,000", "48.000 €". */
  public String money(BigDecimal sum, java.util.Currency currency) {
    NumberFormat format = NumberFormat.getCurrencyInstance(locale);
    format.setCurrency(Currency.getInstance(currency.getCurrencyCode()));
    BigDecimal bare = sum.stripTrailingZeros();
    int digits =
        bare.scale() <= 0 ? 0 : Math.max(currency.getDefaultFractionDigits(), bare.scale());
    format.setMinimumFractionDigits(digits);
    format.setMaximumFractionDigits(digits);
    return format.format(sum);
  }

  /** A country's name; the code itself where it names none. */
  public String country(String iso) {
    return new ULocale("", iso).getDisplayCountry(locale);
  }

  /** "a, b and c". */
  public String list(Collection<String> parts) {
    return ListFormatter.getInstance(locale).format(parts);
  }

  private static String format(DateFormat format, Instant at, ZoneId zone) {
    format.setTimeZone(
        TimeZone.getTimeZone(zone.equals(ZoneOffset.UTC) ? "Etc/UTC" : zone.getId()));
    return format.format(Date.from(at));
  }

  private static Map<Language, Words> all() {
    Map<Language, Words> all = new EnumMap<>(Language.class);
    for (Language language : Language.values()) {
      all.put(language, new Words(language));
    }
    return all;
  }
}
