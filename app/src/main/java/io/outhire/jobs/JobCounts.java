package io.outhire.jobs;

/**
 * How many jobs a team has.
 *
 * @param toReview those imported and not yet looked at, whatever their state
 */
public record JobCounts(int draft, int published, int closed, int toReview) {
  /** All of them. */
  public int all() {
    return draft + published + closed;
  }

  /** Those in this state. */
  public int in(JobState state) {
    return switch (state) {
      case DRAFT -> draft;
      case PUBLISHED -> published;
      case CLOSED -> closed;
    };
  }
}
