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
 * Cookies that our scripts may read: what the browser keeps because its owner asked for it, and
 * nothing that anybody could use against them.
 */
@ApplicationScoped
public class ReadableCookies {
  private final CurrentVertxRequest request;
  private final boolean secure;

  @Inject
  ReadableCookies(CurrentVertxRequest request, PublicUrl here) {
    this.request = request;
    this.secure = here.secure();
  }

  /** What the browser keeps under this name. */
  public Optional<String> get(String name) {
    return Optional.ofNullable(request.getCurrent().request().getCookie(full(name)))
        .map(Cookie::getValue)
        .filter(value -> !value.isEmpty());
  }

  /** Has the browser keep something; an empty value removes it. */
  public void keep(String name, String value, Duration lives) {
    Cookie cookie =
        Cookie.cookie(full(name), value)
            .setPath("/")
            .setSecure(secure)
            .setSameSite(CookieSameSite.LAX)
            .setMaxAge(value.isEmpty() ? 0 : lives.toSeconds());
    request.getCurrent().response().addCookie(cookie);
  }

  private String full(String name) {
    return secure ? "__Host-" + name : name;
  }
}
