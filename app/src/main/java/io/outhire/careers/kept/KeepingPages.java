package io.outhire.careers.kept;

import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;
import io.outhire.careers.kept.KeptPages.Boarding;
import io.outhire.web.SecurityHeaders;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import jakarta.ws.rs.container.ContainerResponseContext;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.jboss.resteasy.reactive.server.ServerResponseFilter;
import org.jspecify.annotations.Nullable;

/** Keeps what an endpoint has written, if the endpoint calls it public. */
@Singleton
class KeepingPages {
  /** Below that of templates, because response filters run from high to low. */
  private static final int AFTER_TEMPLATES = 100;

  private static final Set<Integer> KEPT = Set.of(200, 410);

  private final CurrentVertxRequest request;
  private final PageShelf shelf;
  private final Flights flights;
  private final SecurityHeaders security;
  private final Counter pressed;

  @Inject
  KeepingPages(
      CurrentVertxRequest request,
      PageShelf shelf,
      Flights flights,
      SecurityHeaders security,
      MeterRegistry meters) {
    this.request = request;
    this.shelf = shelf;
    this.flights = flights;
    this.security = security;
    this.pressed = meters.counter("outhire.pages.pressed");
  }

  /** Keeps the page and has it sent as everybody else will get it. */
  @ServerResponseFilter(priority = AFTER_TEMPLATES)
  public void keep(ContainerResponseContext written) {
    @Nullable Boarding boarding = request.getCurrent().get(KeptPages.FLIGHT);
    byte[] body = boarding == null ? null : body(written);
    if (boarding == null || body == null || !mayBeKept(written)) {
      return;
    }
    var flight = boarding.flight();
    String accepted = request.getCurrent().request().getHeader(HttpHeaders.ACCEPT_ENCODING);
    KeptPage page =
        Pressing.press(
            boarding.team(), flight, written.getStatus(), headers(written), body, accepted);
    shelf.put(flight.address(), page);
    flights.end(flight);
    pressed.increment();
    replace(written, page.answerFor(accepted));
  }

  private static byte @Nullable [] body(ContainerResponseContext written) {
    Object entity = written.getEntity();
    if (entity instanceof String text) {
      return text.getBytes(StandardCharsets.UTF_8);
    }
    return entity == null ? new byte[0] : entity instanceof byte[] bytes ? bytes : null;
  }

  private static boolean mayBeKept(ContainerResponseContext written) {
    String caching = written.getHeaderString("Cache-Control");
    return KEPT.contains(written.getStatus())
        && (caching != null && caching.startsWith("public"))
        && !written.getHeaders().containsKey("Set-Cookie");
  }

  private MultiMap headers(ContainerResponseContext written) {
    MultiMap headers = HttpHeaders.headers().addAll(request.getCurrent().response().headers());
    written.getStringHeaders().forEach(headers::set);
    security.addMissing(headers);
    return headers;
  }

  private void replace(ContainerResponseContext written, KeptPage.Answer answer) {
    MultiMap set = request.getCurrent().response().headers();
    written.getStringHeaders().keySet().forEach(set::remove);
    set.remove(HttpHeaders.VARY).remove(HttpHeaders.CONTENT_LANGUAGE);
    written.getHeaders().clear();
    answer.headers().forEach((name, value) -> written.getHeaders().putSingle(name, value));
    if (answer.whole().bodyLength() > 0) {
      written.setEntity(answer.whole().bodyBytes(), null, written.getMediaType());
    }
  }
}
