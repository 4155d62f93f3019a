package io.outhire.integrations.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.common.PlainText;
import java.net.http.HttpHeaders;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.util.Optional;

/** What Lever answered, read but not yet judged. */
record LeverAnswer(int status, HttpHeaders headers, Optional<JsonNode> json) {
  private static final int LONGEST_MESSAGE = 300;
  private static final Duration LONGEST_WAIT = Duration.ofHours(1);

  boolean isSuccess() {
    return status / 100 == 2;
  }

  /** Lever's own words, of the API's shape or of OAuth's, in one line. */
  Optional<String> message() {
    return json.flatMap(
            body ->
                LeverJson.text(body, "message").or(() -> LeverJson.text(body, "error_description")))
        .map(PlainText::oneLine)
        .map(
            text ->
                text.length() <= LONGEST_MESSAGE ? text : text.substring(0, LONGEST_MESSAGE) + "…");
  }

  /** How long Lever asks to wait, in seconds or until a date, within an hour. */
  Optional<Duration> retryAfter(Instant now) {
    return headers
        .firstValue("Retry-After")
        .flatMap(text -> wait(text.strip(), now))
        .filter(wait -> !wait.isNegative())
        .map(wait -> wait.compareTo(LONGEST_WAIT) > 0 ? LONGEST_WAIT : wait);
  }

  private static Optional<Duration> wait(String text, Instant now) {
    try {
      return text.matches("\\d{1,9}")
          ? Optional.of(Duration.ofSeconds(Long.parseLong(text)))
          : Optional.of(Duration.between(now, httpDate(text)));
    } catch (DateTimeParseException unreadable) {
      return Optional.empty();
    }
  }

  private static Instant httpDate(String text) {
    return ZonedDateTime.parse(text, DateTimeFormatter.RFC_1123_DATE_TIME).toInstant();
  }
}
