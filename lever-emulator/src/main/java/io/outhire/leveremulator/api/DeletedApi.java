package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Removal;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import java.time.Duration;
import java.util.List;
import java.util.function.Function;

/** What was deleted: postings, candidacies and applications. */
final class DeletedApi {
  private static final long LONGEST_WINDOW = Duration.ofDays(30).toMillis();

  private DeletedApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/postings/deleted", "postings:read:admin", DeletedApi::postings),
        Route.get("/opportunities/deleted", "opportunities:read:admin", DeletedApi::opportunities),
        Route.get("/applications/deleted", "applications:read:admin", DeletedApi::applications));
  }

  private static Response postings(Call call) {
    checkWindow(call);
    return list(call, Removal.Kind.POSTING, DeletedApi::idAndTime);
  }

  private static Response applications(Call call) {
    checkWindow(call);
    return list(call, Removal.Kind.APPLICATION, DeletedApi::application);
  }

  private static Response opportunities(Call call) {
    return list(call, Removal.Kind.OPPORTUNITY, removal -> opportunity(removal, call));
  }

  /** Both ends are documented as required and at most 30 days apart; answers came without too. */
  private static void checkWindow(Call call) {
    Parameters query = call.query();
    boolean both = query.has("deleted_at_start") && query.has("deleted_at_end");
    if (call.is(Switch.DELETED_WINDOW, "REQUIRED") && !both) {
      throw ApiFailure.missing(
          query.has("deleted_at_start") ? "deleted_at_end" : "deleted_at_start");
    }
    if (both) {
      Filters<Removal> times = new Filters<>(query);
      Long start = times.millis("deleted_at_start");
      Long end = times.millis("deleted_at_end");
      if (start != null && end != null && (end < start || end - start > LONGEST_WINDOW)) {
        throw ApiFailure.badRequest(
            "deleted_at_start and deleted_at_end must be at most 30 days apart");
      }
    }
  }

  private static Response list(Call call, Removal.Kind kind, Function<Removal, JsonNode> toJson) {
    var filters = new Filters<Removal>(call.query()).between("deleted_at", Removal::deletedAt);
    return Response.json(
        200,
        Paging.page(
            call.company().records().removals(kind).stream()
                .filter(removal -> visible(removal, call))
                .filter(filters::keep),
            removal -> new SortKey(null, removal.deletedAt(), removal.id()),
            false,
            call.query(),
            toJson));
  }

  /** As lists leave out what is confidential without the grant, so do these. */
  private static boolean visible(Removal removal, Call call) {
    Opportunity deleted = removal.opportunity();
    return deleted == null
        || call.access().confidential()
        || !deleted.confidentiality().equals("confidential");
  }

  private static ObjectNode idAndTime(Removal removal) {
    return Json.object().put("id", removal.id()).put("deletedAt", removal.deletedAt());
  }

  private static ObjectNode application(Removal removal) {
    Opportunity opportunity = removal.opportunity();
    Application application = opportunity == null ? null : opportunity.application();
    return idAndTime(removal)
        .put("opportunityId", opportunity == null ? null : opportunity.id())
        .put("postingId", application == null ? null : application.posting());
  }

  private static ObjectNode opportunity(Removal removal, Call call) {
    Opportunity opportunity = removal.opportunity();
    ObjectNode json =
        opportunity == null
            ? Json.object().put("id", removal.id())
            : OpportunityJson.of(opportunity, call.company(), call.links());
    return json.put("deletedBy", removal.deletedBy()).put("deletedAt", removal.deletedAt());
  }
}
