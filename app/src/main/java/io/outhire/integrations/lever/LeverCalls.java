package io.outhire.integrations.lever;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.integrations.ats.AccessTokens;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.Departure;
import java.net.URI;
import java.net.http.HttpRequest;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.Set;
import java.util.function.BooleanSupplier;

/**
 * Calls of the API with a token: a token that has died is replaced once, and every answer is either
 * JSON or a failure that says what to do (docs/lever.md 6).
 */
final class LeverCalls {
  private static final int UNAUTHORIZED = 401;
  private static final int TIMED_OUT = 408;
  private static final int TOO_MANY = 429;

  /** Refusals that do not say that nothing was done: a conflict, too early, closed meanwhile. */
  private static final Set<Integer> LEAVE_OPEN = Set.of(409, 425, 499);

  private final URI base;
  private final LeverTimeouts timeouts;
  private final LeverHttp http;
  private final AccessTokens tokens;
  private final InstantSource clock;

  LeverCalls(
      URI base, LeverTimeouts timeouts, LeverHttp http, AccessTokens tokens, InstantSource clock) {
    this.base = base;
    this.timeouts = timeouts;
    this.http = http;
    this.tokens = tokens;
    this.clock = clock;
  }

  JsonNode get(String path, LeverQuery query) throws AtsFailure {
    URI uri = at(path, query);
    LeverAnswer answer =
        withToken(token -> http.read(authorized(uri, token).GET().build(), timeouts.answer()));
    if (isUnsure(answer.status())) {
      throw new AtsFailure.NotDone(
          "Lever has a fault just now.", answer.retryAfter(clock.instant()));
    }
    return judged(answer)
        .orElseThrow(
            () -> new AtsFailure.NotDone("Lever's answer could not be read.", Optional.empty()));
  }

  /** Sets something; doing it twice does no harm, so that every failure is NotDone. */
  void put(String path, LeverQuery query, String json) throws AtsFailure {
    URI uri = at(path, query);
    LeverAnswer answer =
        withToken(
            token ->
                http.read(
                    authorized(uri, token)
                        .header("Content-Type", "application/json")
                        .PUT(HttpRequest.BodyPublishers.ofString(json))
                        .build(),
                    timeouts.answer()));
    if (isUnsure(answer.status())) {
      throw new AtsFailure.NotDone(
          "Lever has a fault just now.", answer.retryAfter(clock.instant()));
    }
    var _ = judged(answer);
  }

  /** As {@link #get}, but empty when Lever knows nothing by that name. */
  Optional<JsonNode> find(String path, LeverQuery query) throws AtsFailure {
    try {
      return Optional.of(get(path, query));
    } catch (AtsFailure.Refused refused) {
      if (refused.status() == 404) {
        return Optional.empty();
      }
      throw refused;
    }
  }

  /** Makes something; an answer that cannot be read leaves open whether it was made. */
  JsonNode create(String path, LeverQuery query, CreateBody body, Departure departure)
      throws AtsFailure {
    URI uri = at(path, query);
    long end = System.nanoTime() + departure.within().toNanos();
    LeverAnswer answer =
        withToken(token -> post(uri, token, body, timeLeft(end, departure.mayLeave())));
    if (isUnsure(answer.status()) || LEAVE_OPEN.contains(answer.status())) {
      throw new AtsFailure.OutcomeUnknown("Lever had a fault while it was taking this in.");
    }
    return judged(answer)
        .orElseThrow(() -> new AtsFailure.OutcomeUnknown("Lever's answer could not be read."));
  }

  /** Asked anew before each first byte: getting a token may have taken its time. */
  private Duration timeLeft(long end, BooleanSupplier mayLeave) throws AtsFailure {
    long left = end - System.nanoTime();
    if (left <= 0 || !mayLeave.getAsBoolean()) {
      throw new AtsFailure.NotDone("Outhire was held up before sending.", Optional.empty());
    }
    return Duration.ofNanos(Math.min(left, timeouts.answer().toNanos()));
  }

  private LeverAnswer post(URI uri, String token, CreateBody content, Duration within)
      throws AtsFailure {
    var body = new SentBody(content.publisher());
    HttpRequest request =
        authorized(uri, token).header("Content-Type", content.contentType()).POST(body).build();
    return http.create(request, body, within);
  }

  private LeverAnswer withToken(Call call) throws AtsFailure {
    String token = granted(tokens::current);
    LeverAnswer answer = call.make(token);
    if (answer.status() != UNAUTHORIZED) {
      return answer;
    }
    LeverAnswer again = call.make(granted(() -> tokens.after(token)));
    if (again.status() == UNAUTHORIZED) {
      throw new AtsFailure.Disconnected("Lever refuses the access that it has just renewed.");
    }
    return again;
  }

  /** Whatever was wrong with the tokens, the call itself was not made, so nobody refused it. */
  private static String granted(TokenSource source) throws AtsFailure {
    try {
      return source.get();
    } catch (AtsFailure.Refused refused) {
      throw new AtsFailure.NotDone(refused.cause(), Optional.empty());
    }
  }

  /** The JSON of a success; empty when there is none to read. */
  private Optional<JsonNode> judged(LeverAnswer answer) throws AtsFailure {
    if (answer.isSuccess()) {
      return answer.json();
    }
    if (answer.status() == TOO_MANY) {
      throw new AtsFailure.NotDone(
          "Lever asks for fewer calls.", answer.retryAfter(clock.instant()));
    }
    throw new AtsFailure.Refused(answer.status(), refusal(answer));
  }

  private static String refusal(LeverAnswer answer) {
    String begin =
        switch (answer.status()) {
          case 403 -> "Lever does not permit this";
          case 404 -> "Lever does not know this";
          default -> "Lever refused this";
        };
    return answer.message().map(words -> begin + ": " + words).orElse(begin + ".");
  }

  private static boolean isUnsure(int status) {
    return status >= 500 || status == TIMED_OUT || status < 200 || status / 100 == 3;
  }

  private HttpRequest.Builder authorized(URI uri, String token) {
    return HttpRequest.newBuilder(uri)
        .header("Authorization", "Bearer " + token)
        .header("Accept", "application/json");
  }

  private URI at(String path, LeverQuery query) {
    String text = query.toString();
    return URI.create(base + path + (text.isEmpty() ? "" : "?" + text));
  }

  private interface TokenSource {
    String get() throws AtsFailure;
  }

  private interface Call {
    LeverAnswer make(String token) throws AtsFailure;
  }
}
