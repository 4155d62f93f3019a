package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.UUID;

/**
 * Adding, replacing and deleting requisitions, their fields, and templates. What these are is
 * documented; what Lever checks is not, so only what it calls required is.
 */
final class WritingShelves {
  private static final List<String> TEMPLATE = List.of("text", "instructions", "group", "fields");

  private static final List<String> REQUISITION =
      List.of(
          "requisitionCode",
          "name",
          "backfill",
          "headcountTotal",
          "owner",
          "hiringManager",
          "compensationBand",
          "employmentStatus",
          "location",
          "internalNotes",
          "postings",
          "department",
          "team",
          "customFields",
          "status",
          "approval");

  private static final List<String> RATINGS =
      List.of("4 - Strong Hire", "3 - Hire", "2 - No Hire", "1 - Strong No Hire");

  private static final List<String> FIELD = List.of("id", "text", "type", "isRequired", "options");

  /**
   * What can be written of one shelf: the fields that are kept, and those of them that it takes.
   */
  private record Kind(String shelf, List<String> known, List<String> required) {}

  private static final List<Kind> KINDS =
      List.of(
          new Kind(
              "requisitions", REQUISITION, List.of("requisitionCode", "name", "headcountTotal")),
          new Kind("requisition_fields", FIELD, List.of("text", "type")),
          new Kind("feedback_templates", TEMPLATE, List.of("text", "fields")),
          new Kind("form_templates", TEMPLATE, List.of("text", "fields")));

  private WritingShelves() {}

  static List<Route> routes() {
    return KINDS.stream().flatMap(kind -> routes(kind).stream()).toList();
  }

  private static List<Route> routes(Kind kind) {
    String path = "/" + kind.shelf();
    String scope = kind.shelf() + ":write:admin";
    return List.of(
        Route.post(path, scope, call -> create(call, kind)),
        Route.put(path + "/:thing", scope, call -> replace(call, kind)),
        Route.delete(path + "/:thing", scope, call -> remove(call, kind)));
  }

  private static Response create(Call call, Kind kind) {
    ObjectNode json = start(call, kind);
    json.setAll(given(call, kind));
    json.put("updatedAt", call.now());
    call.company().records().put(kind.shelf(), json);
    boolean requisition = kind.shelf().equals("requisitions");
    return Response.json(
        201,
        Json.object()
            .set(
                "data",
                requisition ? RequisitionJson.created(json, call.access().accountId()) : json));
  }

  private static ObjectNode start(Call call, Kind kind) {
    ObjectNode json =
        Json.object().put("id", UUID.randomUUID().toString()).put("createdAt", call.now());
    return switch (kind.shelf()) {
      case "requisitions" -> json.setAll(RequisitionJson.blank(call.query().first("perform_as")));
      case "requisition_fields" -> json;
      default -> json.putNull("group").put("instructions", "").putNull("stage");
    };
  }

  private static ObjectNode given(Call call, Kind kind) {
    ObjectNode fields = Body.read(call.request()).fields();
    for (String field : kind.required()) {
      if (!fields.hasNonNull(field)) {
        throw ApiFailure.missing(field);
      }
    }
    ObjectNode known = fields.deepCopy().retain(kind.known());
    known.path("fields").forEach(WritingShelves::identify);
    return known;
  }

  /** The fields of a form are told apart by ids, which Lever gives, with whatever else is usual. */
  private static void identify(JsonNode field) {
    if (field instanceof ObjectNode object) {
      ObjectNode given = object.deepCopy();
      object.put("id", UUID.randomUUID().toString()).put("description", "").put("required", false);
      if (given.path("type").asText().equals("score-system")) {
        object.put("prompt", "Select one");
        var options = object.putArray("options");
        RATINGS.forEach(rating -> options.addObject().put("text", rating));
      }
      object.setAll(given);
    }
  }

  private static Response replace(Call call, Kind kind) {
    ObjectNode json = ShelvesApi.ofTheAccount(call, kind.shelf()).deepCopy();
    String id = json.path("id").asText();
    json.setAll(given(call, kind));
    json.put("id", id).put("updatedAt", call.now());
    call.company().records().put(kind.shelf(), json);
    return Response.json(200, Json.object().set("data", json));
  }

  private static Response remove(Call call, Kind kind) {
    ObjectNode json = ShelvesApi.ofTheAccount(call, kind.shelf());
    call.company().records().remove(kind.shelf(), json.path("id").asText());
    return Response.noContent();
  }
}
