package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.switches.Switch;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Sections 8 and 19: application questions, applying, uploads, EEO. */
class ApplyingConformanceTest extends Conformance {
  private static final String BOB =
      """
      "personalInformation": [{"name": "fullName", "value": "Bob"},
                              {"name": "email", "value": "bob@example.test"}]""";

  private String path(String title) {
    return "/v1/postings/" + posting(title) + "/apply";
  }

  private Caller.Answer apply(String title, String fields) throws Exception {
    return key.post(path(title), "{" + fields + "}");
  }

  private JsonNode newest() throws Exception {
    return read("/opportunities?email=bob@example.test&expand=applications").get(0);
  }

  private String uploaded(byte[] content) throws Exception {
    var body = new Caller.Multipart().file("file", "cv.pdf", "application/pdf", content);
    return key.postMultipart("/v1/uploads", body).expecting(201).data().path("uri").asText();
  }

  @Test
  void whatIsAskedIsShownForPostingsInAnyState() throws Exception {
    for (String title :
        List.of("Data Analyst", "Chief of Staff", "Head of Manufacturing", "DevOps Engineer")) {
      JsonNode form = key.get(path(title) + "?location=Leeds&distribution=external").data();
      assertThat(names(form))
          .contains(
              "id", "text", "customQuestions", "personalInformation", "urls", "consentDisclosures");
      assertThat(form.path("text").asText()).isEqualTo(title);
    }
  }

  @Test
  void personalInformationHasLeversNamesAndThePlacesWhereThereAreSeveral() throws Exception {
    JsonNode several = read("/postings/" + posting("Warehouse Supervisor") + "/apply");
    JsonNode single = read("/postings/" + posting("Night Porter") + "/apply");

    assertThat(several.path("personalInformation").findValuesAsText("name"))
        .containsExactly(
            "fullName",
            "email",
            "currentCompany",
            "currentLocation",
            "phone",
            "resume",
            "preferredPostingLocation",
            "additionalInformation");
    assertThat(single.path("personalInformation").findValuesAsText("name"))
        .doesNotContain("preferredPostingLocation");
    assertThat(names(several.path("personalInformation").get(0)))
        .containsExactlyInAnyOrder("name", "text", "type", "required", "value");
  }

  @Test
  void customQuestionsHaveEveryTypeOfField() throws Exception {
    JsonNode questions =
        read("/postings/" + posting("Warehouse Supervisor") + "/apply").path("customQuestions");

    assertThat(questions.findValuesAsText("type"))
        .containsExactlyInAnyOrder(
            "multiple-choice",
            "multiple-select",
            "dropdown",
            "text",
            "textarea",
            "file-upload",
            "university");
    JsonNode first = questions.get(0).path("fields").get(0);
    assertThat(names(first)).contains("id", "type", "text", "description", "required", "value");
    assertThat(first.path("value").isNull()).isTrue();
    assertThat(first.path("options").get(0).has("text")).isTrue();
  }

  @Test
  void eeoQuestionsAreAbsentWhereTheyDoNotApply() throws Exception {
    assertThat(read("/postings/" + posting("Data Analyst") + "/apply").has("eeoQuestions"))
        .isFalse();
    JsonNode eeo =
        read("/postings/" + posting("Regional Sales Manager, Midwest") + "/apply")
            .path("eeoQuestions");
    assertThat(names(eeo))
        .containsExactlyInAnyOrder(
            "gender",
            "race",
            "veteran",
            "disability",
            "disabilitySignature",
            "disabilitySignatureDate");
  }

  @Test
  void consentDisclosuresAreNullOrHaveTwoParts() throws Exception {
    assertThat(
            read("/postings/" + posting("Data Analyst") + "/apply")
                .path("consentDisclosures")
                .isNull())
        .isTrue();
    String german =
        lever.postings().stream()
            .filter(p -> p.text().startsWith("Servicetechniker"))
            .findFirst()
            .orElseThrow()
            .id();
    JsonNode consent = read("/postings/" + german + "/apply").path("consentDisclosures");
    assertThat(names(consent)).containsExactlyInAnyOrder("store", "marketing");
    assertThat(names(consent.path("store")))
        .containsExactlyInAnyOrder(
            "statement", "statementHtml", "displayState", "compliancePolicyId");
  }

  @Test
  void aNameAndAnAddressAreEnoughAndLandInNewApplicant() throws Exception {
    var answer = apply("Data Analyst", BOB).expecting(201);

    assertThat(names(answer.data())).containsExactly("applicationId");
    JsonNode made = newest();
    assertThat(made.path("stage").asText()).isEqualTo("applicant-new");
    assertThat(texts(made.path("sources"))).containsExactly("Job site");
    assertThat(made.path("sourcedBy").isNull()).isTrue();
    assertThat(made.path("owner").asText()).isEqualTo(user("omar"));
    assertThat(made.path("origin").asText()).isEqualTo("applied");
    JsonNode application = made.path("applications").get(0);
    assertThat(application.path("id")).isEqualTo(answer.data().path("applicationId"));
    assertThat(application.path("type").asText()).isEqualTo("posting");
    assertThat(application.path("name").asText()).isEqualTo("Bob");
  }

  @Test
  void applyingTwiceMakesTwoOpportunitiesOnOneContact() throws Exception {
    apply("Data Analyst", BOB).expecting(201);
    apply("Data Analyst", BOB).expecting(201);

    JsonNode both = read("/opportunities?email=bob@example.test");
    assertThat(both).hasSize(2);
    assertThat(both.get(0).path("contact")).isEqualTo(both.get(1).path("contact"));
  }

  @Test
  void onlyPublishedAndInternalPostingsTakeApplications() throws Exception {
    apply("Chief of Staff", BOB).expecting(201);
    apply("Head of Manufacturing", BOB).expecting(400);
    apply("DevOps Engineer", BOB).expecting(400);
  }

  @Test
  void theNameAndTheAddressAreRequired() throws Exception {
    apply("Data Analyst", "").expecting(400);
    apply(
            "Data Analyst",
            "\"personalInformation\": [{\"name\": \"email\", \"value\": \"b@x.test\"}]")
        .expecting(400);
    apply("Data Analyst", "\"personalInformation\": 7").expecting(400);
    key.post(path("Data Analyst"), "no json").expecting(400);
  }

  @Test
  void customAnswersFollowTheOrderOfTheForm() throws Exception {
    JsonNode form = read("/postings/" + posting("Warehouse Supervisor") + "/apply");
    String id = form.path("customQuestions").get(0).path("id").asText();
    String answers = BOB + ", \"customQuestions\": [{\"id\": \"%s\", \"fields\": %s}]";

    apply("Warehouse Supervisor", BOB).expecting(400);
    apply("Warehouse Supervisor", answers.formatted(id, "[{\"value\": \"Perhaps\"}]"))
        .expecting(400);
    apply("Warehouse Supervisor", answers.formatted("other", "[{\"value\": \"Yes\"}]"))
        .expecting(400);
    apply(
            "Warehouse Supervisor",
            answers.formatted(id, "[{\"value\": \"Yes\"}, {\"value\": [\"Late\", \"Night\"]}]"))
        .expecting(201);

    JsonNode fields =
        newest().path("applications").get(0).path("customQuestions").get(0).path("fields");
    assertThat(fields.get(0).path("value").asText()).isEqualTo("Yes");
    assertThat(texts(fields.get(1).path("value"))).containsExactly("Late", "Night");
  }

  @Test
  void filesComeByWayOfUploadsThatLastADay() throws Exception {
    byte[] cv = "%PDF bytes".getBytes(StandardCharsets.UTF_8);
    String uri = uploaded(cv);
    String withResume =
        BOB.replace("]", ", {\"name\": \"resume\", \"value\": \"%s\"}]".formatted(uri));

    apply("Data Analyst", withResume).expecting(201);

    String resumes = "/v1/opportunities/" + newest().path("id").asText() + "/resumes";
    String resume = key.get(resumes).data().get(0).path("id").asText();
    assertThat(key.get(resumes + "/" + resume + "/download").response().body()).isEqualTo(cv);
    clock.advance(Duration.ofHours(24));
    apply("Data Analyst", withResume).expecting(400);
  }

  @Test
  void anUploadTellsItsIdNameAddressSizeAndEnd() throws Exception {
    var body = new Caller.Multipart().file("file", "cv.pdf", "application/pdf", new byte[] {1, 2});
    JsonNode upload = key.postMultipart("/v1/uploads", body).expecting(201).data();

    assertThat(names(upload))
        .containsExactlyInAnyOrder("id", "filename", "uri", "size", "expiresAt");
    assertThat(upload.path("id").asText()).endsWith("-cv.pdf");
    assertThat(upload.path("uri").asText()).endsWith("/v1/uploads/" + upload.path("id").asText());
    assertThat(upload.path("size").asInt()).isEqualTo(2);
    assertThat(upload.path("expiresAt").asLong())
        .isEqualTo(clock.millis() + Duration.ofHours(24).toMillis());
    key.post("/v1/uploads", "{}").expecting(400);
    var large = new Caller.Multipart().file("file", "a.pdf", "x/y", new byte[31 * 1024 * 1024]);
    key.postMultipart("/v1/uploads", large).expecting(413);
  }

  @Test
  void anInvalidTimezoneOrOriginIsRejected() throws Exception {
    apply("Data Analyst", BOB + ", \"timezone\": \"Mars/Olympus\"").expecting(400);
    apply("Data Analyst", BOB + ", \"origin\": \"sourced\"").expecting(400);
    apply(
            "Data Analyst",
            BOB
                + ", \"timezone\": \"Europe/Berlin\", \"origin\": \"internal\", \"ipAddress\": \"1.2.3.4\"")
        .expecting(201);
    JsonNode application = newest().path("applications").get(0);
    assertThat(application.path("timezone").asText()).isEqualTo("Europe/Berlin");
    assertThat(application.path("ipAddress").asText()).isEqualTo("1.2.3.4");
    assertThat(newest().path("origin").asText()).isEqualTo("internal");
  }

  @Test
  void anAddressOfTheCompanysOwnMayMeanInternal() throws Exception {
    String colleague = BOB.replace("bob@example.test", "new@acme.test");
    turn(Switch.COMPANY_EMAIL_ORIGIN, "INTERNAL");
    apply("Data Analyst", colleague).expecting(201);
    assertThat(read("/opportunities?email=new@acme.test").get(0).path("origin").asText())
        .isEqualTo("internal");
  }

  @Test
  void consentBecomesDataProtection() throws Exception {
    apply("Data Analyst", BOB + ", \"consent\": {\"store\": {\"provided\": true}}").expecting(201);

    JsonNode protection = newest().path("dataProtection");
    assertThat(protection.path("store").path("allowed").asBoolean()).isTrue();
    assertThat(names(protection)).containsExactlyInAnyOrder("store", "contact");
  }

  @Test
  void eeoAnswersAreListedPlainOrWrapped() throws Exception {
    apply("Regional Sales Manager, Midwest", BOB + ", \"eeoResponses\": {\"gender\": \"Female\"}")
        .expecting(201);

    JsonNode plain = key.get("/v1/eeo/responses").expecting(200).json();
    assertThat(plain.path("data").get(0).path("gender").asText()).isEqualTo("Female");
    assertThat(names(plain.path("data").get(0)))
        .containsExactly(
            "applicationArchivedAt",
            "applicationArchivedBy",
            "applicationArchiveReason",
            "applicationTitle",
            "appliedAt",
            "currentStage",
            "gender");
    assertThat(plain.has("hasNext")).isTrue();
    assertThat(names(read("/eeo/responses/pii").get(0)))
        .contains("id", "applicationId", "contact", "opportunityOwner", "sources", "gender");
    int all = plain.path("data").size();
    long now = clock.millis();
    assertThat(read("/eeo/responses?created_at_start=" + now)).hasSize(1);
    turn(Switch.EEO_LIST, "WRAPPED");
    assertThat(read("/eeo/responses").path("eeoResponses")).hasSize(all);
    Caller app = app("eeo_responses:read:admin");
    app.get("/v1/eeo/responses").expecting(200);
    app.get("/v1/eeo/responses/pii").expecting(403);
  }

  @Test
  void whoeverAppliedIsListedWithoutAnswersTooAndCanBeExpanded() throws Exception {
    apply("Data Analyst", BOB).expecting(201);

    JsonNode newest = read("/eeo/responses/pii?expand=contact&expand=posting").get(0);
    assertThat(newest.has("gender")).isFalse();
    assertThat(newest.at("/contact/name").asText()).isEqualTo("Bob");
    assertThat(newest.at("/posting/text").asText()).isEqualTo("Data Analyst");
    key.get("/v1/eeo/responses?expand=contact").expecting(400);
  }

  @Test
  void surveysBelongToPostings() throws Exception {
    assertThat(read("/surveys/diversity/" + posting("Data Analyst")).isArray()).isTrue();
    key.get("/v1/surveys/diversity/nothing").expecting(404);
  }
}
