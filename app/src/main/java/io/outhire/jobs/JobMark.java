package io.outhire.jobs;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * A line in a list of jobs, the last changed first, for a page that goes on from there: however
 * long the list is and whatever changes above it, what follows is found by an index.
 *
 * @param updatedAt when the job of that line had last changed
 */
public record JobMark(Instant updatedAt, JobId id) {
  private static final String BETWEEN = "_";

  /** Reads what {@link #toString} has written, or nothing when it is something else. */
  public static Optional<JobMark> parse(String text) {
    int end = text.indexOf(BETWEEN);
    try {
      return end < 0
          ? Optional.empty()
          : JobId.parse(text.substring(end + 1))
              .map(id -> new JobMark(instant(Long.parseLong(text, 0, end, 10)), id));
    } catch (NumberFormatException notATime) {
      return Optional.empty();
    }
  }

  private static Instant instant(long micros) {
    return Instant.EPOCH.plus(micros, ChronoUnit.MICROS);
  }

  /** Fit for an address; to the microsecond, as the database keeps it. */
  @Override
  public String toString() {
    return ChronoUnit.MICROS.between(Instant.EPOCH, updatedAt) + BETWEEN + id;
  }
}
