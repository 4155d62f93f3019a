package io.outhire.engagement;

import java.time.DayOfWeek;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.time.temporal.TemporalAdjusters;

/** How often somebody wants to hear of new jobs. Digests leave at seven in the morning, UTC. */
public enum Rhythm {
  DAILY,
  WEEKLY;

  private static final LocalTime SEVEN = LocalTime.of(7, 0);

  /** The next digest after this moment; weekly ones on Mondays. */
  Instant next(Instant after) {
    LocalDate today = after.atZone(ZoneOffset.UTC).toLocalDate();
    LocalDate day =
        this == DAILY ? today : today.with(TemporalAdjusters.nextOrSame(DayOfWeek.MONDAY));
    Instant at = day.atTime(SEVEN).toInstant(ZoneOffset.UTC);
    return at.isAfter(after)
        ? at
        : day.plusDays(this == DAILY ? 1 : 7).atTime(SEVEN).toInstant(ZoneOffset.UTC);
  }
}
