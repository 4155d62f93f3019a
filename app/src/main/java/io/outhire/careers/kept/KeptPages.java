package io.outhire.careers.kept;

import io.outhire.careers.kept.Flights.Flight;
import io.outhire.common.Slug;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.Context;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Answers with kept pages, on the event loop and before everything else. A page is sent only when
 * its version is the present one (docs/adr/0026). One that is not kept is written by its endpoint,
 * once however many ask, for a request from which everything of the visitor was taken.
 */
@ApplicationScoped
public class KeptPages {
  static final String FLIGHT = "outhire.kept-page";
  private static final int BEFORE_ALL_OTHERS = 20_000;

  /** What endpoints could show of a visitor. Their language stays; it is part of the address. */
  private static final List<CharSequence> VISITOR =
      List.of(
          HttpHeaders.COOKIE,
          HttpHeaders.AUTHORIZATION,
          HttpHeaders.USER_AGENT,
          HttpHeaders.REFERER,
          HttpHeaders.IF_NONE_MATCH,
          HttpHeaders.IF_MODIFIED_SINCE,
          "Range");

  private final PageShelf shelf;
  private final PageVersions versions;
  private final Flights flights;
  private final SentPages sent;

  @Inject
  KeptPages(PageShelf shelf, PageVersions versions, Flights flights, SentPages sent) {
    this.shelf = shelf;
    this.versions = versions;
    this.flights = flights;
    this.sent = sent;
  }

  void register(@Observes Filters filters) {
    filters.register(this::answer, BEFORE_ALL_OTHERS);
  }

  private void answer(RoutingContext asked) {
    HttpServerRequest request = asked.request();
    if (!request.method().equals(HttpMethod.GET) && !request.method().equals(HttpMethod.HEAD)) {
      asked.next();
      return;
    }
    var address =
        new KeptAddress(
            request.uri(), AskedLanguages.of(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE)));
    @Nullable KeptPage kept = shelf.any(address);
    if (kept != null && isPresent(kept) && isPacked(kept, request)) {
      send(kept, request);
      return;
    }
    Optional.ofNullable(kept)
        .map(KeptPage::team)
        .or(address::team)
        .ifPresentOrElse(known -> answer(asked, known, address), asked::next);
  }

  /** Whether it is known, without asking, that it was not changed since it was written. */
  private boolean isPresent(KeptPage page) {
    Optional<UUID> fresh = versions.fresh(page.team());
    return fresh.isPresent() && fresh.get().equals(page.version());
  }

  /** What a GET is to be answered with, if that needs no question to anybody; counted as sent. */
  private @Nullable Wire atOnce(String uri, io.netty.handler.codec.http.HttpHeaders asked) {
    String language = AskedLanguages.of(asked.get(HttpHeaders.ACCEPT_LANGUAGE));
    @Nullable KeptPage kept = shelf.any(new KeptAddress(uri, language));
    String packing = asked.get(HttpHeaders.ACCEPT_ENCODING);
    if (kept == null || !isPresent(kept) || !kept.isPackedFor(packing)) {
      return null;
    }
    KeptPage.Answer answer = kept.answerFor(packing);
    boolean known = kept.isKnownTo(asked.get(HttpHeaders.IF_NONE_MATCH));
    sent.count(kept.template(), !known);
    return known ? answer.known() : answer.whole();
  }

  private void answer(RoutingContext asked, Slug team, KeptAddress address) {
    Optional<UUID> fresh = versions.fresh(team);
    if (fresh.isPresent()) {
      answer(asked, team, new Flight(address, fresh.get()));
      return;
    }
    Context loop = asked.vertx().getOrCreateContext();
    asked.request().pause();
    versions.read(team, version -> loop.runOnContext(now -> resume(asked, team, address, version)));
  }

  private void resume(
      RoutingContext asked, Slug team, KeptAddress address, Optional<UUID> version) {
    asked.request().resume();
    version.ifPresentOrElse(known -> answer(asked, team, new Flight(address, known)), asked::next);
  }

  private void answer(RoutingContext asked, Slug team, Flight flight) {
    Optional<KeptPage> kept = shelf.find(flight.address(), flight.version());
    if (kept.isPresent()) {
      sendPacked(kept.get(), asked, flight);
    } else if (asked.request().method().equals(HttpMethod.HEAD)) {
      asked.next();
    } else {
      write(asked, team, flight);
    }
  }

  private void write(RoutingContext asked, Slug team, Flight flight) {
    Context loop = asked.vertx().getOrCreateContext();
    if (flights.begins(flight, () -> loop.runOnContext(now -> sendOrAsk(asked, flight)))) {
      asked.addEndHandler(ended -> flights.end(flight));
      asked.put(FLIGHT, new Boarding(team, flight));
      leaveOnlyTheAddress(asked.request().headers(), flight.address());
      asked.next();
    }
  }

  private static void leaveOnlyTheAddress(MultiMap headers, KeptAddress address) {
    VISITOR.forEach(headers::remove);
    headers.set(HttpHeaders.ACCEPT_LANGUAGE, address.language());
  }

  /** What could not be kept is written for each who waited. */
  private void sendOrAsk(RoutingContext asked, Flight flight) {
    shelf
        .find(flight.address(), flight.version())
        .ifPresentOrElse(page -> sendPacked(page, asked, flight), asked::next);
  }

  /** Who takes a packing that nobody took before waits for it, and not on the event loop. */
  private void sendPacked(KeptPage page, RoutingContext asked, Flight flight) {
    if (isPacked(page, asked.request())) {
      send(page, asked.request());
      return;
    }
    Context loop = asked.vertx().getOrCreateContext();
    Runnable then = () -> loop.runOnContext(now -> sendOrAsk(asked, flight));
    if (flights.begins(flight, then)) {
      String packing = asked.request().getHeader(HttpHeaders.ACCEPT_ENCODING);
      Thread.startVirtualThread(
          () -> {
            try {
              KeptPage packed = page.packedFor(packing);
              shelf.put(flight.address(), packed);
              loop.runOnContext(now -> send(packed, asked.request()));
            } catch (RuntimeException fault) {
              loop.runOnContext(now -> asked.fail(fault));
            } finally {
              flights.end(flight);
            }
          });
    }
  }

  private static boolean isPacked(KeptPage page, HttpServerRequest request) {
    return page.isPackedFor(request.getHeader(HttpHeaders.ACCEPT_ENCODING));
  }

  private void send(KeptPage page, HttpServerRequest request) {
    ShortWay.open(request, this::atOnce);
    sent.count(page.template(), !page.isKnownTo(request.getHeader(HttpHeaders.IF_NONE_MATCH)));
    page.send(request);
  }

  /** Whose page the endpoint is about to write. */
  record Boarding(Slug team, Flight flight) {}
}
