package io.outhire.jobs;

import io.outhire.common.PlainText;
import java.net.URI;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What a job description says. Text is made one line, free of invisible marks, and blank text is
 * none.
 *
 * @param title at most 200 characters; empty in a draft that has none yet
 * @param applicationUrl where the employer takes applications itself; http or https
 * @param location the place in the employer's words, at most 200 characters; likewise department
 *     and employmentType (100)
 * @param country ISO 3166-1 alpha-2, of the main location
 * @param details what is told beyond these main facts
 */
public record JobContent(
    String title,
    DescriptionHtml description,
    Workplace workplace,
    Optional<Salary> salary,
    Optional<URI> applicationUrl,
    Optional<String> location,
    Optional<String> country,
    Optional<String> department,
    Optional<String> employmentType,
    JobDetails details) {
  public static final int LONGEST_TITLE = 200;
  public static final int LONGEST_PLACE = 200;
  public static final int LONGEST_DEPARTMENT = 200;
  public static final int LONGEST_EMPLOYMENT_TYPE = 100;
  public static final int LONGEST_URL = 2_000;
  private static final Set<String> COUNTRIES = Set.copyOf(Arrays.asList(Locale.getISOCountries()));

  /**
   * @throws IllegalArgumentException when a part is too long or of the wrong kind
   */
  public JobContent {
    title = atMost(LONGEST_TITLE, "title", PlainText.oneLine(title));
    location = optional(LONGEST_PLACE, "location", location);
    department = optional(LONGEST_DEPARTMENT, "department", department);
    employmentType = optional(LONGEST_EMPLOYMENT_TYPE, "employment type", employmentType);
    country.ifPresent(JobContent::checkCountry);
    applicationUrl.ifPresent(JobContent::checkUrl);
  }

  /** A content whose details nobody told yet. */
  public JobContent(
      String title,
      DescriptionHtml description,
      Workplace workplace,
      Optional<Salary> salary,
      Optional<URI> applicationUrl,
      Optional<String> location,
      Optional<String> country,
      Optional<String> department,
      Optional<String> employmentType) {
    this(
        title,
        description,
        workplace,
        salary,
        applicationUrl,
        location,
        country,
        department,
        employmentType,
        JobDetails.NONE);
  }

  /** The same with other details. */
  public JobContent with(JobDetails others) {
    return new JobContent(
        title,
        description,
        workplace,
        salary,
        applicationUrl,
        location,
        country,
        department,
        employmentType,
        others);
  }

  /** The address of the main location: what somebody filled in, else what its words tell. */
  public JobAddress address() {
    return details.address().isUnknown()
        ? PlaceGuess.of(location, country, workplace).address()
        : details.address();
  }

  /** Where a fully remote job may be done from; the job's own country when nobody said more. */
  public List<String> remoteCountries() {
    return details.remoteCountries().isEmpty()
        ? country.stream().toList()
        : details.remoteCountries();
  }

  /** Whether ISO 3166-1 knows this code. */
  public static boolean isCountry(String code) {
    return COUNTRIES.contains(code);
  }

  private static Optional<String> optional(int longest, String name, Optional<String> text) {
    return text.map(PlainText::oneLine)
        .filter(line -> !line.isEmpty())
        .map(line -> atMost(longest, name, line));
  }

  private static String atMost(int longest, String name, String text) {
    if (text.length() > longest) {
      throw new IllegalArgumentException(
          "the %s has at most %d characters".formatted(name, longest));
    }
    return text;
  }

  private static void checkCountry(String code) {
    if (!isCountry(code)) {
      throw new IllegalArgumentException("not an ISO 3166-1 code of a country");
    }
  }

  private static void checkUrl(URI url) {
    boolean web =
        "https".equalsIgnoreCase(url.getScheme()) || "http".equalsIgnoreCase(url.getScheme());
    if (!web || url.getHost() == null || url.toString().length() > LONGEST_URL) {
      throw new IllegalArgumentException("the application URL begins with https:// or http://");
    }
  }
}
