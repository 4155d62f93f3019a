package io.outhire.jobs;

import io.outhire.words.Language;
import io.outhire.words.Words;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the line under a job's title, in words; null where nothing is known.
 *
 * @param place such as "Leeds, United Kingdom"
 * @param workplace such as "Hybrid"
 * @param pay such as "£31,000 to £36,500.50 per year"
 * @param type the kind of employment; the employer's words where we have none for it
 */
public record JobFacts(
    @Nullable String place,
    @Nullable String workplace,
    @Nullable String pay,
    @Nullable String type) {

  /** The facts of a job in the reader's language. */
  public static JobFacts of(JobContent content, Words words) {
    return new JobFacts(
        place(content.location(), content.country(), words.language().locale()),
        workplace(content.workplace(), words),
        content.salary().map(salary -> salary.inWords(words)).orElse(null),
        content.employmentType().map(type -> type(type, words)).orElse(null));
  }

  /** The facts of a job in English, or another language of ours. */
  public static JobFacts of(JobContent content, Locale reader) {
    return of(content, words(reader));
  }

  /** The facts that a list shows of a job. */
  public static JobFacts of(JobPage.Row row, Locale reader) {
    return new JobFacts(
        place(row.location(), row.country(), reader),
        workplace(row.workplace(), words(reader)),
        null,
        row.employmentType().orElse(null));
  }

  /** The name of a country in the reader's language. */
  public static String country(String code, Locale reader) {
    return Locale.of("", code).getDisplayCountry(reader);
  }

  /** What a place is called, its country added where its words do not name it. */
  public static @Nullable String place(
      Optional<String> location, Optional<String> country, Locale reader) {
    String name = country.map(code -> country(code, reader)).orElse("");
    if (location.isEmpty()) {
      return name.isEmpty() ? null : name;
    }
    String place = location.get();
    if (place.equalsIgnoreCase(country.orElse(""))) {
      return name;
    }
    boolean told = name.isEmpty() || CountryNames.in(place).contains(country.orElse(""));
    return told ? place : place + ", " + name;
  }

  /** A workplace in the reader's words; null when it is not told. */
  public static @Nullable String workplace(Workplace workplace, Words words) {
    return workplace == Workplace.UNSPECIFIED
        ? null
        : words.say("job.workplace." + workplace.name().toLowerCase(Locale.ROOT).replace('_', '-'));
  }

  /** The employer's words for the kind of employment, in the reader's language if we know it. */
  public static String type(String written, Words words) {
    Set<EmploymentKind> kinds = EmploymentKind.in(written);
    return kinds.size() == 1 && words.language() != Language.ENGLISH
        ? words.say(kinds.iterator().next().key())
        : written;
  }

  private static Words words(Locale reader) {
    return Words.in(Language.of(reader.getLanguage()).orElse(Language.ENGLISH));
  }
}
