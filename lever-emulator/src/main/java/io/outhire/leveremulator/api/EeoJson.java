package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.ArchiveReason;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.EeoResponse;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A response to the questions of equal opportunity, with the keys that were recorded. */
final class EeoJson {
  private static final List<String> QUESTIONS =
      List.of("gender", "race", "veteran", "disability", "disabilitySignatureDate");

  private EeoJson() {}

  static ObjectNode of(
      Opportunity opportunity, Application application, Company company, boolean withPerson) {
    ObjectNode json = Json.object();
    if (withPerson) {
      json.put("id", application.id());
    }
    addArchive(json, opportunity);
    if (withPerson) {
      json.put("applicationId", application.id());
    }
    json.put(
            "applicationTitle",
            company.posting(application.posting()).map(Posting::text).orElse(null))
        .put("appliedAt", application.createdAt())
        .put("currentStage", opportunity.stage());
    Optional<EeoResponse> response = company.records().eeoResponse(opportunity.id());
    response.ifPresent(given -> addAnswers(json, given));
    if (withPerson) {
      addPerson(json, opportunity, application, company);
    }
    return json;
  }

  private static void addArchive(ObjectNode json, Opportunity opportunity) {
    Opportunity.Archived archived = opportunity.archived();
    json.put("applicationArchivedAt", archived == null ? null : archived.archivedAt())
        .putNull("applicationArchivedBy")
        .put("applicationArchiveReason", archived == null ? null : archived.reason());
  }

  /** A question that nobody answered has no key. */
  private static void addAnswers(ObjectNode json, EeoResponse response) {
    for (String question : QUESTIONS) {
      String answer = response.answers().get(question);
      if (answer != null) {
        json.put(question, answer);
      }
    }
  }

  private static void addPerson(
      ObjectNode json, Opportunity opportunity, Application application, Company company) {
    json.put("contact", opportunity.contact())
        .put("eeoResponseSource", "api")
        .put("eeoSurveyRespondedAt", application.createdAt())
        .put("hiredDate", hiredDate(opportunity, company))
        .put("hiringManager", application.postingHiringManager())
        .put("opportunityId", opportunity.id())
        .put("opportunityOwner", opportunity.owner())
        .put("origin", opportunity.origin())
        .put("posting", application.posting());
    json.set("sources", Json.strings(opportunity.sources()));
    json.set(
        "requisitionCodes",
        Json.strings(
            company
                .posting(application.posting())
                .map(Posting::requisitionCodes)
                .orElse(List.of())));
  }

  private static @Nullable Long hiredDate(Opportunity opportunity, Company company) {
    Opportunity.Archived archived = opportunity.archived();
    return archived == null
        ? null
        : company.archiveReasons().stream()
            .filter(reason -> reason.id().equals(archived.reason()))
            .filter(reason -> reason.type().equals("hired"))
            .map((ArchiveReason hired) -> archived.archivedAt())
            .findFirst()
            .orElse(null);
  }
}
