package io.outhire.jobs;

import java.util.Optional;

/**
 * Which jobs to list.
 *
 * @param search words to find in title, location or department; blank for all
 * @param state the state they are in, or any
 * @param after the line that the page follows; the first page without
 * @param before the line that the page ends above; not together with the other
 */
public record JobFilter(
    String search, Optional<JobState> state, Optional<JobMark> after, Optional<JobMark> before) {
  /** Jobs on one page. */
  public static final int PAGE_SIZE = 50;

  public JobFilter {
    search = search.strip();
    before = after.isPresent() ? Optional.empty() : before;
  }

  /** The first page of all jobs. */
  public static JobFilter all() {
    return search("");
  }

  /** The first page of those in which these words are found. */
  public static JobFilter search(String words) {
    return new JobFilter(words, Optional.empty(), Optional.empty(), Optional.empty());
  }

  /** The first page of the jobs in this state. */
  public static JobFilter in(JobState state) {
    return new JobFilter("", Optional.of(state), Optional.empty(), Optional.empty());
  }

  /** The page that follows this line of the same list. */
  public JobFilter after(JobMark line) {
    return new JobFilter(search, state, Optional.of(line), Optional.empty());
  }

  /** The page that ends above this line of the same list. */
  public JobFilter before(JobMark line) {
    return new JobFilter(search, state, Optional.empty(), Optional.of(line));
  }
}
