package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.ApplicationForm;
import io.outhire.leveremulator.company.Applied;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** {@code /postings/:id/apply}: what is asked, and answering it. */
final class ApplyingApi {
  private static final Set<String> OPEN = Set.of("published", "internal");
  private static final Set<String> ORIGINS = Set.of("applied", "internal");

  private final Call call;
  private final Posting posting;
  private final ApplicationForm form;
  private final ObjectNode body;

  private ApplyingApi(Call call) {
    this.call = call;
    this.posting = PostingsApi.found(call);
    this.form = call.company().records().form(posting);
    this.body =
        Json.parseObject(call.request().body().asText())
            .orElseThrow(() -> ApiFailure.badRequest("Invalid JSON"));
  }

  static List<Route> routes() {
    return List.of(
        Route.get("/postings/:posting/apply", "postings:read:admin", ApplyingApi::questions),
        Route.post(
            "/postings/:posting/apply",
            "postings:write:admin",
            call -> new ApplyingApi(call).apply()));
  }

  private static Response questions(Call call) {
    Posting posting = PostingsApi.found(call);
    ObjectNode data = ApplicationFormJson.of(posting, call.company().records().form(posting));
    return Response.json(200, Json.object().set("data", data));
  }

  private Response apply() {
    if (!OPEN.contains(posting.state())) {
      throw ApiFailure.badRequest("Only published and internal postings can be applied to");
    }
    var answers = new FormAnswers(call, form, body);
    Map<String, String> personal = answers.personalInformation(posting);
    Applied applied = applied(personal, answers);
    var submission =
        new Submission(
            posting,
            applied,
            origin(),
            Objects.requireNonNullElse(text("source"), "Job site"),
            personal.get("preferredPostingLocation"),
            answers.file(personal.get("resume")),
            answers.files(),
            dataProtection(),
            eeo());
    String id = new Applying(call.company(), call.switches(), submission, call.now()).apply();
    return Response.json(201, Json.object().set("data", Json.object().put("applicationId", id)));
  }

  private Applied applied(Map<String, String> personal, FormAnswers answers) {
    String phone = personal.get("phone");
    return new Applied(
        personal.get("fullName"),
        personal.get("email"),
        phone == null ? null : new Phone(null, phone),
        personal.get("currentCompany"),
        answers.urls(),
        personal.get("additionalInformation"),
        answers.customQuestions(),
        text("ipAddress"),
        call.request().header("Referer"),
        call.request().header("User-Agent"),
        call.request().header("Accept-Language"),
        timezone());
  }

  private String origin() {
    String origin = Objects.requireNonNullElse(text("origin"), "applied");
    if (!ORIGINS.contains(origin)) {
      throw ApiFailure.invalid("origin");
    }
    return origin;
  }

  private @Nullable String timezone() {
    String zone = text("timezone");
    if (zone != null && !ZoneId.getAvailableZoneIds().contains(zone)) {
      throw ApiFailure.invalid("timezone");
    }
    return zone;
  }

  private @Nullable String text(String field) {
    JsonNode value = body.path(field);
    if (!value.isTextual() && !value.isNull() && !value.isMissingNode()) {
      throw ApiFailure.invalid(field);
    }
    return value.isTextual() ? value.asText() : null;
  }

  private Opportunity.@Nullable DataProtection dataProtection() {
    JsonNode consent = body.path("consent");
    if (!consent.isObject()) {
      return null;
    }
    return new Opportunity.DataProtection(
        permission(consent.path("store")), permission(consent.path("marketing")));
  }

  private static Opportunity.@Nullable Permission permission(JsonNode given) {
    return given.isObject()
        ? new Opportunity.Permission(given.path("provided").asBoolean(false), null)
        : null;
  }

  private Map<String, String> eeo() {
    var answers = new HashMap<String, String>();
    if (form.eeo()) {
      body.path("eeoResponses")
          .properties()
          .forEach(
              answer -> {
                if (answer.getValue().isTextual()) {
                  answers.put(answer.getKey(), answer.getValue().asText());
                }
              });
    }
    return answers;
  }
}
