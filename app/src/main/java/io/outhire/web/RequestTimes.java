package io.outhire.web;

import io.micrometer.core.instrument.Meter.MeterProvider;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import io.micrometer.core.instrument.binder.http.Outcome;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.ws.rs.container.ResourceInfo;
import java.lang.reflect.Method;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import org.jboss.resteasy.reactive.server.ServerRequestFilter;
import org.jspecify.annotations.Nullable;

/**
 * How long requests take, by kind of page and status, under the name that Micrometer gives such
 * times. Kept pages are counted where they are sent: the framework's own timer, which sees every
 * request, takes an eighth of the time that sending one takes.
 */
@ApplicationScoped
public class RequestTimes {
  private static final String TEMPLATE = "outhire.request.template";
  private static final int BEHIND_KEPT_PAGES = 19_000;

  private final MeterProvider<Timer> times;
  private final Map<Method, String> templates = new ConcurrentHashMap<>();

  @Inject
  RequestTimes(MeterRegistry registry) {
    this.times =
        Timer.builder("http.server.requests")
            .description("Time from the head of a request to the end of its answer")
            .withRegistry(registry);
  }

  void register(@Observes Filters filters) {
    filters.register(this::time, BEHIND_KEPT_PAGES);
  }

  private void time(RoutingContext request) {
    long begun = System.nanoTime();
    request.addEndHandler(
        ended ->
            times
                .withTags(tags(request, ended.succeeded()))
                .record(System.nanoTime() - begun, TimeUnit.NANOSECONDS));
    request.next();
  }

  /** Notes which endpoint it is, for the name of the series. */
  @ServerRequestFilter
  public void name(ResourceInfo endpoint, RoutingContext request) {
    request.put(
        TEMPLATE, templates.computeIfAbsent(endpoint.getResourceMethod(), AddressTemplate::of));
  }

  private static Tags tags(RoutingContext request, boolean whole) {
    int status = request.response().getStatusCode();
    return Tags.of("method", request.request().method().name(), "uri", uri(request, status))
        .and(whole ? Outcome.forStatus(status).asTag() : Outcome.CLIENT_ERROR.asTag())
        .and("status", whole ? String.valueOf(status) : "RESET");
  }

  /** Never the address itself: visitors choose those, and each would be a series of its own. */
  private static String uri(RoutingContext request, int status) {
    @Nullable String template = request.get(TEMPLATE);
    if (template != null) {
      return template;
    }
    if (status == 404) {
      return "NOT_FOUND";
    }
    String path = String.valueOf(request.normalizedPath());
    return path.startsWith("/assets/") ? "/assets" : path.startsWith("/q/") ? "/q" : "OTHER";
  }
}
