package io.outhire.leveremulator;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/** Stands between the wire and the work: reads, lets faults strike, answers, keeps the ledger. */
final class Gateway implements HttpHandler {
  /** Lever names 30 MB for files on sister endpoints; a little above, so that a client may err. */
  private static final int LARGEST_BODY = 40 * 1024 * 1024;

  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

  private final Function<Request, Response> work;
  private final Function<Request, Response> control;
  private final Faults faults;
  private final Ledger ledger;

  Gateway(
      Function<Request, Response> work,
      Function<Request, Response> control,
      Faults faults,
      Ledger ledger) {
    this.work = work;
    this.control = control;
    this.faults = faults;
    this.ledger = ledger;
  }

  @Override
  public void handle(HttpExchange exchange) throws IOException {
    try (exchange) {
      Optional<Request> request = read(exchange);
      if (request.isEmpty()) {
        send(exchange, error(413, "RequestEntityTooLarge", "The request is too large."));
      } else if (request.get().path().startsWith("/_emulator")) {
        send(exchange, control.apply(request.get()));
      } else {
        serve(exchange, request.get());
      }
    }
  }

  private void serve(HttpExchange exchange, Request request) throws IOException {
    Optional<Fault> fault = faults.strike(request.method(), request.path());
    if (fault.isEmpty()) {
      answer(exchange, request, safely(request), "answered");
      return;
    }
    String done = fault.get().kind().name();
    switch (fault.get().kind()) {
      case REFUSE -> answer(exchange, request, unavailable(fault.get().statusOr(503)), done);
      case TOO_MANY_REQUESTS ->
          answer(
              exchange,
              request,
              error(429, "TooManyRequestsError", "You have exceeded your request rate of 10 r/s."),
              done);
      case DROP_BEFORE_WORK -> drop(request, done);
      case DROP_AFTER_WORK -> {
        safely(request);
        drop(request, done);
      }
      case FAIL_AFTER_WORK -> {
        safely(request);
        answer(exchange, request, unavailable(fault.get().statusOr(500)), done);
      }
    }
  }

  /** A mistake of ours must not look like a dropped connection. */
  private Response safely(Request request) {
    try {
      return work.apply(request);
    } catch (RuntimeException mistake) {
      LOG.log(System.Logger.Level.ERROR, "Mistake of the emulator: " + request.path(), mistake);
      return unavailable(500);
    }
  }

  private static Response unavailable(int status) {
    return error(status, "InternalServerError", "Something went wrong (" + status + ").");
  }

  private static Response error(int status, String code, String message) {
    return Response.json(status, Json.object().put("code", code).put("message", message));
  }

  private void answer(HttpExchange exchange, Request request, Response response, String done)
      throws IOException {
    // Noted first, so that whoever has the answer finds it in the ledger.
    ledger.note(request, response.status(), done);
    send(exchange, response);
  }

  /** Closing the exchange before any header is sent closes the connection. */
  private void drop(Request request, String done) {
    ledger.note(request, 0, done);
  }

  private static Optional<Request> read(HttpExchange exchange) throws IOException {
    byte[] body = exchange.getRequestBody().readNBytes(LARGEST_BODY + 1);
    if (body.length > LARGEST_BODY) {
      return Optional.empty();
    }
    Map<String, String> headers = new HashMap<>();
    exchange.getRequestHeaders().forEach((name, values) -> headers.put(name, values.getFirst()));
    URI uri = exchange.getRequestURI();
    return Optional.of(
        new Request(
            exchange.getRequestMethod(),
            Objects.requireNonNullElse(uri.getPath(), "/"),
            Objects.requireNonNullElse(uri.getRawQuery(), ""),
            headers,
            Bytes.of(body)));
  }

  private static void send(HttpExchange exchange, Response response) throws IOException {
    response.headers().forEach((name, value) -> exchange.getResponseHeaders().set(name, value));
    byte[] body = response.body().toArray();
    boolean empty = body.length == 0 || exchange.getRequestMethod().equals("HEAD");
    exchange.sendResponseHeaders(response.status(), empty ? -1 : body.length);
    if (!empty) {
      try (OutputStream out = exchange.getResponseBody()) {
        out.write(body);
      }
    }
  }
}
