package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Phone;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.User;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class OpportunitiesTest {
  private static final byte[] RESUME =
      "%PDF-1.7\r\n--\r\n\0\u00ff binary".getBytes(StandardCharsets.ISO_8859_1);

  private final MovableClock clock = new MovableClock();
  private final LeverEmulator lever =
      LeverEmulator.start(EmulatorSettings.forTests().withClock(clock));
  private final Caller key = Caller.withKey(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  private String user(String username) {
    return lever.users().stream()
        .filter(user -> user.username().equals(username))
        .map(User::id)
        .findFirst()
        .orElseThrow();
  }

  private Posting posting(String title) {
    return lever.postings().stream()
        .filter(posting -> posting.text().equals(title))
        .findFirst()
        .orElseThrow();
  }

  private String create() {
    return "/v1/opportunities?perform_as=" + user("tess");
  }

  private String ada(String more) {
    return """
        {"name": "Ada Example", "emails": ["ada@example.test"],
         "phones": [{"type": "mobile", "value": "+44 113 496 0000"}],
         "links": ["https://outhire.example/a/7f3k"],
         "tags": ["Outhire"], "sources": ["Outhire"], "origin": "sourced"%s}"""
        .formatted(more);
  }

  private String adaFor(String title) {
    return ada(", \"postings\": [\"" + posting(title).id() + "\"]");
  }

  private Candidate newest() {
    return lever.opportunities().getLast();
  }

  @Test
  void aCandidateCreatedAsJsonIsANewLeadWithEverything() throws Exception {
    var answer = key.post(create(), adaFor("Warehouse Supervisor")).expecting(201);

    JsonNode data = answer.data();
    assertThat(answer.json().path("deduped").asBoolean(true)).isFalse();
    assertThat(data.path("name").asText()).isEqualTo("Ada Example");
    assertThat(data.path("stage").asText()).isEqualTo("lead-new");
    assertThat(data.path("origin").asText()).isEqualTo("sourced");
    assertThat(data.path("sourcedBy").asText()).isEqualTo(user("tess"));
    assertThat(data.path("owner").asText()).isEqualTo(user("tess"));
    assertThat(data.path("followers")).hasSize(2);
    assertThat(data.path("applications")).hasSize(1);
    assertThat(data.path("createdAt").asLong()).isEqualTo(clock.millis());
    assertThat(data.path("stageChanges").get(0).path("toStageIndex").asInt(-1)).isZero();
    assertThat(data.path("urls").path("show").asText())
        .isEqualTo(lever.baseUri() + "/candidates/" + data.path("id").asText());
    assertThat(data.has("opportunityLocation")).isFalse();
    assertThat(newest().phones()).containsExactly(new Phone("mobile", "+44 113 496 0000"));
    assertThat(newest().links()).containsExactly("https://outhire.example/a/7f3k");
  }

  @Test
  void thePostingsWordsAreAppendedToTheTags() throws Exception {
    key.post(create(), adaFor("Warehouse Supervisor")).expecting(201);

    assertThat(newest().tags())
        .containsExactly(
            "Outhire", "Warehouse Supervisor", "Operations", "Logistics", "Leeds", "Full-time");
    assertThat(newest().sources()).containsExactly("Outhire");
  }

  @Test
  void multipartCarriesTheSameAndTheResumesVeryBytes() throws Exception {
    var body =
        new Caller.Multipart()
            .field("name", "Ada Éxample")
            .field("emails[]", "ada@example.test")
            .field("tags[]", "Outhire")
            .field("tags[]", "Second")
            .field("sources[]", "Outhire")
            .field("origin", "sourced")
            .field("phones[]", "{\"type\":\"mobile\",\"value\":\"+44 1\"}")
            .field("phones[]", "{\"type\":\"home\",\"value\":\"+44 2\"}")
            .field("postings[]", posting("Warehouse Supervisor").id())
            .file("resumeFile", "Ada's CV.pdf", "application/pdf", RESUME);

    JsonNode data = key.postMultipart(create(), body).expecting(201).data();

    assertThat(data.path("name").asText()).isEqualTo("Ada Éxample");
    assertThat(newest().tags()).startsWith("Outhire", "Second", "Warehouse Supervisor");
    assertThat(newest().phones())
        .containsExactly(new Phone("mobile", "+44 1"), new Phone("home", "+44 2"));
    assertThat(newest().resumes().getFirst().content().toArray()).isEqualTo(RESUME);
    JsonNode resume =
        key.get("/v1/opportunities/" + data.path("id").asText() + "/resumes").data().get(0);
    assertThat(resume.path("file").path("name").asText()).isEqualTo("Ada's CV.pdf");
    assertThat(resume.path("file").path("ext").asText()).isEqualTo("pdf");
    String download = resume.path("file").path("downloadUrl").asText();
    var bytes = key.get(download.substring(lever.baseUri().toString().length())).expecting(200);
    assertThat(bytes.response().body()).isEqualTo(RESUME);
    assertThat(bytes.header("Content-Type")).isEqualTo("application/pdf");
  }

  @Test
  void multipartPhonesMayBeSpeltWithIndexes() throws Exception {
    var body =
        new Caller.Multipart()
            .field("name", "Ada")
            .field("phones[0][value]", "+44 1")
            .field("phones[0][type]", "work")
            .field("phones[1][value]", "+44 2");

    key.postMultipart(create(), body).expecting(201);

    assertThat(newest().phones())
        .containsExactly(new Phone("work", "+44 1"), new Phone(null, "+44 2"));
  }

  @Test
  void performAsIsRequiredAndMustBeSomeone() throws Exception {
    var missing = key.post("/v1/opportunities", ada("")).expecting(400);

    assertThat(missing.json().path("code").asText()).isEqualTo("BadRequestError");
    assertThat(missing.json().path("message").asText())
        .isEqualTo("Missing required parameter: perform_as");
    key.post("/v1/opportunities?perform_as=nobody", ada("")).expecting(400);
  }

  @Test
  void aDeactivatedPerformAsIsAccepted() throws Exception {
    key.post("/v1/opportunities?perform_as=" + user("marco"), ada("")).expecting(201);
  }

  @Test
  void anInterviewerMayCreateButDoesNotFollow() throws Exception {
    String path = "/v1/opportunities?perform_as=" + user("lena");

    JsonNode data = key.post(path, adaFor("Data Analyst")).expecting(201).data();

    assertThat(data.path("followers").toString())
        .contains(user("omar"))
        .doesNotContain(user("lena"));
  }

  @Test
  void thePostingsOwnerBecomesOwnerWhenAsked() throws Exception {
    String path = create() + "&perform_as_posting_owner=true";

    assertThat(key.post(path, adaFor("Data Analyst")).data().path("owner").asText())
        .isEqualTo(user("omar"));
    assertThat(key.post(path, adaFor("Night Porter")).data().path("owner").asText())
        .isEqualTo(user("tess"));
  }

  @Test
  void aKnownAddressMakesASecondOpportunityOnTheSameContactWhichStaysAsItIs() throws Exception {
    String first = key.post(create(), ada("")).data().path("contact").asText();

    var again =
        key.post(create(), "{\"name\": \"Ada B.\", \"emails\": [\" ADA@Example.test \"]}")
            .expecting(201);

    assertThat(again.json().path("deduped").asBoolean()).isTrue();
    assertThat(again.data().path("contact").asText()).isEqualTo(first);
    assertThat(again.data().path("name").asText()).isEqualTo("Ada Example");
    assertThat(again.data().path("emails")).hasSize(1);
  }

  @Test
  void withoutAnAddressEachCreateIsAnotherContact() throws Exception {
    String first = key.post(create(), "{\"name\": \"Ada\"}").data().path("contact").asText();
    var second = key.post(create(), "{\"name\": \"Ada\"}").expecting(201);

    assertThat(second.json().path("deduped").asBoolean(true)).isFalse();
    assertThat(second.data().path("contact").asText()).isNotEqualTo(first);
  }

  @Test
  void aNamedContactIsGivenWhatIsNew() throws Exception {
    String contact = key.post(create(), ada("")).data().path("contact").asText();

    key.post(
            create(),
            """
            {"contact": "%s", "emails": ["new@example.test"], "links": ["https://example.test"]}"""
                .formatted(contact))
        .expecting(201);

    assertThat(newest().emails()).containsExactly("ada@example.test", "new@example.test");
    assertThat(newest().links()).hasSize(2);
    JsonNode person = key.get("/v1/contacts/" + contact).expecting(200).data();
    assertThat(person.path("location").has("name")).isTrue();
  }

  @Test
  void repeatingACreateIsAnotherOpportunity() throws Exception {
    int before = lever.opportunities().size();

    key.post(create(), adaFor("Data Analyst")).expecting(201);
    key.post(create(), adaFor("Data Analyst")).expecting(201);

    assertThat(lever.opportunities()).hasSize(before + 2);
  }

  @Test
  void whatMakesNoSenseIsRefusedAndNothingIsStored() throws Exception {
    int before = lever.opportunities().size();
    String one = posting("Data Analyst").id();
    var bodies =
        List.of(
            ada(", \"postings\": [\"" + one + "\", \"" + one + "\"]"),
            ada(", \"postings\": [\"nothing\"]"),
            ada(", \"stage\": \"nowhere\""),
            ada(", \"owner\": \"nobody\""),
            ada(", \"createdAt\": " + (clock.millis() + 1)),
            ada(", \"archived\": {}"),
            "{\"origin\": \"found\"}",
            "{\"tags\": [1]}",
            "{\"phones\": [{}]}",
            "{not json",
            "[]");

    for (String body : bodies) {
      var refused = key.post(create(), body).expecting(400);
      assertThat(refused.json().path("code").asText()).as(body).isEqualTo("BadRequestError");
      assertThat(refused.json().path("message").asText()).as(body).isNotBlank();
    }
    assertThat(lever.opportunities()).hasSize(before);
  }

  @Test
  void draftsAndClosedPostingsAreAcceptedAndUnknownKeysIgnored() throws Exception {
    key.post(create(), adaFor("Head of Manufacturing")).expecting(201);
    key.post(create(), adaFor("DevOps Engineer")).expecting(201);
    key.post(create(), "{\"postId\": 7, \"name\": \"Ada\"}").expecting(201);
  }

  @Test
  void anOpportunityIsFoundByWhatRecoveryAsksFor() throws Exception {
    long before = clock.millis();
    String id = key.post(create(), adaFor("Warehouse Supervisor")).data().path("id").asText();
    String posting = posting("Warehouse Supervisor").id();

    var found =
        key.get(
            "/v1/opportunities?email=ADA%40example.test&posting_id="
                + posting
                + "&tag=Outhire&confidentiality=all&created_at_start="
                + before
                + "&expand=applications");

    assertThat(found.expecting(200).data()).hasSize(1);
    JsonNode application = found.data().get(0).path("applications").get(0);
    assertThat(found.data().get(0).path("id").asText()).isEqualTo(id);
    assertThat(application.path("posting").asText()).isEqualTo(posting);
    assertThat(application.path("type").asText()).isEqualTo("user");
    assertThat(application.path("email").isNull()).isTrue();
    assertThat(key.get("/v1/opportunities?tag=outhire").data()).isEmpty();
    assertThat(key.get("/v1/opportunities?created_at_start=" + (before + 1)).data()).isEmpty();
    assertThat(key.get("/v1/opportunities?archived_posting_id=" + posting).data()).hasSize(1);
  }

  @Test
  void aPlaceIsReadBackLaterUnspecifiedWhenThePostingHasSeveral() throws Exception {
    String several = key.post(create(), adaFor("Warehouse Supervisor")).data().path("id").asText();
    String single = key.post(create(), adaFor("Community Manager")).data().path("id").asText();

    assertThat(place(several)).isEqualTo("unspecified");
    assertThat(place(single)).isEqualTo("Dublin");
  }

  private String place(String id) throws Exception {
    return key.get("/v1/opportunities/" + id)
        .expecting(200)
        .data()
        .path("opportunityLocation")
        .asText();
  }

  @Test
  void listsFollowTheStagesAndThenTheNewest() throws Exception {
    List<String> stages = key.get("/v1/opportunities?archived=false").each("stage");

    assertThat(stages.getFirst()).isEqualTo("lead-new");
    assertThat(stages.getLast()).isEqualTo("offer");
    String token = key.get("/v1/opportunities?limit=1").json().path("next").asText();
    assertThat(token).startsWith("%5B1%2C");
  }

  @Test
  void expandShowsObjects() throws Exception {
    JsonNode one =
        key.get("/v1/opportunities?limit=1&expand=stage&expand=owner&expand=contact").data().get(0);

    assertThat(one.path("stage").path("text").asText()).isEqualTo("New lead");
    assertThat(one.path("owner").path("email").asText()).isEqualTo("priya@acme.test");
    assertThat(one.path("contact").path("emails")).isNotEmpty();
  }

  @Test
  void notesAreTakenAsJsonAndAsForm() throws Exception {
    String id = key.post(create(), ada("")).data().path("id").asText();
    String notes = "/v1/opportunities/" + id + "/notes";

    var note =
        key.post(notes + "?perform_as=" + user("tess"), "{\"value\": \"Hello\"}").expecting(201);
    key.postForm(notes, Map.of("value", "Second & last")).expecting(201);

    assertThat(note.data().path("noteId")).isEqualTo(note.data().path("id"));
    assertThat(key.get(notes).data().findValuesAsText("value"))
        .containsExactly("Hello", "Second & last");
    key.post(notes, "{}").expecting(400);
  }

  @Test
  void tagsAndSourcesAreCounted() throws Exception {
    key.post(create(), ada("")).expecting(201);

    assertThat(key.get("/v1/tags").data().toString())
        .contains("{\"text\":\"Outhire\",\"count\":1}");
    assertThat(key.get("/v1/sources").each("text")).contains("Outhire", "Job site").isSorted();
    assertThat(key.get("/v1/archive_reasons?type=hired").each("text")).containsExactly("Hired");
  }
}
