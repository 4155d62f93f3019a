package io.outhire.leveremulator;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import java.util.Objects;

/**
 * Something that goes wrong with the next requests that match.
 *
 * @param method in capitals, or {@code *} for any
 * @param pathPrefix such as {@code /v1/opportunities}, or {@code /} for everything
 * @param times how many requests it still hits
 * @param kind what happens
 * @param status the answer's status, for the kinds that answer; 0 means the usual one
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record Fault(String method, String pathPrefix, int times, Kind kind, int status) {
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
    FAIL_AFTER_WORK
  }

  /** Control calls may leave out method, prefix and count. */
  public Fault {
    method = Objects.requireNonNullElse(method, "*");
    pathPrefix = Objects.requireNonNullElse(pathPrefix, "/");
    times = times == 0 ? 1 : times;
    Objects.requireNonNull(kind, "kind");
  }

  boolean hits(String requestMethod, String path) {
    boolean methodFits = method.equals("*") || method.equalsIgnoreCase(requestMethod);
    return methodFits && path.startsWith(pathPrefix);
  }

  Fault onceLess() {
    return new Fault(method, pathPrefix, times - 1, kind, status);
  }

  int statusOr(int usual) {
    return status == 0 ? usual : status;
  }
}
