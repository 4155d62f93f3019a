package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Stage;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;

/** {@code /stages}, in pipeline order. */
final class StagesApi {
  private StagesApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/stages", "stages:read:admin", StagesApi::list),
        Route.get("/stages/:stage", "stages:read:admin", StagesApi::get),
        Route.get("/disposition_stages", "stages:read:admin", StagesApi::disposition));
  }

  private static Response list(Call call) {
    var stages = call.company().stages().stream().map(StagesApi::toJson).toList();
    return Response.json(200, Paging.inOrder(stages, call.query()));
  }

  /** Not documented by Lever, but there: stages with their ranks, and the archive reasons. */
  private static Response disposition(Call call) {
    ObjectNode data = Json.object();
    ArrayNode stages = data.putArray("stages");
    call.company().stages().forEach(stage -> stages.add(ranked(stage)));
    ArrayNode reasons = data.putArray("archiveReasons");
    call.company().archiveReasons().forEach(reason -> reasons.add(Json.of(reason)));
    return Response.json(200, Json.object().set("data", data));
  }

  private static ObjectNode ranked(Stage stage) {
    String pipeline = pipeline(stage.rank());
    ObjectNode json = Json.object().put("id", stage.id()).put("text", stage.text());
    json.put("pipeline", pipeline);
    json.set("rank", SortKey.number(stage.rank()));
    return json.put("hasInterview", pipeline.equals("screen") || pipeline.equals("onsite"));
  }

  private static String pipeline(double rank) {
    if (rank < 100) {
      return "lead";
    }
    if (rank < 200) {
      return "applicant";
    }
    if (rank < 300) {
      return "screen";
    }
    return rank < 400 ? "onsite" : "offer";
  }

  private static Response get(Call call) {
    String id = call.id("stage");
    Stage stage = call.company().stage(id).orElseThrow(() -> ApiFailure.notFound("stages", id));
    return Response.json(200, Json.object().set("data", toJson(stage)));
  }

  private static JsonNode toJson(Stage stage) {
    return Json.object().put("id", stage.id()).put("text", stage.text());
  }

  static JsonNode expanded(Company company, String stageId) {
    return company.stage(stageId).map(StagesApi::toJson).orElseThrow();
  }
}
