package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.company.WebhookEvent;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.UUID;

/** Interviews of a candidacy, one by one. Those of one visit stand in a panel. */
final class WritingInterviews {
  private static final List<String> GIVEN =
      List.of(
          "subject",
          "note",
          "interviewers",
          "date",
          "duration",
          "location",
          "feedbackTemplate",
          "feedbackReminder");

  private final Call call;
  private final Opportunity opportunity;
  private final Body body;
  private final User performer;

  WritingInterviews(Call call) {
    this.call = call;
    this.opportunity = OpportunitiesApi.found(call);
    this.body = Body.read(call.request());
    this.performer = call.performer(body);
  }

  static List<Route> routes() {
    String interviews = "/opportunities/:opportunity/interviews";
    String write = "interviews:write:admin";
    return List.of(
        Route.post(interviews, write, call -> new WritingInterviews(call).create()),
        Route.put(interviews + "/:thing", write, call -> new WritingInterviews(call).change()),
        Route.delete(interviews + "/:thing", write, call -> new WritingInterviews(call).remove()));
  }

  private Response create() {
    String panel = body.text("panel");
    if (panel == null) {
      throw ApiFailure.missing("panel");
    }
    JsonNode known =
        call.company().records().shelf("panels").stream()
            .filter(each -> each.path("id").asText().equals(panel))
            .filter(each -> each.path("opportunity").asText().equals(opportunity.id()))
            .findFirst()
            .orElseThrow(() -> ApiFailure.unknown("panel"));
    ObjectNode json = add(body.fields(), panel, known.path("timezone").asText("Etc/UTC"));
    return Response.json(201, Json.object().set("data", json));
  }

  /** Stores one more interview of a panel. */
  ObjectNode add(JsonNode fields, String panel, String timezone) {
    if (!fields.path("date").isIntegralNumber()) {
      throw ApiFailure.missing("date");
    }
    ObjectNode json = Json.object().put("id", UUID.randomUUID().toString()).put("panel", panel);
    GIVEN.forEach(name -> json.set(name, orNull(fields.path(name))));
    json.put("duration", fields.path("duration").asInt(30))
        .put("feedbackReminder", fields.path("feedbackReminder").asText("daily"))
        .put("timezone", timezone)
        .put("createdAt", call.now())
        .put("user", performer.id())
        .put("stage", opportunity.stage())
        .putNull("canceledAt")
        .putNull("gcalEventUrl")
        .put("opportunityId", opportunity.id());
    json.set("interviewers", interviewers(fields.path("interviewers")));
    json.putArray("feedbackForms");
    Application application = opportunity.application();
    json.set(
        "postings", Json.strings(application == null ? List.of() : List.of(application.posting())));
    call.company().records().put("interviews", json);
    tell(WebhookEvent.INTERVIEW_CREATED, json, "createdAt");
    return json;
  }

  private static JsonNode orNull(JsonNode given) {
    return given.isMissingNode() ? Json.MAPPER.nullNode() : given.deepCopy();
  }

  /** Each with the name and the address that Lever knows of the user. */
  private JsonNode interviewers(JsonNode given) {
    var interviewers = Json.MAPPER.createArrayNode();
    for (JsonNode each : given) {
      String id = each.path("id").asText();
      User user = call.company().user(id).orElseThrow(() -> ApiFailure.unknown("interviewers"));
      interviewers
          .addObject()
          .put("id", id)
          .put("email", user.email())
          .put("name", user.name())
          .put("feedbackTemplate", each.path("feedbackTemplate").asText("no-feedback"));
    }
    return interviewers;
  }

  private Response change() {
    ObjectNode json = ShelvesApi.ofAnOpportunity(call, "interviews").deepCopy();
    GIVEN.stream()
        .filter(body.fields()::has)
        .forEach(name -> json.set(name, body.fields().get(name).deepCopy()));
    if (body.fields().has("interviewers")) {
      json.set("interviewers", interviewers(body.fields().path("interviewers")));
    }
    call.company().records().put("interviews", json);
    tell(WebhookEvent.INTERVIEW_UPDATED, json, "updatedAt");
    return Response.json(200, Json.object().set("data", json));
  }

  private Response remove() {
    remove(ShelvesApi.ofAnOpportunity(call, "interviews"));
    return Response.noContent();
  }

  void remove(JsonNode interview) {
    call.company().records().remove("interviews", interview.path("id").asText());
    tell(WebhookEvent.INTERVIEW_DELETED, interview, "deletedAt");
  }

  private void tell(WebhookEvent event, JsonNode interview, String time) {
    call.company()
        .happened(
            event,
            Json.object()
                .put("interviewId", interview.path("id").asText())
                .put("panelId", interview.path("panel").asText())
                .put("opportunityId", opportunity.id())
                .put(time, call.now()));
  }

  Body body() {
    return body;
  }

  Opportunity opportunity() {
    return opportunity;
  }

  User performer() {
    return performer;
  }
}
