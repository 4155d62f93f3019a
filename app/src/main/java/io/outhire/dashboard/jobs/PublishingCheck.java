package io.outhire.dashboard.jobs;

import io.outhire.accounts.Employers;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.PublishingNeed;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
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

  static PublishingCheck of(JobContent content, Employers.Shown team) {
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
        Stream.concat(needs, advice.lines().stream()).toList(),
        missing.stream().noneMatch(PublishingNeed::required) && !advice.payIsMissing());
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
