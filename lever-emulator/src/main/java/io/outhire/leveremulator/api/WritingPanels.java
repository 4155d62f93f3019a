package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

/** Panels: interviews of one candidacy that are held one after the other. */
final class WritingPanels {
  private static final String SHELF = "panels";
  private static final List<String> WITHIN =
      List.of(
          "id",
          "date",
          "duration",
          "feedbackReminder",
          "interviewers",
          "location",
          "note",
          "subject");
  private static final long MILLIS_IN_A_MINUTE = 60_000;

  private final Call call;
  private final WritingInterviews interviews;
  private final Body body;

  private WritingPanels(Call call) {
    this.call = call;
    this.interviews = new WritingInterviews(call);
    this.body = interviews.body();
  }

  static List<Route> routes() {
    String panels = "/opportunities/:opportunity/panels";
    String write = "panels:write:admin";
    return List.of(
        Route.post(panels, write, call -> new WritingPanels(call).create()),
        Route.put(panels + "/:thing", write, call -> new WritingPanels(call).change()),
        Route.delete(panels + "/:thing", write, call -> new WritingPanels(call).remove()));
  }

  private Response create() {
    ObjectNode json = Json.object().put("id", UUID.randomUUID().toString());
    Application application = interviews.opportunity().application();
    json.set(
        "applications", Json.strings(application == null ? List.of() : List.of(application.id())));
    json.put("createdAt", call.now())
        .put("externallyManaged", true)
        .put("stage", interviews.opportunity().stage())
        .put("user", interviews.performer().id())
        .put("opportunity", interviews.opportunity().id())
        .putNull("canceledAt");
    fill(json);
    return stored(201, json);
  }

  /** The whole panel: its interviews are put in the place of those it had. */
  private Response change() {
    ObjectNode json = ShelvesApi.ofAnOpportunity(call, SHELF).deepCopy();
    removeInterviews(json);
    fill(json);
    return stored(200, json);
  }

  private void fill(ObjectNode json) {
    String timezone = body.text("timezone");
    json.put("timezone", timezone == null ? "Etc/UTC" : timezone)
        .put("feedbackReminder", "daily")
        .put("note", body.text("note"))
        .put("externalUrl", body.text("externalUrl"));
    JsonNode given = body.fields().path("interviews");
    if (!given.isArray() || given.isEmpty()) {
      throw ApiFailure.missing("interviews");
    }
    var added = new ArrayList<ObjectNode>();
    for (JsonNode each : given) {
      added.add(interviews.add(each, json.path("id").asText(), json.path("timezone").asText()));
    }
    json.set("interviews", Json.array(added.stream().map(WritingPanels::within).toList()));
    json.put("start", added.stream().mapToLong(each -> each.path("date").asLong()).min().orElse(0));
    json.put("end", added.stream().mapToLong(WritingPanels::end).max().orElse(0));
  }

  /** An interview within its panel, where it has fewer keys than alone. */
  private static ObjectNode within(ObjectNode interview) {
    ObjectNode json = interview.deepCopy().retain(WITHIN);
    json.path("interviewers")
        .forEach(each -> ((ObjectNode) each).put("responseStatus", "needsAction"));
    return json.put("feedbackTemplate", interview.path("feedbackTemplate").asText("no-feedback"));
  }

  private static long end(JsonNode interview) {
    long minutes = Math.clamp(interview.path("duration").asLong(), 0, 24 * 60);
    return interview.path("date").asLong() + minutes * MILLIS_IN_A_MINUTE;
  }

  private Response stored(int status, ObjectNode json) {
    call.company().records().put(SHELF, json);
    return Response.json(status, Json.object().set("data", ShelvesApi.shown(json)));
  }

  private Response remove() {
    ObjectNode json = ShelvesApi.ofAnOpportunity(call, SHELF);
    removeInterviews(json);
    call.company().records().remove(SHELF, json.path("id").asText());
    return Response.noContent();
  }

  private void removeInterviews(JsonNode panel) {
    call.company().records().shelf("interviews").stream()
        .filter(each -> each.path("panel").asText().equals(panel.path("id").asText()))
        .forEach(interviews::remove);
  }
}
