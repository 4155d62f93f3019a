package io.outhire.dashboard.questions;

import io.outhire.engagement.Question;
import java.time.Duration;
import java.time.Instant;

/**
 * How a question stands, as a dot with words: how long it waits, or what became of it.
 *
 * @param state {@code ok}, {@code warn}, {@code bad}, {@code busy} or {@code off}
 */
public record Age(String state, String label) {
  private static final Duration SOON = Duration.ofDays(2);
  private static final Duration LATE = Duration.ofDays(5);

  static Age of(Question question, Instant now) {
    if (question.confirmedAt() == null) {
      return new Age("off", "Address not confirmed");
    }
    if (question.answer().isPresent()) {
      return new Age("ok", question.published().isPresent() ? "Answered, published" : "Answered");
    }
    if (question.setAsideAt() != null) {
      return new Age("off", "Set aside");
    }
    return waiting(Duration.between(question.confirmedAt(), now));
  }

  private static Age waiting(Duration waited) {
    String state =
        waited.compareTo(LATE) > 0 ? "bad" : waited.compareTo(SOON) > 0 ? "warn" : "busy";
    if (waited.toHours() < 1) {
      return new Age(state, "New");
    }
    return waited.toDays() < 1
        ? new Age(state, counted(waited.toHours(), "hour"))
        : new Age(state, counted(waited.toDays(), "day"));
  }

  private static String counted(long number, String unit) {
    return "Waits %d %s%s".formatted(number, unit, number == 1 ? "" : "s");
  }
}
