package io.outhire.jobs;

import io.outhire.common.Slug;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * A page of a list of jobs.
 *
 * @param total how many jobs the filter finds on all pages
 */
public record JobPage(List<Row> rows, int total, int page) {
  public JobPage {
    rows = List.copyOf(rows);
  }

  /** How many pages there are, at least one. */
  public int pages() {
    return Math.max(1, Math.ceilDiv(total, JobFilter.PAGE_SIZE));
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
      Instant updatedAt) {}
}
