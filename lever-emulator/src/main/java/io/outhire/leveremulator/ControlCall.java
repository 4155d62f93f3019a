package io.outhire.leveremulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Optional;

/**
 * One call of the control API.
 *
 * @param path the variable parts of the path by name
 */
record ControlCall(Request request, Map<String, String> path, LeverEmulator emulator) {

  String variable(String name) {
    return Objects.requireNonNull(path.get(name), name);
  }

  /** The account of the path; the one of the start where the path names none. */
  EmulatedAccount account() {
    return Optional.ofNullable(path.get("account"))
        .map(name -> emulator.account(name).orElseThrow(() -> new NoSuchElementException(name)))
        .orElseGet(emulator::main);
  }

  JsonNode json() {
    String text = request.body().asText();
    return text.isBlank()
        ? Json.object()
        : Json.parse(text).orElseThrow(() -> new IllegalArgumentException("Invalid JSON"));
  }

  ObjectNode body() {
    if (json() instanceof ObjectNode object) {
      return object;
    }
    throw new IllegalArgumentException("The body must be an object");
  }

  <T> T body(Class<T> type) {
    return Objects.requireNonNull(Json.MAPPER.convertValue(json(), type), "The body is missing");
  }

  double seconds(String field) {
    JsonNode value = body().path(field);
    if (!value.isNumber()) {
      throw new IllegalArgumentException(field + " must be a number of seconds");
    }
    return value.asDouble();
  }

  static Response data(Object data) {
    return data(200, data);
  }

  static Response data(int status, Object data) {
    JsonNode json = Json.MAPPER.valueToTree(data);
    return Response.json(status, Json.object().set("data", json));
  }

  static Response done() {
    return Response.noContent();
  }
}
