package io.outhire.engagement;

import io.outhire.jobs.JobId;
import java.time.Instant;
import java.util.Optional;

/**
 * One thing that somebody did before they applied, for the people who read their application.
 *
 * @param at when they did it
 * @param job the job it was about; empty when they subscribed to new jobs
 * @param words a whole sentence in English without the date, such as "Asked about Gardener: “Is
 *     there a bus?” Answered on 3 November 2026."
 */
public record PastStep(Instant at, Kind kind, Optional<JobId> job, String words) {

  /** What kind of thing it was. */
  public enum Kind {
    SAVED,
    ASKED,
    SUBSCRIBED
  }
}
