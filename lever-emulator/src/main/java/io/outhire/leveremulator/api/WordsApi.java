package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.ArchiveReason;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The customer's vocabulary: {@code /sources}, {@code /tags} and {@code /archive_reasons}. */
final class WordsApi {
  private static final List<String> BUILT_IN_SOURCES =
      List.of("Added manually", "Extension", "Job site", "Referral");

  private WordsApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/sources", "sources:read:admin", WordsApi::sources),
        Route.get("/tags", "tags:read:admin", WordsApi::tags),
        Route.get("/archive_reasons", "archive_reasons:read:admin", WordsApi::archiveReasons),
        Route.get(
            "/archive_reasons/:reason", "archive_reasons:read:admin", WordsApi::archiveReason));
  }

  private static Response sources(Call call) {
    return counted(call, BUILT_IN_SOURCES, call.company().candidacies().sources());
  }

  private static Response tags(Call call) {
    return counted(call, List.of(), call.company().candidacies().tags());
  }

  private static Response counted(Call call, List<String> builtIn, Map<String, Integer> used) {
    Map<String, Integer> counts = new TreeMap<>(used);
    builtIn.forEach(word -> counts.putIfAbsent(word, 0));
    List<ObjectNode> data =
        counts.entrySet().stream()
            .map(word -> Json.object().put("text", word.getKey()).put("count", word.getValue()))
            .toList();
    return Response.json(200, Paging.inOrder(data, call.query()));
  }

  private static Response archiveReasons(Call call) {
    var filters = new Filters<ArchiveReason>(call.query()).oneOf("type", ArchiveReason::type);
    List<JsonNode> reasons =
        call.company().archiveReasons().stream()
            .filter(filters::keep)
            .<JsonNode>map(Json::of)
            .toList();
    return Response.json(200, Paging.inOrder(reasons, call.query()));
  }

  private static Response archiveReason(Call call) {
    String id = call.id("reason");
    return call.company().archiveReasons().stream()
        .filter(reason -> reason.id().equals(id))
        .findFirst()
        .map(reason -> Response.json(200, Json.object().set("data", Json.of(reason))))
        .orElseThrow(() -> ApiFailure.notFound("archive_reasons", id));
  }
}
