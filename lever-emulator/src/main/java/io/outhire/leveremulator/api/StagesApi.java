package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
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
        Route.get("/stages/:stage", "stages:read:admin", StagesApi::get));
  }

  private static Response list(Call call) {
    var stages = call.company().stages().stream().map(StagesApi::toJson).toList();
    return Response.json(200, Paging.whole(stages));
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
