package io.outhire.dashboard.applications;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A point in time as a page says it.
 *
 * @param words how long ago, or the date when that is longer
 * @param exact for hovering
 * @param machine ISO 8601
 */
public record Moment(String words, String exact, String machine) {
  private static final DateTimeFormatter DAY =
      DateTimeFormatter.ofPattern("d MMMM", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DAY_AND_YEAR =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  /** How long before {@code now} it was. */
  public static Moment of(Instant then, Instant now) {
    return new Moment(words(then, now), EXACT.format(then), then.toString());
  }

  private static String words(Instant then, Instant now) {
    Duration ago = Duration.between(then, now);
    if (ago.toMinutes() < 1) {
      return "just now";
    }
    if (ago.toHours() < 1) {
      return counted(ago.toMinutes(), "minute");
    }
    if (ago.toDays() < 1) {
      return counted(ago.toHours(), "hour");
    }
    if (ago.toDays() < 7) {
      return ago.toDays() == 1 ? "yesterday" : counted(ago.toDays(), "day");
    }
    return (ago.toDays() < 180 ? DAY : DAY_AND_YEAR).format(then);
  }

  private static String counted(long number, String unit) {
    return "%d %s%s ago".formatted(number, unit, number == 1 ? "" : "s");
  }
}
