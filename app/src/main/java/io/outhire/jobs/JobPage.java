package io.outhire.jobs;

import io.outhire.common.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list of jobs.
 *
 * @param earlier whether the list has lines above it
 * @param later whether the list goes on below it
 */
public record JobPage(List<Row> rows, boolean earlier, boolean later) {
  public JobPage {
    rows = List.copyOf(rows);
  }

  /**
   * A job without its text.
   *
   * @param name the title, or words that say there is none
   */
  public record Row(
      JobId id,
      Slug slug,
      String name,
      JobState state,
      Workplace workplace,
      Optional<String> location,
      Optional<String> country,
      Optional<String> department,
      Optional<String> employmentType,
      boolean needsReview,
      Instant updatedAt) {

    /** Where this line stands in the list. */
    public JobMark mark() {
      return new JobMark(updatedAt, id);
    }
  }
}
