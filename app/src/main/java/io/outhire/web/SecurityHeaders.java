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
 * refusal. Set before anything else runs; an endpoint may set its own in their place.
 */
@ApplicationScoped
class SecurityHeaders {
  private static final int FIRST = 10_000;
  private static final String ONE_YEAR = "max-age=31536000";

  private final boolean secure;

  @Inject
  SecurityHeaders(PublicUrl here) {
    this.secure = here.secure();
  }

  void register(@Observes Filters filters) {
    filters.register(this::add, FIRST);
  }

  private void add(RoutingContext request) {
    MultiMap headers = request.response().headers();
    headers.set("Content-Security-Policy", ContentSecurity.ORDINARY);
    headers.set("X-Content-Type-Options", "nosniff");
    headers.set("X-Frame-Options", "SAMEORIGIN");
    headers.set("Referrer-Policy", "strict-origin-when-cross-origin");
    headers.set(
        "Permissions-Policy",
        "camera=(), microphone=(), geolocation=(), payment=(), usb=(), browsing-topics=()");
    headers.set("Cross-Origin-Opener-Policy", "same-origin");
    headers.set("Cross-Origin-Resource-Policy", "same-origin");
    if (secure) {
      headers.set("Strict-Transport-Security", ONE_YEAR);
    }
    request.next();
  }
}
