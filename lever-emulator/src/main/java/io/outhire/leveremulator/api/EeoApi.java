package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.EeoResponse;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** {@code /eeo/responses}: answers given when applying, with and without the person. */
final class EeoApi {
  private static final List<String> QUESTIONS =
      List.of("gender", "race", "veteran", "disability", "disabilitySignatureDate");

  private EeoApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/eeo/responses", "eeo_responses:read:admin", call -> list(call, false)),
        Route.get("/eeo/responses/pii", "eeo_responses_pii:read:admin", call -> list(call, true)));
  }

  /** Lever's documentation wraps the list once more; answers that were recorded do not. */
  private static Response list(Call call, boolean withPerson) {
    ObjectNode page =
        Paging.page(
            call.company().records().eeoResponses().stream(),
            each -> new SortKey(null, each.respondedAt(), each.opportunity()),
            false,
            call.query(),
            each -> toJson(each, call.company(), withPerson));
    if (call.is(Switch.EEO_LIST, "WRAPPED")) {
      JsonNode plain = page.path("data");
      page.set("data", Json.object().set("eeoResponses", plain));
    }
    return Response.json(200, page);
  }

  private static ObjectNode toJson(EeoResponse response, Company company, boolean withPerson) {
    Opportunity opportunity = company.opportunity(response.opportunity()).orElse(null);
    ObjectNode json = Json.object();
    QUESTIONS.forEach(question -> json.put(question, response.answers().get(question)));
    json.put("appliedAt", response.respondedAt())
        .put("eeoSurveyRespondedAt", response.respondedAt())
        .put("posting", response.posting());
    addPosting(json, company.posting(response.posting()).orElse(null));
    if (opportunity != null) {
      addCandidacy(json, opportunity, withPerson);
    }
    return json;
  }

  private static void addPosting(ObjectNode json, @Nullable Posting posting) {
    json.put("hiringManager", posting == null ? null : posting.hiringManager());
    json.set(
        "requisitionCodes", Json.strings(posting == null ? List.of() : posting.requisitionCodes()));
  }

  private static void addCandidacy(ObjectNode json, Opportunity opportunity, boolean withPerson) {
    var archived = opportunity.archived();
    json.put("applicationArchivedAt", archived == null ? null : archived.archivedAt())
        .putNull("applicationArchivedBy")
        .put("currentStage", opportunity.stage())
        .putNull("hiredDate")
        .put("origin", opportunity.origin())
        .put("source", opportunity.sources().stream().findFirst().orElse(null));
    if (withPerson) {
      json.put("contact", opportunity.contact()).put("opportunityId", opportunity.id());
    }
  }
}
