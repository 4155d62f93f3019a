package io.outhire.dashboard.account;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/**
 * A moment in the past in words, with the exact one for hovering.
 *
 * @param words as in "5 minutes ago"
 * @param exact in UTC, for people
 */
record Ago(String words, String exact) {
  private static final DateTimeFormatter EXACT =
      DateTimeFormatter.ofPattern("d MMMM uuuu, HH:mm 'UTC'", Locale.ENGLISH)
          .withZone(ZoneOffset.UTC);

  static Ago of(Instant moment, InstantSource clock) {
    return new Ago(words(Duration.between(moment, clock.instant())), EXACT.format(moment));
  }

  private static String words(Duration ago) {
    if (ago.toMinutes() < 2) {
      return "just now";
    }
    if (ago.toHours() < 2) {
      return ago.toMinutes() + " minutes ago";
    }
    return ago.toDays() < 2 ? ago.toHours() + " hours ago" : ago.toDays() + " days ago";
  }
}
