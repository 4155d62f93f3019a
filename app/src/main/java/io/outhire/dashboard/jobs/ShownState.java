package io.outhire.dashboard.jobs;

import io.outhire.jobs.JobState;

/**
 * A job's state for the tag {@code dot}.
 *
 * @param dot the tag's word for its look
 * @param words as people read it
 */
public record ShownState(String dot, String words) {
  /** How a state looks. */
  public static ShownState of(JobState state) {
    return switch (state) {
      case DRAFT -> new ShownState("off", "Draft");
      case PUBLISHED -> new ShownState("ok", "Published");
      case CLOSED -> new ShownState("bad", "Closed");
    };
  }
}
