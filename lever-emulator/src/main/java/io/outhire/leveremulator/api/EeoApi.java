package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code /eeo/responses}, with and without the person: everybody who applied at the job site, also
 * those who answered none of the questions, the newest first.
 */
final class EeoApi {
  private EeoApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/eeo/responses", "eeo_responses:read:admin", call -> list(call, false)),
        Route.get("/eeo/responses/pii", "eeo_responses_pii:read:admin", call -> list(call, true)));
  }

  /** Lever's documentation wraps the list once more; answers that were recorded do not. */
  private static Response list(Call call, boolean withPerson) {
    var filters =
        new Filters<Opportunity>(call.query())
            .and(opportunity -> applied(opportunity) && visible(opportunity, call))
            .between("created_at", opportunity -> application(opportunity).createdAt());
    ObjectNode page =
        Paging.page(
            call.company().opportunities().stream().filter(filters::keep),
            each -> new SortKey(null, application(each).createdAt(), each.id()),
            false,
            call.query(),
            each -> shaped(each, call, withPerson));
    if (call.is(Switch.EEO_LIST, "WRAPPED")) {
      JsonNode plain = page.path("data");
      page.set("data", Json.object().set("eeoResponses", plain));
    }
    return Response.json(200, page);
  }

  private static boolean applied(Opportunity opportunity) {
    Application application = opportunity.application();
    return application != null && application.type().equals("posting");
  }

  private static boolean visible(Opportunity opportunity, Call call) {
    return call.access().confidential() || !opportunity.confidentiality().equals("confidential");
  }

  private static Application application(Opportunity opportunity) {
    return Objects.requireNonNull(opportunity.application());
  }

  /** People and the posting can be expanded; the anonymous list has neither. */
  private static ObjectNode shaped(Opportunity opportunity, Call call, boolean withPerson) {
    Company company = call.company();
    Map<String, Function<Opportunity, JsonNode>> expandable =
        withPerson
            ? Map.of(
                "posting", each -> PostingsApi.expanded(call, application(each).posting()),
                "hiringManager", each -> UsersApi.expanded(company, manager(each)),
                "contact", each -> contact(each, company))
            : Map.of();
    ObjectNode json = EeoJson.of(opportunity, application(opportunity), company, withPerson);
    return Fields.shape(opportunity, json, call.query(), expandable);
  }

  private static @Nullable String manager(Opportunity opportunity) {
    return application(opportunity).postingHiringManager();
  }

  private static JsonNode contact(Opportunity opportunity, Company company) {
    return company
        .contact(opportunity.contact())
        .<JsonNode>map(ContactsApi::toJson)
        .orElse(NullNode.getInstance());
  }
}
