package io.outhire.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Objects;

/** Where the current request comes from. */
@ApplicationScoped
public class Asking {
  private static final int LONGEST = 500;

  private final CurrentVertxRequest request;

  @Inject
  Asking(CurrentVertxRequest request) {
    this.request = request;
  }

  /** The browser's address, without a port; what limits of trying count by. */
  public String networkAddress() {
    var address = request.getCurrent().request().remoteAddress();
    return address == null
        ? "unknown"
        : Objects.requireNonNullElse(address.hostAddress(), "unknown");
  }

  /** What the browser calls itself, cut short; empty when it does not say. */
  public String userAgent() {
    String agent = request.getCurrent().request().getHeader("User-Agent");
    return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST));
  }
}
