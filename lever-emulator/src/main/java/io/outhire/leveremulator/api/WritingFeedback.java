package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;

/** Filled-in forms of a candidacy: feedback after an interview, and profile forms. */
final class WritingFeedback {
  private final Call call;
  private final String shelf;
  private final String opportunity;
  private final Body body;
  private final User performer;

  private WritingFeedback(Call call, String shelf) {
    this.call = call;
    this.shelf = shelf;
    this.opportunity = OpportunitiesApi.found(call).id();
    this.body = Body.read(call.request());
    this.performer = call.performer(body);
  }

  static List<Route> routes() {
    String feedback = "/opportunities/:opportunity/feedback";
    String write = "feedback:write:admin";
    return List.of(
        Route.post(feedback, write, call -> new WritingFeedback(call, "feedback").create()),
        Route.put(
            feedback + "/:thing", write, call -> new WritingFeedback(call, "feedback").change()),
        Route.delete(
            feedback + "/:thing", write, call -> new WritingFeedback(call, "feedback").remove()),
        Route.post(
            "/opportunities/:opportunity/forms",
            "forms:write:admin",
            call -> new WritingFeedback(call, "forms").create()));
  }

  private Response create() {
    String templateId = body.text("baseTemplateId");
    if (templateId == null) {
      throw ApiFailure.missing("baseTemplateId");
    }
    ObjectNode template = template(templateId);
    ObjectNode json =
        Json.object()
            .put("id", UUID.randomUUID().toString())
            .put("type", shelf.equals("forms") ? "profile" : "interview")
            .put("text", template.path("text").asText())
            .put("instructions", template.path("instructions").asText())
            .put("baseTemplateId", templateId)
            .put("interview", body.text("interview"))
            .put("panel", body.text("panel"))
            .put("user", performer.id())
            .put("opportunity", opportunity)
            .put("createdAt", body.pastTime("createdAt", call.now()).orElse(call.now()));
    json.set("fields", answered(Json.array(fields(template))));
    json.putNull("updatedAt")
        .put("completedAt", body.pastTime("completedAt", call.now()).orElse(call.now()))
        .putNull("deletedAt");
    return stored(201, json);
  }

  private ObjectNode template(String id) {
    String templates = shelf.equals("forms") ? "form_templates" : "feedback_templates";
    return call.company().records().shelf(templates).stream()
        .filter(each -> each.path("id").asText().equals(id))
        .map(ObjectNode.class::cast)
        .findFirst()
        .orElseThrow(() -> ApiFailure.unknown("baseTemplateId"));
  }

  private static List<JsonNode> fields(JsonNode form) {
    return StreamSupport.stream(form.path("fields").spliterator(), false)
        .filter(JsonNode::isObject)
        .<JsonNode>map(JsonNode::deepCopy)
        .toList();
  }

  /** Each field with the value that the body gives for its id. */
  private ArrayNode answered(ArrayNode fields) {
    for (JsonNode field : fields) {
      JsonNode value = given(field.path("id").asText());
      if (!value.isMissingNode()) {
        ((ObjectNode) field).set("value", value);
      } else if (!field.has("value")) {
        ((ObjectNode) field).putNull("value");
      }
    }
    return fields;
  }

  private JsonNode given(String id) {
    for (JsonNode answer : body.fields().path("fieldValues")) {
      if (answer.path("id").asText().equals(id)) {
        return answer.path("value");
      }
    }
    return Json.MAPPER.missingNode();
  }

  private Response change() {
    ObjectNode json = ShelvesApi.ofAnOpportunity(call, shelf).deepCopy();
    json.set("fields", answered(Json.array(fields(json))));
    body.pastTime("completedAt", call.now()).ifPresent(at -> json.put("completedAt", at));
    return stored(200, json.put("updatedAt", call.now()));
  }

  private Response stored(int status, ObjectNode json) {
    call.company().records().put(shelf, json);
    return Response.json(status, Json.object().set("data", ShelvesApi.shown(json)));
  }

  private Response remove() {
    ObjectNode json = ShelvesApi.ofAnOpportunity(call, shelf);
    call.company().records().remove(shelf, json.path("id").asText());
    return Response.noContent();
  }
}
