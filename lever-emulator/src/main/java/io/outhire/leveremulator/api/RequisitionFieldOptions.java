package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

/**
 * {@code /requisition_fields/:id/options}: what a drop-down of a requisition offers. The body is a
 * list, bare or under {@code options}.
 */
final class RequisitionFieldOptions {
  private static final String SHELF = "requisition_fields";
  private static final String PATH = "/requisition_fields/:thing/options";
  private static final String SCOPE = "requisition_fields:write:admin";

  private RequisitionFieldOptions() {}

  static List<Route> routes() {
    return List.of(
        Route.post(PATH, SCOPE, RequisitionFieldOptions::add),
        Route.put(PATH, SCOPE, RequisitionFieldOptions::change),
        Route.delete(PATH, SCOPE, RequisitionFieldOptions::remove));
  }

  private static List<ObjectNode> given(Call call) {
    JsonNode body =
        Json.parse(call.request().body().asText())
            .orElseThrow(() -> ApiFailure.badRequest("Invalid JSON"));
    JsonNode list = body.isArray() ? body : body.path("options");
    if (!list.isArray()) {
      throw ApiFailure.missing("options");
    }
    return StreamSupport.stream(list.spliterator(), false)
        .map(RequisitionFieldOptions::option)
        .toList();
  }

  private static ObjectNode option(JsonNode given) {
    return given instanceof ObjectNode object
        ? object.deepCopy()
        : Json.object().put("text", given.asText());
  }

  private static Response add(Call call) {
    ObjectNode field = ShelvesApi.ofTheAccount(call, SHELF).deepCopy();
    ArrayNode options = options(field);
    for (ObjectNode option : given(call)) {
      options.addObject().put("id", UUID.randomUUID().toString()).setAll(option);
    }
    return stored(201, call, field);
  }

  private static Response change(Call call) {
    ObjectNode field = ShelvesApi.ofTheAccount(call, SHELF).deepCopy();
    for (ObjectNode wanted : given(call)) {
      for (JsonNode option : options(field)) {
        if (option instanceof ObjectNode known && known.path("id").equals(wanted.path("id"))) {
          known.setAll(wanted);
        }
      }
    }
    return stored(200, call, field);
  }

  private static Response remove(Call call) {
    ObjectNode field = ShelvesApi.ofTheAccount(call, SHELF).deepCopy();
    Set<String> unwanted =
        given(call).stream()
            .map(option -> option.path("id").asText(option.path("text").asText()))
            .collect(Collectors.toSet());
    ArrayNode left = Json.MAPPER.createArrayNode();
    for (JsonNode option : options(field)) {
      boolean named =
          unwanted.contains(option.path("id").asText())
              || unwanted.contains(option.path("text").asText());
      if (!named) {
        left.add(option);
      }
    }
    field.set("options", left);
    call.company().records().put(SHELF, field);
    return Response.noContent();
  }

  private static ArrayNode options(ObjectNode field) {
    return field.path("options") instanceof ArrayNode options ? options : field.putArray("options");
  }

  private static Response stored(int status, Call call, ObjectNode field) {
    call.company().records().put(SHELF, field);
    return Response.json(status, Json.object().set("data", field));
  }
}
