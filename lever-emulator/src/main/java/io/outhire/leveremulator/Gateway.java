package io.outhire.leveremulator;

import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.wire.Exchange;
import io.outhire.leveremulator.wire.Handler;
import io.outhire.leveremulator.wire.Malformed;
import java.io.IOException;
import java.io.InterruptedIOException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** Stands between the wire and the work: reads, lets faults strike, answers, keeps the ledger. */
final class Gateway implements Handler {
  private static final System.Logger LOG = System.getLogger(Gateway.class.getName());

  private final Function<Request, Response> work;
  private final Function<Request, Response> control;
  private final Function<Request, Callers.Caller> callers;
  private final Waiting waiting;
  private final Faults faults;
  private final Ledger ledger;

  /** Waits by an account's clock. */
  interface Waiting {
    void await(Callers.Caller caller, Duration time) throws InterruptedException;
  }

  Gateway(
      Function<Request, Response> work,
      Function<Request, Response> control,
      Function<Request, Callers.Caller> callers,
      Waiting waiting,
      Faults faults,
      Ledger ledger) {
    this.work = work;
    this.control = control;
    this.callers = callers;
    this.waiting = waiting;
    this.faults = faults;
    this.ledger = ledger;
  }

  @Override
  public void handle(Exchange exchange) throws IOException {
    Request request = exchange.request();
    if (request.path().startsWith("/_emulator")) {
      exchange.answer(safely(request, control));
    } else {
      new Served(exchange, callers.apply(request)).serve();
    }
  }

  @Override
  public Response refuse(Malformed malformed) {
    String code =
        switch (malformed.status()) {
          case 408 -> "RequestTimeout";
          case 413 -> "RequestEntityTooLarge";
          default -> "BadRequestError";
        };
    return error(malformed.status(), code, malformed.explanation());
  }

  /** One request on its way. */
  private final class Served {
    private final Exchange exchange;
    private final Request request;
    private final Callers.Caller caller;

    Served(Exchange exchange, Callers.Caller caller) {
      this.exchange = exchange;
      this.request = exchange.request();
      this.caller = caller;
    }

    void serve() throws IOException {
      Optional<Fault> fault = faults.strike(caller.account(), request);
      if (fault.isPresent()) {
        suffer(fault.get());
      } else {
        answer(work(), "answered");
      }
    }

    private void suffer(Fault fault) throws IOException {
      String done = fault.kind().name();
      switch (fault.kind()) {
        case REFUSE -> answer(unavailable(fault, 503), done);
        case TOO_MANY_REQUESTS -> answer(tooManyRequests(fault), done);
        case REFRESH_FAILS -> answer(refreshRefused(fault), done);
        case DROP_BEFORE_WORK -> drop(done);
        case DROP_AFTER_WORK -> {
          work();
          drop(done);
        }
        case FAIL_AFTER_WORK -> {
          work();
          answer(unavailable(fault, 500), done);
        }
        case ANSWER_LATE -> late(work(), fault);
        case SLOW_BYTES -> slowly(work(), fault);
        case MALFORMED_JSON -> answer(halved(work()), done);
      }
    }

    private Response work() {
      return safely(request, work);
    }

    private void late(Response response, Fault fault) throws IOException {
      ledger.note(request, caller, response.status(), fault.kind().name());
      await(fault.seconds());
      exchange.answer(response);
    }

    /** The bytes dribble in as many portions as there are tenths of a second. */
    private void slowly(Response response, Fault fault) throws IOException {
      ledger.note(request, caller, response.status(), fault.kind().name());
      int portions = (int) Math.max(1, Math.ceil(fault.seconds() * 10));
      byte[] body = response.body().toArray();
      int portion = Math.max(1, (int) Math.ceil((double) body.length / portions));
      exchange.start(response);
      for (int from = 0; from < body.length; from += portion) {
        exchange.write(body, from, Math.min(portion, body.length - from));
        await(fault.seconds() / portions);
      }
    }

    private void await(double seconds) throws IOException {
      try {
        waiting.await(caller, Duration.ofNanos((long) (seconds * 1e9)));
      } catch (InterruptedException stopped) {
        throw (IOException) new InterruptedIOException("The emulator stops").initCause(stopped);
      }
    }

    private void answer(Response response, String done) throws IOException {
      // Noted first, so that whoever has the answer finds it in the ledger.
      ledger.note(request, caller, response.status(), done);
      exchange.answer(response);
    }

    /** An exchange without an answer closes the connection. */
    private void drop(String done) {
      ledger.note(request, caller, 0, done);
    }
  }

  /** A mistake of ours must not look like a dropped connection. */
  private static Response safely(Request request, Function<Request, Response> work) {
    try {
      return work.apply(request);
    } catch (RuntimeException mistake) {
      LOG.log(System.Logger.Level.ERROR, "Mistake of the emulator: " + request.path(), mistake);
      return error(500, "InternalServerError", "Mistake of the emulator.");
    }
  }

  private static Response unavailable(Fault fault, int usual) {
    int status = fault.statusOr(usual);
    String words = "Something went wrong (" + status + ").";
    return dressed(fault, error(status, "InternalServerError", words));
  }

  private static Response tooManyRequests(Fault fault) {
    return dressed(
        fault,
        error(429, "TooManyRequestsError", "You have exceeded your request rate of 10 r/s."));
  }

  private static Response refreshRefused(Fault fault) {
    return dressed(
        fault,
        Response.json(
            fault.statusOr(403),
            Json.object()
                .put("error", "invalid_grant")
                .put("error_description", "Unknown or invalid refresh token.")));
  }

  private static Response dressed(Fault fault, Response usual) {
    String body = fault.body();
    Response response =
        body == null ? usual : Response.of(usual.status(), fault.contentType(), Bytes.utf8(body));
    for (Map.Entry<String, String> header : fault.headers().entrySet()) {
      response = response.with(header.getKey(), header.getValue());
    }
    return response;
  }

  private static Response halved(Response whole) {
    byte[] body = whole.body().toArray();
    byte[] half = new byte[(body.length + 1) / 2];
    System.arraycopy(body, 0, half, 0, half.length);
    return new Response(whole.status(), whole.headers(), Bytes.of(half));
  }

  private static Response error(int status, String code, String message) {
    return Response.json(status, Json.object().put("code", code).put("message", message));
  }
}
