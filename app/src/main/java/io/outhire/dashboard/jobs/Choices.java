package io.outhire.dashboard.jobs;

import io.outhire.jobs.JobFacts;
import io.outhire.jobs.SalaryInterval;
import io.outhire.jobs.Workplace;
import io.outhire.words.TextLanguage;
import java.text.Collator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * What the drop-downs of the form offer.
 *
 * @param frequent the currencies asked for most; all others follow in {@code currencies}
 */
public record Choices(
    List<Choice> countries,
    List<Choice> frequent,
    List<Choice> currencies,
    List<Choice> workplaces,
    List<Choice> intervals,
    List<Choice> languages) {
  private static final Locale READER = Locale.UK;
  private static final List<String> FREQUENT =
      List.of("EUR", "GBP", "USD", "CHF", "CAD", "AUD", "SEK", "NOK", "DKK", "PLN", "INR", "SGD");

  /** Ours first, then others that European employers write in. */
  private static final List<String> LANGUAGES =
      List.of(
          ("en de fr es nl ar bg ca cs da el et fi he hr hu it ja ko lt lv nb pl pt ro sk sl sv tr uk"
                  + " zh")
              .split(" ", -1));

  /** All there is to choose; it never changes. */
  static final Choices ALL =
      new Choices(
          byName(Arrays.stream(Locale.getISOCountries()).map(Choices::country)),
          FREQUENT.stream().map(Currency::getInstance).map(Choices::currency).toList(),
          othersInUse(),
          Arrays.stream(Workplace.values()).map(w -> new Choice(w.name(), w.words())).toList(),
          Arrays.stream(SalaryInterval.values()).map(i -> new Choice(i.name(), i.words())).toList(),
          LANGUAGES.stream()
              .map(code -> new Choice(code, new TextLanguage(code).nameIn(READER)))
              .toList());

  /** A value and the words for it. */
  public record Choice(String value, String label) {}

  /** The choices with a currency that is no longer in use but stands in this job. */
  Choices including(String currency) {
    boolean known =
        currency.isEmpty()
            || Stream.concat(frequent.stream(), currencies.stream())
                .anyMatch(choice -> choice.value().equals(currency));
    if (known) {
      return this;
    }
    List<Choice> more = new ArrayList<>(frequent);
    more.add(new Choice(currency, currency));
    return new Choices(countries, more, currencies, workplaces, intervals, languages);
  }

  private static Choice country(String code) {
    return new Choice(code, JobFacts.country(code, READER));
  }

  private static Choice currency(Currency currency) {
    String code = currency.getCurrencyCode();
    return new Choice(code, code + " · " + currency.getDisplayName(READER));
  }

  /** Those that some country uses today. */
  private static List<Choice> othersInUse() {
    return Arrays.stream(Locale.getISOCountries())
        .map(code -> Currency.getInstance(Locale.of("", code)))
        .filter(Objects::nonNull)
        .distinct()
        .map(Choices::currency)
        .filter(choice -> !FREQUENT.contains(choice.value()))
        .sorted(Comparator.comparing(Choice::label))
        .toList();
  }

  private static List<Choice> byName(Stream<Choice> choices) {
    return choices
        .sorted(Comparator.comparing(Choice::label, Collator.getInstance(READER)))
        .toList();
  }
}
