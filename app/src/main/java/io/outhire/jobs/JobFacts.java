package io.outhire.jobs;

import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What stands in the line under a job's title, in words; null where nothing is known.
 *
 * @param place such as "Leeds, United Kingdom"
 * @param workplace such as "Hybrid"
 * @param pay such as "£31,000 to £36,500.50 per year"
 * @param type the employer's words for the kind of employment
 */
public record JobFacts(
    @Nullable String place,
    @Nullable String workplace,
    @Nullable String pay,
    @Nullable String type) {

  /** The facts of a job in the reader's language. */
  public static JobFacts of(JobContent content, Locale reader) {
    return new JobFacts(
        place(content.location(), content.country(), reader),
        words(content.workplace()),
        content.salary().map(salary -> salary.inWords(reader)).orElse(null),
        content.employmentType().orElse(null));
  }

  /** The facts that a list shows of a job. */
  public static JobFacts of(JobPage.Row row, Locale reader) {
    return new JobFacts(
        place(row.location(), row.country(), reader),
        words(row.workplace()),
        null,
        row.employmentType().orElse(null));
  }

  /** The name of a country in the reader's language. */
  public static String country(String code, Locale reader) {
    return Locale.of("", code).getDisplayCountry(reader);
  }

  private static @Nullable String place(
      Optional<String> location, Optional<String> country, Locale reader) {
    String name = country.map(code -> country(code, reader)).orElse("");
    if (location.isEmpty()) {
      return name.isEmpty() ? null : name;
    }
    String place = location.get();
    if (place.equalsIgnoreCase(country.orElse(""))) {
      return name;
    }
    boolean told = name.isEmpty() || place.toLowerCase(reader).contains(name.toLowerCase(reader));
    return told ? place : place + ", " + name;
  }

  private static @Nullable String words(Workplace workplace) {
    return workplace == Workplace.UNSPECIFIED ? null : workplace.words();
  }
}
