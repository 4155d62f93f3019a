package io.outhire.leveremulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.RevocationEffect;

/** What tests of a packaged app call, under {@code /_emulator/}. Lever has nothing of the kind. */
final class Control {
  private final LeverEmulator emulator;

  Control(LeverEmulator emulator) {
    this.emulator = emulator;
  }

  Response handle(Request request) {
    try {
      return answer(request);
    } catch (IllegalArgumentException | NullPointerException malformed) {
      return Response.json(400, Json.object().put("error", String.valueOf(malformed.getMessage())));
    }
  }

  private Response answer(Request request) {
    return switch (request.method() + " " + request.path()) {
      case "GET /_emulator/ledger" -> data(Json.MAPPER.valueToTree(emulator.requests()));
      case "GET /_emulator/faults" -> data(Json.MAPPER.valueToTree(emulator.faults().waiting()));
      case "POST /_emulator/faults" -> addFault(request);
      case "DELETE /_emulator/faults" -> {
        emulator.faults().clear();
        yield Response.noContent();
      }
      case "GET /_emulator/opportunities" ->
          data(Json.MAPPER.valueToTree(emulator.opportunities()));
      case "POST /_emulator/revoke" -> revoke(request);
      case "POST /_emulator/reset" -> {
        emulator.reset();
        yield Response.noContent();
      }
      default -> Response.json(404, Json.object().put("error", "No such control"));
    };
  }

  private static Response data(JsonNode data) {
    return Response.json(200, Json.object().set("data", data));
  }

  private Response addFault(Request request) {
    Fault fault = Json.MAPPER.convertValue(body(request), Fault.class);
    emulator.faults().add(fault);
    return Response.json(201, Json.object().set("data", Json.of(fault)));
  }

  private Response revoke(Request request) {
    ObjectNode body = body(request);
    String clientId = body.path("clientId").asText(EmulatorSettings.CLIENT_ID);
    if (body.hasNonNull("effect")) {
      emulator.revoke(clientId, RevocationEffect.valueOf(body.path("effect").asText()));
    } else {
      emulator.revoke(clientId);
    }
    return Response.noContent();
  }

  private static ObjectNode body(Request request) {
    String text = request.body().asText();
    return text.isBlank()
        ? Json.object()
        : Json.parseObject(text).orElseThrow(() -> new IllegalArgumentException("Invalid JSON"));
  }
}
