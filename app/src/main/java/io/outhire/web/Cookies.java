package io.outhire.web;

import io.outhire.common.PublicUrl;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;

/**
 * Our cookies: for this host and every path, out of reach of scripts, and over TLS with the prefix
 * {@code __Host-}, which keeps other hosts of the same domain from planting them.
 */
@ApplicationScoped
class Cookies {
  private final CurrentVertxRequest request;
  private final boolean secure;

  @Inject
  Cookies(CurrentVertxRequest request, PublicUrl here) {
    this.request = request;
    this.secure = here.secure();
  }

  Optional<String> get(String name) {
    return Optional.ofNullable(request.getCurrent().request().getCookie(full(name)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** Sets a cookie that lives until the browser closes. */
  void set(String name, String value) {
    request.getCurrent().response().addCookie(cookie(name, value));
  }

  void set(String name, String value, Duration lives) {
    request.getCurrent().response().addCookie(cookie(name, value).setMaxAge(lives.toSeconds()));
  }

  void remove(String name) {
    set(name, "", Duration.ZERO);
  }

  private Cookie cookie(String name, String value) {
    return Cookie.cookie(full(name), value)
        .setPath("/")
        .setHttpOnly(true)
        .setSecure(secure)
        .setSameSite(CookieSameSite.LAX);
  }

  private String full(String name) {
    return secure ? "__Host-" + name : name;
  }
}
