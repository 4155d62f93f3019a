package io.outhire.leveremulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.CompanyData;
import io.outhire.leveremulator.http.Bytes;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.OAuthApp;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.stream.Stream;

/** What tests call under {@code /_emulator/}. Lever has nothing of the kind. */
final class Control {
  private static final String PREFIX = "/_emulator";
  private static final String OPENAPI = "/lever-emulator/openapi.json";

  private final LeverEmulator emulator;
  private final List<ControlRoute> routes =
      Stream.concat(ofTheEmulator().stream(), AccountControl.routes().stream()).toList();

  Control(LeverEmulator emulator) {
    this.emulator = emulator;
  }

  private static List<ControlRoute> ofTheEmulator() {
    return List.of(
        new ControlRoute("GET", "/openapi.json", call -> openApi()),
        new ControlRoute("GET", "/ledger", call -> ControlCall.data(call.emulator().requests())),
        new ControlRoute("DELETE", "/ledger", Control::clearLedger),
        new ControlRoute("GET", "/faults", Control::faults),
        new ControlRoute("POST", "/faults", call -> addFault(call, call.emulator().faults())),
        new ControlRoute("DELETE", "/faults", Control::clearFaults),
        new ControlRoute("GET", "/opportunities", AccountControl::opportunities),
        new ControlRoute("POST", "/revoke", AccountControl::revoke),
        new ControlRoute("POST", "/reset", Control::reset),
        new ControlRoute("GET", "/apps", call -> ControlCall.data(call.emulator().apps().all())),
        new ControlRoute("POST", "/apps", Control::addApp),
        new ControlRoute("GET", "/accounts", Control::accounts),
        new ControlRoute("POST", "/accounts", Control::addAccount));
  }

  /** Every control, for the document to be held against. */
  List<ControlRoute> routes() {
    return routes;
  }

  Response handle(Request request) {
    try {
      return answer(request);
    } catch (NoSuchElementException missing) {
      return error(404, "There is no " + missing.getMessage());
    } catch (IllegalArgumentException
        | NullPointerException
        | IllegalStateException
        | ArithmeticException malformed) {
      return error(400, String.valueOf(malformed.getMessage()));
    }
  }

  private Response answer(Request request) {
    String path = request.path().substring(PREFIX.length());
    for (ControlRoute route : routes) {
      var variables = route.match(path);
      if (variables.isPresent() && route.method().equals(request.method())) {
        return route.handler().apply(new ControlCall(request, variables.get(), emulator));
      }
    }
    return error(404, "No such control: " + request.method() + " " + request.path());
  }

  private static Response error(int status, String words) {
    return Response.json(status, Json.object().put("error", words));
  }

  private static Response openApi() {
    try (InputStream document = Control.class.getResourceAsStream(OPENAPI)) {
      if (document == null) {
        throw new IllegalStateException("Missing " + OPENAPI);
      }
      return Response.of(200, "application/json; charset=utf-8", Bytes.of(document.readAllBytes()));
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  private static Response clearLedger(ControlCall call) {
    call.emulator().ledger().clear();
    return ControlCall.done();
  }

  private static Response faults(ControlCall call) {
    return ControlCall.data(call.emulator().faults().waiting());
  }

  static Response addFault(ControlCall call, Faults faults) {
    Fault fault = call.body(Fault.class);
    faults.add(fault);
    return ControlCall.data(201, fault);
  }

  private static Response clearFaults(ControlCall call) {
    call.emulator().faults().clear();
    return ControlCall.done();
  }

  private static Response reset(ControlCall call) {
    call.emulator().reset();
    return ControlCall.done();
  }

  private static Response addApp(ControlCall call) {
    OAuthApp app = call.body(OAuthApp.class);
    call.emulator().putApp(app);
    return ControlCall.data(201, app);
  }

  private static Response accounts(ControlCall call) {
    return ControlCall.data(
        call.emulator().accounts().stream().map(AccountControl::describe).toList());
  }

  /** Like the sample company under another name, or a company of the caller's own. */
  private static Response addAccount(ControlCall call) {
    ObjectNode body = call.body();
    EmulatedAccount added =
        body.hasNonNull("company")
            ? call.emulator()
                .createAccount(Json.MAPPER.convertValue(body.get("company"), CompanyData.class))
            : call.emulator()
                .createAccount(
                    Optional.ofNullable(body.path("site").textValue())
                        .orElseThrow(() -> new IllegalArgumentException("site is missing")));
    return ControlCall.data(201, AccountControl.describe(added));
  }
}
