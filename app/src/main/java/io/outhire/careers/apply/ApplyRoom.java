package io.outhire.careers.apply;

import io.outhire.web.ErrorPages;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;

/**
 * How many applications are taken at once. What arrives beyond is sent away before its body is
 * read, so that a crowd makes everybody wait a little and nothing break down (docs/adr/0027).
 */
@ApplicationScoped
class ApplyRoom {
  /** Uploads lie on disk while they arrive. */
  static final long MOST_BYTES = 2_000_000_000;

  static final int MOST_FORMS = 400;

  /** What is counted for a body that does not say how long it is: the most that is let in. */
  private static final long UNKNOWN_LENGTH = 40_000_000;

  private static final String RETRY_AFTER_SECONDS = "10";
  private static final int AFTER_SECURITY_HEADERS = 9_000;

  /**
   * Small files are stored by twelve at once, the largest by three: PostgreSQL holds them whole.
   */
  private static final int PLACES = 100;

  private static final int PLACES_OF_A_FORM = 8;
  private static final int BYTES_A_PLACE = 1_000_000;

  private final Semaphore storing = new Semaphore(PLACES, true);
  private final AtomicLong bytes = new AtomicLong();
  private final AtomicLong forms = new AtomicLong();

  void register(@Observes Filters filters) {
    filters.register(this::admit, AFTER_SECURITY_HEADERS);
  }

  private void admit(RoutingContext asked) {
    HttpServerRequest request = asked.request();
    if (!request.method().equals(HttpMethod.POST) || !asked.normalizedPath().endsWith("/apply")) {
      asked.next();
      return;
    }
    long length = length(request);
    if (!enter(length)) {
      refuse(asked);
      return;
    }
    asked.addEndHandler(ended -> leave(length));
    asked.next();
  }

  private static long length(HttpServerRequest request) {
    String header = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return header != null && header.matches("\\d{1,9}") ? Long.parseLong(header) : UNKNOWN_LENGTH;
  }

  /** Whether there is room for one more form. */
  boolean enter(long length) {
    boolean room = forms.incrementAndGet() <= MOST_FORMS;
    if (bytes.addAndGet(length) <= MOST_BYTES && room) {
      return true;
    }
    leave(length);
    return false;
  }

  void leave(long length) {
    forms.decrementAndGet();
    bytes.addAndGet(-length);
  }

  /** The connection ends with the answer: the rest of the body is not worth reading. */
  private static void refuse(RoutingContext asked) {
    asked
        .response()
        .setStatusCode(503)
        .putHeader(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(ErrorPages.tooManyForms());
  }

  /** Stores an application when it is its turn. */
  <T> T store(long size, Supplier<T> work) {
    int places = PLACES_OF_A_FORM + (int) Math.min(size / BYTES_A_PLACE, PLACES / 2);
    storing.acquireUninterruptibly(places);
    try {
      return work.get();
    } finally {
      storing.release(places);
    }
  }
}
