package io.outhire.web;

import io.outhire.common.PublicUrl;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.MultiMap;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;

/**
 * Headers that every response carries, whoever writes it: endpoint, file or the server's own
 * refusal. An endpoint may set its own in their place, which is why these are only added to what is
 * there when the response begins: set earlier, both would be sent, and browsers obey both.
 */
@ApplicationScoped
public class SecurityHeaders {
  private static final int FIRST = 10_000;
  private static final String ONE_YEAR = "max-age=31536000; includeSubDomains";

  private final boolean secure;

  @Inject
  SecurityHeaders(PublicUrl here) {
    this.secure = here.secure();
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, FIRST);
  }

  private void add(RoutingContext request) {
    request.addHeadersEndHandler(ignored -> addMissing(request.response().headers()));
    request.next();
  }

  /** Adds those that are not there yet. */
  public void addMissing(MultiMap headers) {
    nameEncoding(headers);
    add(headers, "Content-Security-Policy", ContentSecurity.ORDINARY);
    add(headers, "X-Content-Type-Options", "nosniff");
    add(headers, "X-Frame-Options", "SAMEORIGIN");
    add(headers, "Referrer-Policy", "strict-origin-when-cross-origin");
    add(
        headers,
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    add(headers, "Cross-Origin-Opener-Policy", "same-origin");
    add(headers, "Cross-Origin-Resource-Policy", "same-origin");
    if (secure) {
      add(headers, "Strict-Transport-Security", ONE_YEAR);
    }
  }

  private static void add(MultiMap headers, String name, String value) {
    if (!headers.contains(name)) {
      headers.set(name, value);
    }
  }

  /** Templates are sent without; a browser that guesses could read their text as another. */
  private static void nameEncoding(MultiMap headers) {
    if ("text/html".equals(headers.get("Content-Type"))) {
      headers.set("Content-Type", "text/html;charset=UTF-8");
    }
  }
}
