package io.outhire.jobs;

/** Who sees a job. */
public enum JobState {
  /** The team only; never published. */
  DRAFT,
  /** Everybody, and people can apply. */
  PUBLISHED,
  /** Its page says that it is closed; it may be published again. */
  CLOSED
}
