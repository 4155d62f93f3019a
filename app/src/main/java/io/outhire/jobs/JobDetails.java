package io.outhire.jobs;

import io.outhire.common.PlainText;
import io.outhire.words.TextLanguage;
import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;

/**
 * What a job page and search engines tell beyond a job's main facts. Text is made one line.
 *
 * @param language what title and description are written in; empty for the team's language
 * @param address parts of the address of the main location, whose country stands in the content
 * @param otherPlaces further locations of the same job
 * @param remoteCountries ISO 3166-1 codes: where a fully remote job may be done from
 * @param lastDay the last day to apply, or none
 * @param otherPay bonus, shares, allowances in the employer's words; likewise benefits
 * @param employerHidden whether search engines and boards are not told who hires
 * @param hiringTeam who candidates will meet, a person a line: "Ada Lindqvist, Head gardener"
 * @param translations title and description in further languages, one each
 */
public record JobDetails(
    Optional<TextLanguage> language,
    JobAddress address,
    List<OtherPlace> otherPlaces,
    List<String> remoteCountries,
    Optional<LocalDate> lastDay,
    Optional<String> otherPay,
    Optional<String> benefits,
    boolean employerHidden,
    List<String> hiringTeam,
    List<JobTranslation> translations) {
  public static final int LONGEST_TEXT = 1_000;
  public static final int MOST = 50;

  public static final JobDetails NONE =
      new JobDetails(
          Optional.empty(),
          JobAddress.UNKNOWN,
          List.of(),
          List.of(),
          Optional.empty(),
          Optional.empty(),
          Optional.empty(),
          false,
          List.of(),
          List.of());

  /**
   * @throws IllegalArgumentException when a part is too long, there are too many, or a code is none
   */
  public JobDetails {
    remoteCountries = List.copyOf(new LinkedHashSet<>(remoteCountries));
    if (!remoteCountries.stream().allMatch(JobContent::isCountry)) {
      throw new IllegalArgumentException("not an ISO 3166-1 code of a country");
    }
    otherPlaces = atMost(otherPlaces);
    otherPay = line(otherPay);
    benefits = line(benefits);
    hiringTeam = atMost(hiringTeam.stream().map(PlainText::oneLine).toList());
    translations = atMost(translations);
  }

  /** The same with other translations. */
  public JobDetails with(List<JobTranslation> others) {
    return new JobDetails(
        language,
        address,
        otherPlaces,
        remoteCountries,
        lastDay,
        otherPay,
        benefits,
        employerHidden,
        hiringTeam,
        others);
  }

  /** The translation into this language. */
  public Optional<JobTranslation> in(TextLanguage wanted) {
    return translations.stream().filter(one -> one.language().equals(wanted)).findFirst();
  }

  private static <T> List<T> atMost(List<T> parts) {
    if (parts.size() > MOST) {
      throw new IllegalArgumentException("at most %d of a kind".formatted(MOST));
    }
    return List.copyOf(parts);
  }

  private static Optional<String> line(Optional<String> text) {
    Optional<String> line = text.map(PlainText::oneLine).filter(words -> !words.isEmpty());
    if (line.filter(words -> words.length() > LONGEST_TEXT).isPresent()) {
      throw new IllegalArgumentException("at most %d characters".formatted(LONGEST_TEXT));
    }
    return line;
  }
}
