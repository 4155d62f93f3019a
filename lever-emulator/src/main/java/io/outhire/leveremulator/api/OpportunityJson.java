package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Application;
import io.outhire.leveremulator.company.Applied;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.Contact;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.http.Json;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** A candidacy as answers show it: its own fields and those of the person. */
final class OpportunityJson {
  private static final List<String> BROWSER_WORDS =
      List.of("ipAddress", "referer", "userAgent", "acceptLanguage", "timezone");

  private OpportunityJson() {}

  static ObjectNode of(Opportunity opportunity, Company company, Links links) {
    Contact contact = company.contact(opportunity.contact()).orElseThrow();
    ObjectNode json =
        Json.object()
            .put("id", opportunity.id())
            .put("name", contact.name())
            .put("headline", contact.headline())
            .put("contact", contact.id())
            .put("stage", opportunity.stage())
            .put("confidentiality", opportunity.confidentiality())
            .put("location", contact.location());
    json.set("phones", phones(contact.phones()));
    json.set("emails", Json.strings(contact.emails()));
    json.set("links", Json.strings(contact.links()));
    addCandidacy(json, opportunity);
    json.set(
        "urls",
        Json.object()
            .put("list", links.candidates())
            .put("show", links.candidate(opportunity.id())));
    json.put("isAnonymized", contact.isAnonymized());
    json.set("dataProtection", nullable(opportunity.dataProtection()));
    return json;
  }

  /** As most changes answer: what belongs to the person is blank. */
  static ObjectNode blanked(Opportunity opportunity, Company company, Links links) {
    ObjectNode json = of(opportunity, company, links);
    json.put("name", "").put("headline", "");
    json.putArray("phones");
    json.putArray("emails");
    json.putArray("links");
    return json;
  }

  private static void addCandidacy(ObjectNode json, Opportunity opportunity) {
    json.set("archived", nullable(opportunity.archived()));
    json.set("tags", Json.strings(opportunity.tags()));
    json.set("sources", Json.strings(opportunity.sources()));
    json.set("stageChanges", array(opportunity.stageChanges()));
    json.put("origin", opportunity.origin())
        .put("sourcedBy", opportunity.sourcedBy())
        .put("owner", opportunity.owner());
    json.set("followers", Json.strings(opportunity.followers()));
    Application application = opportunity.application();
    json.set(
        "applications", Json.strings(application == null ? List.of() : List.of(application.id())));
    json.put("createdAt", opportunity.createdAt())
        .put("updatedAt", opportunity.updatedAt())
        .put("lastInteractionAt", opportunity.lastInteractionAt())
        .put("lastAdvancedAt", opportunity.lastAdvancedAt())
        .put("snoozedUntil", opportunity.snoozedUntil());
  }

  static ArrayNode phones(List<Phone> phones) {
    return array(phones);
  }

  private static ArrayNode array(List<? extends Record> values) {
    return Json.MAPPER.valueToTree(values);
  }

  private static JsonNode nullable(@Nullable Record value) {
    return value == null ? Json.MAPPER.nullNode() : Json.of(value);
  }

  static Map<String, Function<Opportunity, JsonNode>> expandable(Company company) {
    return Map.of(
        "applications", OpportunityJson::applications,
        "stage", opportunity -> StagesApi.expanded(company, opportunity.stage()),
        "owner", opportunity -> UsersApi.expanded(company, opportunity.owner()),
        "sourcedBy", opportunity -> UsersApi.expanded(company, opportunity.sourcedBy()),
        "followers", opportunity -> UsersApi.expanded(company, opportunity.followers()),
        "contact",
            opportunity ->
                ContactsApi.toJson(company.contact(opportunity.contact()).orElseThrow()));
  }

  static ArrayNode applications(Opportunity opportunity) {
    ArrayNode all = Json.MAPPER.createArrayNode();
    Application application = opportunity.application();
    if (application != null) {
      all.add(application(application, opportunity));
    }
    return all;
  }

  static ObjectNode application(Application application, Opportunity opportunity) {
    ObjectNode json =
        Json.object()
            .put("id", application.id())
            .put("type", application.type())
            .put("opportunityId", opportunity.id())
            .put("candidateId", opportunity.id())
            .put("posting", application.posting())
            .put("postingOwner", application.postingOwner())
            .put("postingHiringManager", application.postingHiringManager())
            .put("user", application.user());
    addWords(json, application.applied());
    json.set("archived", nullable(opportunity.archived()));
    return json.putNull("requisitionForHire").put("createdAt", application.createdAt());
  }

  /** Only a candidate who applied has words: those of an application made by the API are null. */
  private static void addWords(ObjectNode json, @Nullable Applied applied) {
    if (applied == null) {
      List.of("name", "email", "phone", "company", "comments").forEach(json::putNull);
      json.putArray("links");
      json.putArray("customQuestions");
      BROWSER_WORDS.forEach(json::putNull);
      return;
    }
    json.put("name", applied.name())
        .put("email", applied.email())
        .put("company", applied.company())
        .put("comments", applied.comments())
        .put("ipAddress", applied.ipAddress())
        .put("referer", applied.referer())
        .put("userAgent", applied.userAgent())
        .put("acceptLanguage", applied.acceptLanguage())
        .put("timezone", applied.timezone());
    json.set("phone", nullable(applied.phone()));
    json.set("links", Json.strings(applied.links()));
    json.putArray("customQuestions").addAll(applied.customQuestions());
  }

  static Map<String, Function<Application, JsonNode>> expandableInApplication(Call call) {
    Company company = call.company();
    return Map.of(
        "posting", application -> PostingsApi.expanded(call, application.posting()),
        "postingOwner", application -> UsersApi.expanded(company, application.postingOwner()),
        "postingHiringManager",
            application -> UsersApi.expanded(company, application.postingHiringManager()),
        "user", application -> UsersApi.expanded(company, application.user()));
  }
}
