package io.outhire.dashboard.jobs;

import io.outhire.accounts.Employers;
import io.outhire.applications.NotCarried;
import io.outhire.applications.Questionnaire;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.PublishingNeed;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a job should say before it is published.
 *
 * @param ready whether it may be published as it is
 */
public record PublishingCheck(List<Line> lines, boolean ready) {

  /**
   * A line of the check.
   *
   * @param href the field where it is put right
   */
  public record Line(String label, String href, boolean done) {}

  /**
   * The check of a job.
   *
   * @param asked what its application form asks
   */
  static PublishingCheck of(JobContent content, Employers.Shown team, Questionnaire asked) {
    Set<PublishingNeed> missing = PublishingNeed.missing(content);
    Advice advice = new Advice(content, team);
    Stream<Line> needs =
        Arrays.stream(PublishingNeed.values())
            .map(
                need ->
                    new Line(
                        need == PublishingNeed.SALARY ? advice.pay() : words(need),
                        "#" + field(need),
                        !missing.contains(need)));
    return new PublishingCheck(
        Stream.of(needs, advice.lines().stream(), form(asked).stream())
            .flatMap(lines -> lines)
            .toList(),
        missing.stream().noneMatch(PublishingNeed::required) && !advice.payIsMissing());
  }

  /** A required question that cannot be asked here is never dropped: somebody has to choose. */
  private static Optional<Line> form(Questionnaire asked) {
    if (!asked.demandsMore()) {
      return Optional.empty();
    }
    String questions =
        asked.notCarried().stream()
            .filter(NotCarried::required)
            .map(question -> "“%s”".formatted(question.text()))
            .collect(Collectors.joining(", "));
    boolean away = asked.elsewhere().isPresent();
    String words =
        away
            ? "Your ATS requires %s, which cannot be asked here: candidates apply on its form. Make it optional there to take applications here"
            : "Your ATS requires %s, which cannot be asked here, and has no public form to send candidates to: make it optional there, or ask it by mail";
    return Optional.of(new Line(words.formatted(questions), "#application-form", away));
  }

  private static String words(PublishingNeed need) {
    return switch (need) {
      case TITLE -> "A title (needed)";
      case DESCRIPTION -> "A description (needed)";
      case COUNTRY -> "The country: search engines list no job without one";
      case LOCATION -> "The location";
      case WORKPLACE -> "On-site, hybrid or fully remote";
      case SALARY -> "The salary";
      case EMPLOYMENT_TYPE -> "The employment type, such as Full-time";
    };
  }

  private static String field(PublishingNeed need) {
    return switch (need) {
      case TITLE -> "title";
      case DESCRIPTION -> "description";
      case COUNTRY -> "country";
      case LOCATION -> "location";
      case WORKPLACE -> "workplace";
      case SALARY -> "salaryMin";
      case EMPLOYMENT_TYPE -> "employmentType";
    };
  }
}
