package io.outhire.web;

import io.quarkus.runtime.configuration.MemorySize;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.inject.ConfigProperty;

/**
 * Answers bodies that are too large with a page. The server itself would hang up in the middle of
 * the upload, and the browser would show its own "connection was reset".
 */
@ApplicationScoped
class ServerRefusals {
  /** Within this, the rest of the body is taken and thrown away so that the answer gets through. */
  private static final long PATIENCE = 200L * 1024 * 1024;

  private final long largest;

  @Inject
  ServerRefusals(@ConfigProperty(name = "quarkus.http.limits.max-body-size") MemorySize largest) {
    this.largest = largest.asLongValue();
  }

  void register(@Observes Filters filters) {
    filters.register(this::check, 9_000);
  }

  private void check(RoutingContext context) {
    long announced = announced(context.request());
    if (announced <= largest) {
      context.next();
    } else if (announced <= PATIENCE) {
      context.request().handler(ignored -> {}).endHandler(done -> tooLarge(context)).resume();
    } else {
      tooLarge(context);
    }
  }

  private static long announced(HttpServerRequest request) {
    String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
    return length == null || !length.matches("\\d{1,18}") ? 0 : Long.parseLong(length);
  }

  private static void tooLarge(RoutingContext context) {
    context
        .response()
        .setStatusCode(413)
        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html;charset=UTF-8")
        .putHeader(HttpHeaders.CACHE_CONTROL, "no-store")
        .putHeader(HttpHeaders.CONNECTION, "close")
        .end(ErrorPages.html(ErrorPage.of(413)));
  }
}
