package io.outhire.web;

import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.SocketAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.InetAddress;
import org.jspecify.annotations.Nullable;

/** Where the current request comes from. */
@ApplicationScoped
public class Asking {
  private static final int LONGEST = 500;

  private final CurrentVertxRequest request;
  private final Proxies proxies;

  @Inject
  Asking(CurrentVertxRequest request, Proxies proxies) {
    this.request = request;
    this.proxies = proxies;
  }

  /** The browser's address, without a port; what limits of trying count by. */
  public String networkAddress() {
    HttpServerRequest asked = request.getCurrent().request();
    @Nullable SocketAddress peer = asked.remoteAddress();
    if (peer == null || peer.hostAddress() == null) {
      return "unknown";
    }
    String plain = peer.hostAddress().replaceFirst("%.*$", "");
    return proxies
        .browser(InetAddress.ofLiteral(plain), asked.headers().getAll("X-Forwarded-For"))
        .getHostAddress();
  }

  /** What the browser calls itself, cut short; empty when it does not say. */
  public String userAgent() {
    String agent = request.getCurrent().request().getHeader("User-Agent");
    return agent == null ? "" : agent.substring(0, Math.min(agent.length(), LONGEST));
  }
}
