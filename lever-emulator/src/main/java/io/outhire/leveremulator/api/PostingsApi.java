package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
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

  private static final Set<String> GROUPS = Set.of("location", "team", "department", "commitment");

  private PostingsApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/postings", "postings:read:admin", PostingsApi::list),
        Route.get("/postings/:posting", "postings:read:admin", PostingsApi::get),
        Route.get("/postings/:posting/users", "postings:read:admin", PostingUsers::answer));
  }

  private static Response list(Call call) {
    Parameters query = call.query();
    refuseFiltersBesideUpdatedAt(query);
    if (!GROUPS.contains(query.first("group", "team"))) {
      throw ApiFailure.invalid("group");
    }
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
            .confidentiality(call, Posting::confidential)
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
    if (byUpdate && FILTERS.stream().anyMatch(query::has)) {
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
    return Response.json(200, Json.object().set("data", shaped(found(call), call)));
  }

  /** The posting of the path, or 404; a confidential one takes the grant. */
  static Posting found(Call call) {
    String id = call.id("posting");
    return call.company()
        .posting(id)
        .filter(posting -> call.maySee(posting.confidential()))
        .orElseThrow(() -> ApiFailure.notFound("postings", id));
  }

  static ObjectNode shaped(Posting posting, Call call) {
    return Fields.shape(posting, toJson(posting, call), call.query(), expandable(call.company()));
  }

  /** The posting as an object, or null where it is gone. */
  static JsonNode expanded(Call call, String id) {
    return call.company()
        .posting(id)
        .<JsonNode>map(posting -> toJson(posting, call))
        .orElse(NullNode.getInstance());
  }

  private static ObjectNode toJson(Posting posting, Call call) {
    ObjectNode json = Json.of(posting);
    if (json.get("content") instanceof ObjectNode content) {
      content.remove("opening");
    }
    json.set("urls", urls(posting, call.company().site(), call.links()));
    json.put("transcribeInterviews", false);
    json.set("screening", Json.object().put("enabled", false));
    if (posting.workplaceType().equals("onsite")) {
      json.put("workplaceType", call.switches().get(Switch.WORKPLACE_TYPE));
    }
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
