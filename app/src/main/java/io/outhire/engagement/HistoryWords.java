package io.outhire.engagement;

import io.outhire.common.PlainText;
import io.outhire.engagement.History.Row;
import io.outhire.jobs.Workplace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Says in a sentence what somebody did; in English, as the people in the ATS read it. */
final class HistoryWords {
  private static final int LONGEST_QUESTION = 300;
  private static final DateTimeFormatter DATE =
      DateTimeFormatter.ofPattern("d MMMM uuuu", Locale.ENGLISH).withZone(ZoneOffset.UTC);

  private HistoryWords() {}

  static String of(Row row, String job) {
    return switch (row.kind()) {
      case SAVED -> "Saved %s.".formatted(job);
      case ASKED -> "Asked about %s: “%s” %s".formatted(job, shortened(row), answered(row.until()));
      case SUBSCRIBED -> subscribed(row, job) + ended(row.until());
    };
  }

  private static String shortened(Row row) {
    String line = PlainText.oneLine(String.valueOf(row.words()));
    return line.length() <= LONGEST_QUESTION ? line : line.substring(0, LONGEST_QUESTION) + "…";
  }

  private static String answered(@Nullable Instant at) {
    return at == null ? "Not answered." : "Answered on %s.".formatted(DATE.format(at));
  }

  private static String subscribed(Row row, String job) {
    if (row.job().isPresent()) {
      return "Subscribed to news of %s.".formatted(job);
    }
    String filter = filter(String.valueOf(row.words()));
    return filter.isEmpty()
        ? "Subscribed to all new jobs."
        : "Subscribed to new jobs: %s.".formatted(filter);
  }

  private static String filter(String parts) {
    return Arrays.stream(parts.split(", ", -1))
        .map(HistoryWords::workplaceInWords)
        .collect(Collectors.joining(", "));
  }

  private static String workplaceInWords(String part) {
    return Arrays.stream(Workplace.values())
        .filter(workplace -> workplace.name().equals(part))
        .map(Workplace::words)
        .findFirst()
        .orElse(part);
  }

  private static String ended(@Nullable Instant at) {
    return at == null ? "" : " Unsubscribed on %s.".formatted(DATE.format(at));
  }
}
