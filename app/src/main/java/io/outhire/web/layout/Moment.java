package io.outhire.web.layout;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A point in time as pages show it: {@code <time datetime title>}; the tag {@code moment} takes it.
 *
 * @param iso for machines
 * @param exact for who hovers, in UTC
 * @param ago for who reads: "2 hours ago", from a month on the date
 */
public record Moment(String iso, String exact, String ago) {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  /** How the moment looks from now. */
  public static Moment of(Instant at, Instant now) {
    return new Moment(at.toString(), EXACT.format(at), ago(at, Duration.between(at, now)));
  }

  /** The day alone. */
  public static String date(Instant at) {
    return DATE.format(at);
  }

  private static String ago(Instant at, Duration passed) {
    if (passed.toMinutes() < 1) {
      return "just now";
    }
    if (passed.toHours() < 1) {
      return counted(passed.toMinutes(), "minute");
    }
    if (passed.toDays() < 1) {
      return counted(passed.toHours(), "hour");
    }
    return passed.toDays() <= 30 ? counted(passed.toDays(), "day") : DATE.format(at);
  }

  private static String counted(long number, String unit) {
    return "%d %s%s ago".formatted(number, unit, number == 1 ? "" : "s");
  }
}
