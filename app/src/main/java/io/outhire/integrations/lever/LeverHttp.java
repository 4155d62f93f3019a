package io.outhire.integrations.lever;

import io.micrometer.core.instrument.Metrics;
import io.outhire.integrations.ats.AtsFailure;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Sends one request and brings one answer, or says whether Lever can have acted on it. Repeats
 * nothing; follows Lever when it moves, but only to hosts of the same family.
 */
final class LeverHttp implements AutoCloseable {
  private static final Set<Integer> MOVED = Set.of(301, 302, 307, 308);
  private static final int MOST_MOVES = 3;
  private static final long LARGEST_ANSWER = 64L * 1024 * 1024;

  private final LeverTimeouts timeouts;
  private @Nullable HttpClient client;

  LeverHttp(LeverTimeouts timeouts) {
    this.timeouts = timeouts;
  }

  /** Made for the first request: it reads every certificate, which a start need not wait for. */
  private synchronized HttpClient client() {
    HttpClient made = client;
    if (made == null) {
      // HTTP/1.1, because with one request to a connection it is plain whether a byte of it was
      // sent.
      made =
          HttpClient.newBuilder()
              .version(HttpClient.Version.HTTP_1_1)
              .connectTimeout(timeouts.connect())
              .followRedirects(HttpClient.Redirect.NEVER)
              .executor(Executors.newVirtualThreadPerTaskExecutor())
              .build();
      client = made;
    }
    return made;
  }

  /** Waits for the answer to a request that changes nothing, so that every failure is NotDone. */
  LeverAnswer read(HttpRequest request, Duration within) throws AtsFailure {
    try {
      return follow(request, within);
    } catch (NoAnswer lost) {
      throw new AtsFailure.NotDone(lost.cause, Optional.empty());
    }
  }

  /**
   * Waits for the answer to a request that makes something.
   *
   * @param body the request's own body, which knows whether any of it was handed over
   * @throws AtsFailure.OutcomeUnknown when some of the request was sent and no answer came
   */
  LeverAnswer create(HttpRequest request, SentBody body, Duration within) throws AtsFailure {
    try {
      return follow(request, within);
    } catch (NoAnswer lost) {
      if (body.wasTouched()) {
        throw new AtsFailure.OutcomeUnknown(lost.cause);
      }
      throw new AtsFailure.NotDone(lost.cause, Optional.empty());
    }
  }

  private LeverAnswer follow(HttpRequest request, Duration within) throws NoAnswer, AtsFailure {
    long deadline = System.nanoTime() + within.toNanos();
    HttpRequest next = request;
    for (int moves = 0; ; moves++) {
      LeverAnswer answer = send(next, deadline - System.nanoTime());
      if (!MOVED.contains(answer.status())) {
        return answer;
      }
      URI target = target(next.uri(), answer);
      if (moves == MOST_MOVES || !isTrusted(target, request.uri())) {
        throw new AtsFailure.Refused(
            answer.status(), "Lever sent Outhire on to an address that it does not trust.");
      }
      next = HttpRequest.newBuilder(request, (name, value) -> true).uri(target).build();
    }
  }

  private static URI target(URI from, LeverAnswer answer) throws AtsFailure {
    try {
      return from.resolve(answer.headers().firstValue("Location").orElse("about:blank"));
    } catch (IllegalArgumentException unreadable) {
      throw new AtsFailure.Refused(answer.status(), "Lever moved without saying where to.");
    }
  }

  /** Tokens and people's data go only to the host asked or one of the same registered domain. */
  static boolean isTrusted(URI target, URI asked) {
    String host = target.getHost();
    if (host == null || !asked.getScheme().equals(target.getScheme())) {
      return false;
    }
    boolean sameHost = host.equals(asked.getHost()) && target.getPort() == asked.getPort();
    return sameHost || (target.getPort() == -1 && isLevers(host) && isLevers(asked.getHost()));
  }

  private static boolean isLevers(String host) {
    return host.endsWith(".lever.co");
  }

  private LeverAnswer send(HttpRequest request, long nanos) throws NoAnswer {
    var handler = BodyHandlers.limiting(BodyHandlers.ofByteArray(), LARGEST_ANSWER);
    CompletableFuture<HttpResponse<byte[]>> sent = client().sendAsync(request, handler);
    try {
      HttpResponse<byte[]> response = sent.get(nanos, TimeUnit.NANOSECONDS);
      Metrics.counter("outhire.lever.answers", "status", String.valueOf(response.statusCode()))
          .increment();
      return new LeverAnswer(
          response.statusCode(), response.headers(), LeverJson.parse(response.body()));
    } catch (TimeoutException late) {
      sent.cancel(true);
      throw new NoAnswer("Lever did not answer in time.", late);
    } catch (InterruptedException stopping) {
      sent.cancel(true);
      Thread.currentThread().interrupt();
      throw new NoAnswer("Outhire was stopped before Lever answered.", stopping);
    } catch (ExecutionException failed) {
      throw new NoAnswer(inWords(failed.getCause()), failed);
    }
  }

  private static String inWords(@Nullable Throwable fault) {
    return switch (fault) {
      case java.net.http.HttpConnectTimeoutException slow -> "Lever could not be reached in time.";
      case java.net.ConnectException refused -> "Lever could not be reached.";
      case javax.net.ssl.SSLException untrusted -> "No secure connection to Lever could be made.";
      case IOException broken -> "The connection to Lever broke.";
      case null, default -> "Lever's answer could not be received.";
    };
  }

  @Override
  public synchronized void close() {
    if (client != null) {
      client.shutdownNow();
    }
  }

  /** No whole answer came. */
  private static final class NoAnswer extends Exception {
    private final String cause;

    NoAnswer(String cause, Throwable fault) {
      super(cause, fault);
      this.cause = cause;
    }
  }
}
