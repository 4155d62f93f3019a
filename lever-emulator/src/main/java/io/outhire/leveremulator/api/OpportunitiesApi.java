package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Lists;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Reading {@code /opportunities} and the applications below them. */
final class OpportunitiesApi {
  private OpportunitiesApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/opportunities", "opportunities:read:admin", OpportunitiesApi::list),
        Route.get("/opportunities/:opportunity", "opportunities:read:admin", OpportunitiesApi::get),
        Route.get(
            "/opportunities/:opportunity/applications",
            "applications:read:admin",
            OpportunitiesApi::applications),
        Route.get(
            "/opportunities/:opportunity/applications/:application",
            "applications:read:admin",
            OpportunitiesApi::application));
  }

  private static Response list(Call call) {
    Company company = call.company();
    Filters<Opportunity> filters = filters(call).and(company::listed);
    Optional<List<Opportunity>> few = Narrowing.few(call);
    Function<Opportunity, SortKey> key =
        opportunity -> SortKey.of(company.candidacies().place(opportunity));
    Function<Opportunity, JsonNode> toJson = opportunity -> shaped(opportunity, call);
    return Response.json(
        200,
        few.isPresent()
            ? Paging.page(few.get().stream().filter(filters::keep), key, true, call.query(), toJson)
            : Paging.ordered(
                after -> Narrowing.walk(call, after).filter(filters::keep),
                key,
                call.query(),
                toJson));
  }

  private static Filters<Opportunity> filters(Call call) {
    Company company = call.company();
    return new Filters<Opportunity>(call.query())
        .fits("email", email -> opportunity -> contact(opportunity, company).hasEmail(email))
        .anyOf("tag", Opportunity::tags)
        .anyOf("source", Opportunity::sources)
        .oneOf("origin", Opportunity::origin)
        .fits("posting_id", id -> o -> o.isFor(id) && o.archived() == null)
        .fits("archived_posting_id", id -> o -> o.isFor(id) && o.archived() != null)
        .oneOf("stage_id", Opportunity::stage)
        .oneOf("contact_id", Opportunity::contact)
        .anyOf("location", opportunity -> postingLocations(opportunity, company))
        .flag("archived", opportunity -> opportunity.archived() != null)
        .oneOf("archive_reason_id", OpportunitiesApi::archiveReason)
        .flag("snoozed", opportunity -> snoozed(opportunity, call.now()))
        .confidentiality(call, OpportunitiesApi::confidential)
        .between("created_at", Opportunity::createdAt)
        .between("updated_at", Opportunity::updatedAt)
        .between("advanced_at", Opportunity::lastAdvancedAt)
        .between("archived_at", OpportunitiesApi::archivedAt);
  }

  private static Contact contact(Opportunity opportunity, Company company) {
    return company.contact(opportunity.contact()).orElseThrow();
  }

  private static List<String> postingLocations(Opportunity opportunity, Company company) {
    var application = opportunity.application();
    if (application == null) {
      return List.of();
    }
    return company.posting(application.posting()).stream()
        .flatMap(posting -> Stream.ofNullable(posting.categories().location()))
        .toList();
  }

  private static @Nullable String archiveReason(Opportunity opportunity) {
    var archived = opportunity.archived();
    return archived == null ? null : archived.reason();
  }

  private static @Nullable Long archivedAt(Opportunity opportunity) {
    var archived = opportunity.archived();
    return archived == null ? null : archived.archivedAt();
  }

  private static boolean snoozed(Opportunity opportunity, long now) {
    Long until = opportunity.snoozedUntil();
    return until != null && until > now;
  }

  private static boolean confidential(Opportunity opportunity) {
    return opportunity.confidentiality().equals("confidential");
  }

  private static Response get(Call call) {
    return Response.json(200, Json.object().set("data", shaped(found(call), call)));
  }

  /** The opportunity of the path, or 404; a confidential one takes the grant. */
  static Opportunity found(Call call) {
    String id = call.id("opportunity");
    return call.company()
        .opportunity(id)
        .filter(opportunity -> call.maySee(confidential(opportunity)))
        .orElseThrow(() -> ApiFailure.notFound("opportunities", id));
  }

  static ObjectNode shaped(Opportunity opportunity, Call call) {
    ObjectNode json = OpportunityJson.of(opportunity, call.company(), call.links());
    if (opportunity.opportunityLocation() != null) {
      json.put("opportunityLocation", opportunity.opportunityLocation());
    }
    return Fields.shape(
        opportunity, json, call.query(), OpportunityJson.expandable(call.company()));
  }

  private static Response applications(Call call) {
    Opportunity opportunity = found(call);
    var applications =
        Lists.ofNullable(opportunity.application()).stream()
            .map(application -> shaped(application, opportunity, call))
            .toList();
    return Response.json(200, Paging.inOrder(applications, call.query()));
  }

  private static Response application(Call call) {
    Opportunity opportunity = found(call);
    String id = call.id("application");
    return Optional.ofNullable(opportunity.application())
        .filter(application -> application.id().equals(id))
        .map(application -> shaped(application, opportunity, call))
        .map(json -> Response.json(200, Json.object().set("data", json)))
        .orElseThrow(() -> ApiFailure.notFound("applications", id));
  }

  private static ObjectNode shaped(Application application, Opportunity opportunity, Call call) {
    return Fields.shape(
        application,
        OpportunityJson.application(application, opportunity),
        call.query(),
        OpportunityJson.expandableInApplication(call));
  }
}
