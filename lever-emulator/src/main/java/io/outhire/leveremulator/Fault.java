package io.outhire.leveremulator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import io.outhire.leveremulator.http.Request;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * Something that goes wrong with the next requests that match.
 *
 * @param account id of the account whose requests it hits; null for those of any
 * @param method in capitals, or {@code *} for any
 * @param pathPrefix such as {@code /v1/opportunities}, or {@code /} for everything
 * @param times how many requests it still hits; below 0 for any number, until it is cleared
 * @param kind what happens
 * @param status the answer's status, for the kinds that answer; 0 means the usual one
 * @param seconds how long, for the kinds that take time
 * @param body what is answered instead of the usual error; null for the usual one
 * @param contentType of that body
 * @param headers further headers of the answer, such as {@code Retry-After}
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fault(
    @Nullable String account,
    String method,
    String pathPrefix,
    int times,
    Kind kind,
    int status,
    double seconds,
    @Nullable String body,
    String contentType,
    Map<String, String> headers) {
  private static final double LONGEST_SECONDS = 24 * 60 * 60;

  /** What can go wrong. */
  public enum Kind {
    /** Answer with the status (503 unless given) and do no work. */
    REFUSE,
    /** Answer 429 and do no work. */
    TOO_MANY_REQUESTS,
    /** Close the connection and do no work. */
    DROP_BEFORE_WORK,
    /** Do the work, then close the connection without an answer. */
    DROP_AFTER_WORK,
    /** Do the work, then answer with the status (500 unless given). */
    FAIL_AFTER_WORK,
    /** Do the work, then answer after the seconds, by the account's clock. */
    ANSWER_LATE,
    /** Do the work, then send the answer bit by bit over the seconds, by the account's clock. */
    SLOW_BYTES,
    /** Do the work, then send the first half of the answer as if it were all. */
    MALFORMED_JSON,
    /** Refuse to refresh tokens, with {@code invalid_grant} or the status; hits nothing else. */
    REFRESH_FAILS
  }

  /** Control calls may leave out all but the kind. */
  public Fault {
    method = Objects.requireNonNullElse(method, "*");
    pathPrefix = Objects.requireNonNullElse(pathPrefix, "/");
    times = times == 0 ? 1 : times;
    Objects.requireNonNull(kind, "kind");
    contentType = Objects.requireNonNullElse(contentType, "application/json; charset=utf-8");
    headers = Map.copyOf(Objects.requireNonNullElse(headers, Map.of()));
    if (status != 0 && (status < 200 || status > 599)) {
      throw new IllegalArgumentException("status must be 200 to 599");
    }
    if (!(seconds >= 0 && seconds <= LONGEST_SECONDS)) {
      throw new IllegalArgumentException("seconds must be 0 to " + LONGEST_SECONDS);
    }
  }

  /** For any account, with the usual answer. */
  public Fault(String method, String pathPrefix, int times, Kind kind, int status) {
    this(null, method, pathPrefix, times, kind, status, 0, null, "application/json", Map.of());
  }

  /** The same, lasting so long. */
  public Fault lasting(double newSeconds) {
    return new Fault(
        account, method, pathPrefix, times, kind, status, newSeconds, body, contentType, headers);
  }

  Fault within(@Nullable String newAccount) {
    return new Fault(
        newAccount, method, pathPrefix, times, kind, status, seconds, body, contentType, headers);
  }

  boolean hits(@Nullable String requestAccount, Request request) {
    boolean accountFits = account == null || account.equals(requestAccount);
    boolean methodFits = method.equals("*") || method.equalsIgnoreCase(request.method());
    boolean kindFits = kind != Kind.REFRESH_FAILS || Callers.refreshes(request);
    return accountFits && methodFits && kindFits && request.path().startsWith(pathPrefix);
  }

  Fault onceLess() {
    int left = times < 0 ? times : times - 1;
    return new Fault(
        account, method, pathPrefix, left, kind, status, seconds, body, contentType, headers);
  }

  int statusOr(int usual) {
    return status == 0 ? usual : status;
  }
}
