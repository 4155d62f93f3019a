package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;

/**
 * Looking at requisitions, templates, interviews and so on. They come from the company's file or
 * from those who write them; a company without any has empty lists.
 */
final class ShelvesApi {
  private static final List<String> OF_THE_ACCOUNT =
      List.of(
          "requisitions",
          "requisition_fields",
          "feedback_templates",
          "form_templates",
          "audit_events");
  private static final List<String> OF_AN_OPPORTUNITY =
      List.of("feedback", "forms", "interviews", "offers", "panels", "referrals");

  private ShelvesApi() {}

  static List<Route> routes() {
    var routes = new ArrayList<Route>();
    OF_THE_ACCOUNT.forEach(
        name ->
            add(
                routes,
                "/" + name,
                name,
                call -> visible(call, call.company().records().shelf(name))));
    OF_AN_OPPORTUNITY.forEach(
        name -> add(routes, "/opportunities/:opportunity/" + name, name, call -> own(call, name)));
    routes.add(
        Route.get(
            "/opportunities/:opportunity/offers/:thing/download",
            "offers:read:admin",
            ShelvesApi::signedOffer));
    routes.add(
        Route.get(
            "/surveys/diversity/:posting", "diversity_surveys:read:admin", ShelvesApi::surveys));
    return routes;
  }

  private static void add(
      List<Route> routes, String path, String name, Function<Call, List<JsonNode>> things) {
    String scope = name + ":read:admin";
    routes.add(
        Route.get(
            path,
            scope,
            call -> Response.json(200, Paging.inOrder(shown(things.apply(call)), call.query()))));
    routes.add(
        Route.get(
            path + "/:thing",
            scope,
            call ->
                Response.json(200, Json.object().set("data", shown(found(call, name, things))))));
  }

  /** Whose they are stands in the path already. */
  private static List<JsonNode> shown(List<JsonNode> things) {
    return things.stream().map(ShelvesApi::shown).toList();
  }

  static JsonNode shown(JsonNode thing) {
    return ((ObjectNode) thing.deepCopy()).without("opportunity");
  }

  /** The thing of the path on a shelf of the whole account, or 404. */
  static ObjectNode ofTheAccount(Call call, String name) {
    return (ObjectNode) found(call, name, all -> visible(all, all.company().records().shelf(name)));
  }

  /** The thing of the path on a shelf of the candidacy, or 404. */
  static ObjectNode ofAnOpportunity(Call call, String name) {
    return (ObjectNode) found(call, name, all -> own(all, name));
  }

  private static JsonNode found(Call call, String name, Function<Call, List<JsonNode>> things) {
    String id = call.id("thing");
    return things.apply(call).stream()
        .filter(thing -> thing.path("id").asText().equals(id))
        .findFirst()
        .orElseThrow(() -> missing(name, id));
  }

  private static ApiFailure missing(String name, String id) {
    return name.equals("requisition_fields")
        ? ApiFailure.noSuchRequisitionField()
        : ApiFailure.notFound(name, id);
  }

  private static List<JsonNode> visible(Call call, List<JsonNode> things) {
    boolean all = call.access().confidential();
    return things.stream()
        .filter(thing -> all || !thing.path("confidentiality").asText().equals("confidential"))
        .toList();
  }

  private static List<JsonNode> own(Call call, String name) {
    String opportunity = OpportunitiesApi.found(call).id();
    return call.company().records().shelf(name).stream()
        .filter(
            thing ->
                thing.path("opportunity").asText().equals(opportunity)
                    || thing.path("opportunityId").asText().equals(opportunity))
        .toList();
  }

  /** No offer here has a document, so there is none to download. */
  private static Response signedOffer(Call call) {
    throw ApiFailure.notFound("offers", ofAnOpportunity(call, "offers").path("id").asText());
  }

  private static Response surveys(Call call) {
    PostingsApi.found(call);
    List<JsonNode> surveys = call.company().records().shelf("diversity_surveys");
    return Response.json(200, Json.object().set("data", Json.array(surveys)));
  }
}
