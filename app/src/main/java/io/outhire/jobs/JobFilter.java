package io.outhire.jobs;

import java.util.Optional;

/**
 * Which jobs to list.
 *
 * @param search words to find in title, location or department; blank for all
 * @param state the state they are in, or any
 * @param page from 1
 */
public record JobFilter(String search, Optional<JobState> state, int page) {
  /** Jobs on one page. */
  public static final int PAGE_SIZE = 50;

  public JobFilter {
    search = search.strip();
    page = Math.clamp(page, 1, 100_000);
  }

  /** The first page of all jobs. */
  public static JobFilter all() {
    return new JobFilter("", Optional.empty(), 1);
  }

  /** The first page of the jobs in this state. */
  public static JobFilter in(JobState state) {
    return new JobFilter("", Optional.of(state), 1);
  }
}
