package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Delivery;
import io.outhire.leveremulator.company.WebhookGroup;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What clients write beside candidates: requisitions, templates, feedback, panels, interviews. */
class ShelvesConformanceTest extends Conformance {
  private static final String TEMPLATE =
      "{\"text\": \"Phone screen\", \"instructions\": \"Ask\", \"fields\": ["
          + "{\"type\": \"score-system\", \"text\": \"Rating\", \"required\": true},"
          + "{\"id\": \"why\", \"type\": \"textarea\", \"text\": \"Why\"}]}";

  private String opportunity() throws Exception {
    return "/v1/opportunities/" + created("\"name\": \"Ada\"");
  }

  @Test
  void requisitionsAreCreatedReplacedAndDeleted() throws Exception {
    String fields =
        "{\"requisitionCode\": \"ENG-1\", \"name\": \"Engineer\", \"headcountTotal\": 2}";
    JsonNode made = key.post("/v1/requisitions", fields).expecting(201).data();
    String one = "/v1/requisitions/" + made.path("id").asText();

    assertThat(made.path("status").asText()).isEqualTo("open");
    assertThat(names(made))
        .contains("accountId", "creatorUserId", "ownerUserId", "postingIds", "reservedOfferIds")
        .doesNotContain("creator", "owner", "postings", "offerIds", "confidentiality");
    assertThat(names(key.get(one).expecting(200).data()))
        .contains("creator", "owner", "postings", "offerIds", "confidentiality", "approval")
        .doesNotContain("accountId", "creatorUserId");
    String other = fields.replace("Engineer", "Designer");
    assertThat(key.put(one, other).expecting(200).data().path("name").asText())
        .isEqualTo("Designer");
    key.call("DELETE", one).expecting(204);
    key.get(one).expecting(404);
    refused(key.post("/v1/requisitions", "{}"), 400, "BadRequestError", "requisitionCode");
  }

  @Test
  void requisitionFieldsKeepTheirNames() throws Exception {
    String field = "{\"id\": \"budget\", \"text\": \"Budget\", \"type\": \"number\"}";

    key.post("/v1/requisition_fields", field).expecting(201);
    assertThat(read("/requisition_fields/budget").path("text").asText()).isEqualTo("Budget");
    String options = "/v1/requisition_fields/budget/options";
    JsonNode offered =
        key.post(options, "[{\"text\": \"Low\"}, {\"text\": \"High\"}]").expecting(201).data();
    String low = offered.at("/options/0/id").asText();
    key.put(options, "[{\"id\": \"" + low + "\", \"text\": \"Lower\"}]").expecting(200);
    assertThat(read("/requisition_fields/budget").path("options").findValuesAsText("text"))
        .containsExactly("Lower", "High");
    key.post(options, "{}").expecting(400);
    key.call("DELETE", "/v1/requisition_fields/budget").expecting(204);
    key.get("/v1/requisition_fields/budget").expecting(404);
  }

  @Test
  void feedbackAnswersTheFieldsOfItsTemplate() throws Exception {
    JsonNode template = key.post("/v1/feedback_templates", TEMPLATE).expecting(201).data();
    String feedback = as(opportunity() + "/feedback", "lena");
    String body =
        "{\"baseTemplateId\": \"%s\", \"fieldValues\": [{\"id\": \"why\", \"value\": \"Kind\"}]}"
            .formatted(template.path("id").asText());

    JsonNode made = key.post(feedback, body).expecting(201).data();
    assertThat(made.path("user").asText()).isEqualTo(user("lena"));
    assertThat(made.path("fields").get(1).path("value").asText()).isEqualTo("Kind");
    JsonNode rating = made.path("fields").get(0);
    assertThat(names(rating)).contains("id", "description", "prompt", "options", "value");
    assertThat(made.path("updatedAt").isNull()).isTrue();
    assertThat(made.has("opportunity")).isFalse();
    String one = feedback.replace("/feedback?", "/feedback/" + made.path("id").asText() + "?");
    String changed = body.replace("Kind", "Clear");
    assertThat(key.put(one, changed).expecting(200).data().toString()).contains("Clear");
    key.call("DELETE", one).expecting(204);
    key.get(one).expecting(404);
    refused(key.post(feedback, "{}"), 400, "BadRequestError", "baseTemplateId");
    key.post(feedback.replaceFirst("\\?.*", ""), body).expecting(400);
  }

  @Test
  void profileFormsFollowTemplatesOfTheirOwn() throws Exception {
    String id = key.post("/v1/form_templates", TEMPLATE).expecting(201).data().path("id").asText();
    String forms = as(opportunity() + "/forms", "tess");

    key.post(forms, "{\"baseTemplateId\": \"" + id + "\"}").expecting(201);
    assertThat(key.get(forms).data()).hasSize(1);
  }

  @Test
  void aPanelHoldsItsInterviewsAndEachIsTold() throws Exception {
    for (String event : List.of("interviewCreated", "interviewUpdated", "interviewDeleted")) {
      String hook = "{\"event\": \"%s\", \"url\": \"http://127.0.0.1:1/\"}".formatted(event);
      key.post("/v1/webhooks", hook).expecting(201);
    }
    lever.main().turnWebhooks(WebhookGroup.INTERVIEWS, true);
    String one = opportunity();
    String interview =
        "{\"date\": 1790000000000, \"duration\": 30, \"interviewers\": [{\"id\": \"%s\"}]}"
            .formatted(user("lena"));
    String body = "{\"timezone\": \"Europe/Berlin\", \"interviews\": [" + interview + "]}";

    JsonNode panel = key.post(as(one + "/panels", "tess"), body).expecting(201).data();
    JsonNode held = panel.path("interviews").get(0);
    assertThat(panel.path("end").asLong()).isEqualTo(1_790_000_000_000L + 30 * 60_000);
    assertThat(held.path("interviewers").get(0).path("email").asText()).isEqualTo("lena@acme.test");
    JsonNode alone = key.get(one + "/interviews").data().get(0);
    assertThat(names(alone))
        .containsExactlyInAnyOrder(
            "id",
            "panel",
            "subject",
            "note",
            "interviewers",
            "timezone",
            "createdAt",
            "date",
            "duration",
            "location",
            "feedbackTemplate",
            "feedbackForms",
            "feedbackReminder",
            "user",
            "stage",
            "canceledAt",
            "postings",
            "gcalEventUrl",
            "opportunityId");
    assertThat(names(held)).doesNotContain("panel", "opportunityId").contains("feedbackTemplate");
    String path = as(one + "/interviews/" + held.path("id").asText(), "tess");
    key.put(path, "{\"subject\": \"Second\"}").expecting(200);
    String another = interview.replaceFirst("\\{", "{\"panel\": " + panel.path("id") + ",");
    key.post(as(one + "/interviews", "tess"), another).expecting(201);
    String whole = as(one + "/panels/" + panel.path("id").asText(), "tess");
    key.call("DELETE", whole).expecting(204);
    assertThat(key.get(one + "/interviews").data()).isEmpty();
    assertThat(lever.main().deliveries().stream().map(Delivery::event).map(Enum::name))
        .containsExactly(
            "INTERVIEW_CREATED",
            "INTERVIEW_UPDATED",
            "INTERVIEW_CREATED",
            "INTERVIEW_DELETED",
            "INTERVIEW_DELETED");
    refused(key.post(as(one + "/panels", "tess"), "{}"), 400, "BadRequestError", "interviews");
  }
}
