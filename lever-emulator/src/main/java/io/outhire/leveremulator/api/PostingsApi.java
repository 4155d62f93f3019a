package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Response;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;

/** {@code /postings}. */
final class PostingsApi {
  private static final Set<String> FILTERS =
      Set.of(
          "state",
          "distributionChannel",
          "team",
          "department",
          "location",
          "commitment",
          "level",
          "tag",
          "group");

  private PostingsApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/postings", "postings:read:admin", PostingsApi::list),
        Route.get("/postings/:posting", "postings:read:admin", PostingsApi::get));
  }

  private static Response list(Call call) {
    Parameters query = call.query();
    refuseFiltersBesideUpdatedAt(query);
    var filters =
        new Filters<Posting>(query)
            .oneOf("state", Posting::state)
            .oneOf("team", posting -> posting.categories().team())
            .oneOf("department", posting -> posting.categories().department())
            .anyOf("location", posting -> posting.categories().allLocations())
            .oneOf("commitment", posting -> posting.categories().commitment())
            .oneOf("level", posting -> posting.categories().level())
            .anyOf("tag", Posting::tags)
            .between("updated_at", Posting::updatedAt)
            .confidentiality(call.access(), Posting::confidential)
            .and(posting -> inChannels(posting, query));
    return Response.json(
        200,
        Paging.page(
            call.company().postings().stream().filter(filters::keep),
            posting -> new SortKey(null, posting.createdAt(), posting.id()),
            false,
            query,
            posting -> shaped(posting, call)));
  }

  private static void refuseFiltersBesideUpdatedAt(Parameters query) {
    boolean byUpdate = query.has("updated_at_start") || query.has("updated_at_end");
    var others = new HashSet<>(query.names());
    others.retainAll(FILTERS);
    if (byUpdate && !others.isEmpty()) {
      throw ApiFailure.badRequest(
          "updated_at_start and updated_at_end may be combined with confidentiality only");
    }
  }

  /** Published postings of the internal job site alone are listed only when it is asked for. */
  private static boolean inChannels(Posting posting, Parameters query) {
    List<String> channels = query.all("distributionChannel");
    if (!channels.isEmpty()) {
      return channels.stream().anyMatch(posting::shownOn);
    }
    boolean publishedAsked = query.all("state").contains("published");
    boolean published = posting.state().equals("published");
    return !publishedAsked || !published || posting.shownOn("public");
  }

  private static Response get(Call call) {
    String id = call.id("posting");
    Posting posting =
        call.company()
            .posting(id)
            .filter(found -> !found.confidential() || call.access().confidential())
            .orElseThrow(() -> ApiFailure.notFound("postings", id));
    return Response.json(200, Json.object().set("data", shaped(posting, call)));
  }

  private static ObjectNode shaped(Posting posting, Call call) {
    return Fields.shape(posting, toJson(posting, call), call.query(), expandable(call.company()));
  }

  private static ObjectNode toJson(Posting posting, Call call) {
    ObjectNode json = Json.of(posting);
    json.set("urls", urls(posting, call.company().site(), call.links()));
    json.set("screening", Json.object().put("enabled", false));
    return json;
  }

  private static JsonNode urls(Posting posting, String site, Links links) {
    if (!posting.hasPage()) {
      return Json.MAPPER.nullNode();
    }
    return Json.object()
        .put("list", links.jobs(site))
        .put("show", links.job(site, posting.id()))
        .put("apply", links.apply(site, posting.id()));
  }

  private static Map<String, Function<Posting, JsonNode>> expandable(Company company) {
    return Map.of(
        "user", posting -> UsersApi.expanded(company, posting.user()),
        "owner", posting -> UsersApi.expanded(company, posting.owner()),
        "hiringManager", posting -> UsersApi.expanded(company, posting.hiringManager()),
        "followers", posting -> UsersApi.expanded(company, posting.followers()));
  }
}
