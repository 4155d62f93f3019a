package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.switches.Switch;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sections 9, 10 and 20: opportunities and their applications. */
class OpportunitiesConformanceTest extends Conformance {
  private static final String ADA =
      """
      "name": "Ada Example", "headline": "Analyst", "emails": ["ada@example.test"],
      "phones": [{"type": "mobile", "value": "+44 113"}], "links": ["https://example.test/a"],
      "tags": ["Outhire"], "sources": ["Outhire"]""";

  private String adaFor(String title) {
    return ADA + ", \"postings\": [\"" + posting(title) + "\"]";
  }

  private String path(String id, String verb) {
    return "/v1/opportunities/" + id + "/" + verb;
  }

  private static void blank(JsonNode opportunity) {
    assertThat(opportunity.path("name").asText("x")).isEmpty();
    assertThat(opportunity.path("headline").asText("x")).isEmpty();
    for (String list : List.of("emails", "phones", "links")) {
      assertThat(opportunity.path(list).isArray()).isTrue();
      assertThat(opportunity.path(list)).isEmpty();
    }
  }

  @Test
  void anAnswerHasTheRecordedKeysAndNotThoseOfTheExamples() throws Exception {
    JsonNode read = read("/opportunities/" + created(adaFor("Data Analyst")));

    assertThat(names(read))
        .containsExactlyInAnyOrder(
            "id",
            "name",
            "headline",
            "contact",
            "stage",
            "stageChanges",
            "confidentiality",
            "location",
            "phones",
            "emails",
            "links",
            "archived",
            "tags",
            "sources",
            "origin",
            "sourcedBy",
            "owner",
            "followers",
            "applications",
            "createdAt",
            "updatedAt",
            "lastInteractionAt",
            "lastAdvancedAt",
            "snoozedUntil",
            "urls",
            "dataProtection",
            "isAnonymized",
            "opportunityLocation");
    assertThat(names(read.path("stageChanges").get(0)))
        .containsExactly("toStageId", "toStageIndex", "updatedAt", "userId");
    assertThat(read.path("location").asText("x")).isEmpty();
    assertThat(read.path("dataProtection").isNull()).isTrue();
    assertThat(names(read.path("urls"))).containsExactly("list", "show");
  }

  @Test
  void createAnswers201WithDedupedBesideData() throws Exception {
    var first = key.post(as("/v1/opportunities", "tess"), "{" + ADA + "}").expecting(201);
    var second = key.post(as("/v1/opportunities", "tess"), "{" + ADA + "}").expecting(201);

    assertThat(first.json().path("deduped").asBoolean(true)).isFalse();
    assertThat(second.json().path("deduped").asBoolean()).isTrue();
    assertThat(first.data().has("opportunityLocation")).isFalse();
  }

  @Test
  void performAsIsRequiredToCreate() throws Exception {
    refused(
        key.post("/v1/opportunities", "{}"),
        400,
        "BadRequestError",
        "Missing required parameter: perform_as");
  }

  @Test
  void everyFieldIsOptionalAndNewLeadIsTheDefault() throws Exception {
    JsonNode bare = create("");

    assertThat(bare.path("stage").asText()).isEqualTo("lead-new");
    assertThat(bare.path("name").asText("x")).isEmpty();
    assertThat(create("\"stage\": \"offer\"").path("stage").asText()).isEqualTo("offer");
  }

  @Test
  void exactlyOnePostingMayBeGiven() throws Exception {
    String two = posting("Data Analyst") + "\", \"" + posting("Night Porter");

    key.post(as("/v1/opportunities", "tess"), "{\"postings\": [\"" + two + "\"]}").expecting(400);
    turn(Switch.UNKNOWN_REFERENCE_STATUS, "422");
    key.post(as("/v1/opportunities", "tess"), "{\"postings\": [\"" + two + "\"]}").expecting(422);
  }

  @Test
  void thePostingsWordsAreAppendedToTheTags() throws Exception {
    assertThat(texts(create(adaFor("Warehouse Supervisor")).path("tags")))
        .containsExactly(
            "Outhire", "Warehouse Supervisor", "Operations", "Logistics", "Leeds", "Full-time");
  }

  @Test
  void sourcedByIsThePerformerWhenTheOriginIsSourced() throws Exception {
    assertThat(create("\"origin\": \"sourced\"").path("sourcedBy").asText())
        .isEqualTo(user("tess"));
    assertThat(create("\"origin\": \"agency\"").path("sourcedBy").isNull()).isTrue();
    for (String origin : List.of("applied", "internal", "referred", "university")) {
      assertThat(create("\"origin\": \"" + origin + "\"").path("origin").asText())
          .isEqualTo(origin);
    }
    assertThat(create("").path("origin").asText()).isEqualTo("sourced");
    turn(Switch.DEFAULT_ORIGIN, "applied");
    assertThat(create("").path("origin").asText()).isEqualTo("applied");
  }

  @Test
  void anInterviewerMayCreateWithoutFollowing() throws Exception {
    String path = as("/v1/opportunities", "lena");

    JsonNode made = key.post(path, "{" + adaFor("Data Analyst") + "}").expecting(201).data();
    assertThat(texts(made.path("followers"))).containsExactly(user("omar"));

    turn(Switch.CREATOR_FOLLOWS, "ALWAYS");
    JsonNode again = key.post(path, "{" + adaFor("Data Analyst") + "}").expecting(201).data();
    assertThat(texts(again.path("followers"))).contains(user("omar"), user("lena"));
  }

  @Test
  void theOwnerIsThePerformerUnlessGivenOrThePostings() throws Exception {
    assertThat(create(ADA).path("owner").asText()).isEqualTo(user("tess"));
    assertThat(create("\"owner\": \"" + user("sam") + "\"").path("owner").asText())
        .isEqualTo(user("sam"));
    String byPosting = as("/v1/opportunities?perform_as_posting_owner=true", "tess");
    assertThat(
            key.post(byPosting, "{" + adaFor("Data Analyst") + "}").data().path("owner").asText())
        .isEqualTo(user("omar"));
    assertThat(
            key.post(byPosting, "{" + adaFor("Night Porter") + "}").data().path("owner").asText())
        .isEqualTo(user("tess"));
  }

  @Test
  void aDraftTakesCandidatesAndASwitchClosesClosedOnes() throws Exception {
    create(adaFor("Head of Manufacturing"));
    create(adaFor("DevOps Engineer"));
    turn(Switch.CREATE_ON_CLOSED, "REFUSED");
    create(adaFor("Head of Manufacturing"));
    key.post(as("/v1/opportunities", "tess"), "{" + adaFor("DevOps Engineer") + "}").expecting(400);
  }

  @Test
  void aFutureCreatedAtIsRefusedAndAPastOneKept() throws Exception {
    long past = clock.millis() - 1000;
    assertThat(create("\"createdAt\": " + past).path("createdAt").asLong()).isEqualTo(past);
    key.post(as("/v1/opportunities", "tess"), "{\"createdAt\": " + (clock.millis() + 1) + "}")
        .expecting(400);
  }

  @Test
  void archivedNeedsAReasonAndATimeAfterCreation() throws Exception {
    String reason = read("/archive_reasons?type=non-hired").get(0).path("id").asText();
    JsonNode made = create("\"archived\": {\"reason\": \"" + reason + "\"}");

    assertThat(names(made.path("archived"))).containsExactly("reason", "archivedAt");
    for (String bad :
        List.of(
            "{}", "{\"reason\": \"x\"}", "{\"reason\": \"" + reason + "\", \"archivedAt\": 5}")) {
      key.post(as("/v1/opportunities", "tess"), "{\"archived\": " + bad + "}").expecting(400);
    }
  }

  @Test
  void theExistingContactWinsByCanonicalAddress() throws Exception {
    JsonNode first = create(ADA);
    JsonNode second =
        create(
            "\"name\": \"Other\", \"emails\": [\"ADA@Example.TEST\"], \"phones\": [{\"value\": \"1\"}]");

    assertThat(second.path("contact")).isEqualTo(first.path("contact"));
    assertThat(second.path("name").asText()).isEqualTo("Ada Example");
    assertThat(second.path("phones")).isEqualTo(first.path("phones"));
    assertThat(second.path("id")).isNotEqualTo(first.path("id"));
  }

  @Test
  void aNamedContactIsGivenWhatIsNewAndAnAnonymizedOneRefuses() throws Exception {
    String contact = create(ADA).path("contact").asText();
    JsonNode linked =
        create("\"contact\": \"" + contact + "\", \"emails\": [\"two@example.test\"]");

    assertThat(texts(linked.path("emails")))
        .containsExactly("ada@example.test", "two@example.test");
    key.post(as("/v1/opportunities", "tess"), "{\"contact\": \"nobody\"}").expecting(400);
  }

  @Test
  void withoutAnAddressNothingIsDeduped() throws Exception {
    assertThat(create("\"name\": \"Ada\"").path("contact"))
        .isNotEqualTo(create("\"name\": \"Ada\"").path("contact"));
  }

  @Test
  void threeCreatesAreThreeOpportunitiesWithAnApplicationEach() throws Exception {
    for (int i = 0; i < 3; i++) {
      create(adaFor("Data Analyst"));
    }
    JsonNode found = read("/opportunities?email=ada@example.test&expand=applications");
    assertThat(found).hasSize(3);
    assertThat(found.findValuesAsText("contact").stream().distinct()).hasSize(1);
    assertThat(found.findValues("applications").stream().map(a -> a.get(0).path("id")).distinct())
        .hasSize(3);
  }

  @Test
  void anApplicationMadeByTheApiHasNoWordsOfItsOwn() throws Exception {
    String id = created(adaFor("Data Analyst"));
    JsonNode application = read("/opportunities/" + id + "/applications").get(0);

    assertThat(names(application))
        .contains(
            "id",
            "type",
            "opportunityId",
            "candidateId",
            "posting",
            "postingOwner",
            "postingHiringManager",
            "user",
            "name",
            "email",
            "phone",
            "company",
            "links",
            "comments",
            "customQuestions",
            "archived",
            "requisitionForHire",
            "createdAt",
            "ipAddress",
            "referer",
            "userAgent",
            "acceptLanguage",
            "timezone");
    assertThat(application.path("type").asText()).isEqualTo("user");
    assertThat(application.path("candidateId").asText()).isEqualTo(id);
    for (String nothing : List.of("name", "email", "phone", "company", "comments", "timezone")) {
      assertThat(application.path(nothing).isNull()).as(nothing).isTrue();
    }
    String one = "/opportunities/" + id + "/applications/" + application.path("id").asText();
    assertThat(read(one + "?expand=posting").path("posting").path("text").asText())
        .isEqualTo("Data Analyst");
  }

  @Test
  void stageTagsSourcesAndArchiveAnswerWithThePersonBlank() throws Exception {
    String id = created(adaFor("Data Analyst"));
    String reason = read("/archive_reasons?type=hired").get(0).path("id").asText();

    blank(key.put(path(id, "stage"), "{\"stage\": \"offer\"}").expecting(200).data());
    blank(key.post(path(id, "addTags"), "{\"tags\": [\"A\"]}").expecting(200).data());
    blank(key.post(path(id, "removeTags"), "{\"tags\": [\"A\"]}").expecting(200).data());
    blank(key.post(path(id, "addSources"), "{\"sources\": [\"B\"]}").expecting(200).data());
    blank(key.post(path(id, "removeSources"), "{\"sources\": [\"B\"]}").expecting(200).data());
    blank(key.put(path(id, "archived"), "{\"reason\": \"" + reason + "\"}").expecting(200).data());
    JsonNode after = read("/opportunities/" + id);
    assertThat(after.path("name").asText()).isEqualTo("Ada Example");
    assertThat(after.path("archived").path("reason").asText()).isEqualTo(reason);
    assertThat(texts(after.path("tags"))).contains("Outhire").doesNotContain("A");
  }

  @Test
  void addLinksAnswersFilledAndChangesThePerson() throws Exception {
    String first = created(ADA);
    String second = created(ADA);

    JsonNode linked =
        key.post(path(first, "addLinks"), "{\"links\": [\"https://two.test\"]}")
            .expecting(200)
            .data();
    assertThat(linked.path("name").asText()).isEqualTo("Ada Example");
    assertThat(texts(read("/opportunities/" + second).path("links"))).contains("https://two.test");
    key.post(path(first, "removeLinks"), "{\"links\": [\"https://two.test\"]}").expecting(200);
    assertThat(texts(read("/opportunities/" + second).path("links")))
        .doesNotContain("https://two.test");
  }

  @Test
  void anArchivedOpportunityMovesAndNullTakesItUpAgain() throws Exception {
    String id = created(ADA);
    String reason = read("/archive_reasons").get(1).path("id").asText();
    key.put(path(id, "archived"), "{\"reason\": \"" + reason + "\"}").expecting(200);

    clock.advance(Duration.ofSeconds(1));
    JsonNode moved = key.put(path(id, "stage"), "{\"stage\": \"offer\"}").expecting(200).data();

    assertThat(moved.path("stageChanges")).hasSize(2);
    assertThat(moved.path("stageChanges").get(1).path("userId").isNull()).isTrue();
    assertThat(moved.path("lastAdvancedAt").asLong()).isEqualTo(clock.millis());
    assertThat(moved.path("archived").isNull()).isFalse();
    JsonNode open = key.put(path(id, "archived"), "{\"reason\": null}").expecting(200).data();
    assertThat(open.path("archived").isNull()).isTrue();
  }

  @Test
  void changesThatMakeNoSenseAreRefused() throws Exception {
    String id = created(ADA);

    for (String body : List.of("{}", "{\"stage\": \"nowhere\"}", "{\"stage\": 7}", "[]", "{")) {
      key.put(path(id, "stage"), body).expecting(400);
    }
    key.put(path(id, "archived"), "{}").expecting(400);
    key.put(path(id, "archived"), "{\"reason\": \"no\"}").expecting(400);
    key.post(path(id, "addTags"), "{}").expecting(400);
    key.post(path(id, "addTags"), "{\"tags\": [1]}").expecting(400);
    key.post(path("nobody", "addTags"), "{\"tags\": []}").expecting(404);
    key.call("DELETE", "/v1/opportunities/" + id).expecting(404);
    turn(Switch.UNKNOWN_REFERENCE_STATUS, "422");
    key.put(path(id, "stage"), "{\"stage\": \"nowhere\"}").expecting(422);
  }

  @Test
  void performAsOnChangesIsOptionalInQueryOrBodyUnlessRequired() throws Exception {
    String id = created(ADA);
    String tags = "{\"tags\": [\"A\"]";

    key.post(path(id, "addTags"), tags + "}").expecting(200);
    key.post(as(path(id, "addTags"), "lena"), tags + "}").expecting(200);
    key.post(path(id, "addTags"), tags + ", \"perform_as\": \"" + user("sam") + "\"}")
        .expecting(200);
    key.post(path(id, "addTags") + "?perform_as=nobody", tags + "}").expecting(400);
    turn(Switch.PERFORM_AS_ON_CHANGES, "REQUIRED");
    refused(key.post(path(id, "addTags"), tags + "}"), 400, "BadRequestError", "perform_as");
  }

  @Test
  void deactivatedPerformersActUnlessASwitchForbids() throws Exception {
    key.post(as("/v1/opportunities", "marco"), "{}").expecting(201);
    turn(Switch.DEACTIVATED_PERFORM_AS, "REFUSED");
    key.post(as("/v1/opportunities", "marco"), "{}").expecting(400);
  }

  @Test
  void tagsDifferByCaseUnlessASwitchSaysOtherwise() throws Exception {
    String id = created(ADA);
    key.post(path(id, "addTags"), "{\"tags\": [\"OUTHIRE\"]}").expecting(200);
    assertThat(read("/opportunities/" + id).path("tags")).hasSize(2);
    turn(Switch.TAG_MATCH, "IGNORE_CASE");
    key.post(path(id, "addTags"), "{\"tags\": [\"outHIRE\"]}").expecting(200);
    assertThat(read("/opportunities/" + id).path("tags")).hasSize(2);
  }

  @Test
  void renamingAPostingRewritesTheTagAndBumpsUpdatedAt() throws Exception {
    String id = created(adaFor("Data Analyst"));
    clock.advance(Duration.ofMinutes(1));

    String posting = "/v1/postings/" + posting("Data Analyst");
    key.post(as(posting, "sam"), "{\"text\": \"Data Scientist\"}").expecting(200);

    JsonNode after = read("/opportunities/" + id);
    assertThat(texts(after.path("tags"))).contains("Data Scientist").doesNotContain("Data Analyst");
    assertThat(after.path("updatedAt").asLong()).isEqualTo(clock.millis());
  }

  @Test
  void everyFilterFilters() throws Exception {
    String id = created(adaFor("Warehouse Supervisor") + ", \"origin\": \"agency\"");
    JsonNode made = read("/opportunities/" + id);
    String posting = posting("Warehouse Supervisor");
    long now = clock.millis();
    Map<String, String> filters =
        Map.of(
            "email=ada%40example.test",
            "email=other@example.test",
            "tag=Outhire",
            "tag=Nothing",
            "source=Outhire",
            "source=Nothing",
            "origin=agency",
            "origin=university",
            "posting_id=" + posting,
            "archived_posting_id=" + posting,
            "contact_id=" + made.path("contact").asText(),
            "contact_id=x",
            "location=Leeds",
            "location=Nowhere",
            "archived=false",
            "archived=true",
            "updated_at_start=" + now,
            "updated_at_start=" + (now + 1),
            "advanced_at_end=" + now,
            "advanced_at_end=" + (now - 1));
    filters.forEach(
        (with, without) -> {
          assertThat(ids(with)).as(with).contains(id);
          assertThat(ids(without)).as(without).doesNotContain(id);
        });
    assertThat(ids("stage_id=lead-new&snoozed=false")).contains(id);
    assertThat(ids("snoozed=true")).doesNotContain(id);
    key.get("/v1/opportunities?archived=perhaps").expecting(400);
    key.get("/v1/opportunities?created_at_start=yesterday").expecting(400);
  }

  private List<String> ids(String filter) {
    try {
      return key.get("/v1/opportunities?" + filter).expecting(200).each("id");
    } catch (Exception broken) {
      throw new AssertionError(filter, broken);
    }
  }

  @Test
  void archivedOnesAreFoundByReasonTimeAndPosting() throws Exception {
    String id = created(adaFor("Data Analyst"));
    String reason = read("/archive_reasons").get(2).path("id").asText();
    key.put(path(id, "archived"), "{\"reason\": \"" + reason + "\"}").expecting(200);

    assertThat(ids("archive_reason_id=" + reason)).contains(id);
    assertThat(ids("archived_at_start=" + clock.millis())).containsExactly(id);
    assertThat(ids("archived_posting_id=" + posting("Data Analyst"))).contains(id);
    assertThat(ids("posting_id=" + posting("Data Analyst"))).doesNotContain(id);
    assertThat(ids("email=ada@example.test")).contains(id);
  }

  @Test
  void whatCanBeExpandedIsExpanded() throws Exception {
    created(adaFor("Data Analyst"));
    JsonNode one =
        read("/opportunities?email=ada@example.test&expand=applications&expand=stage&expand=owner"
                + "&expand=followers&expand=sourcedBy&expand=contact")
            .get(0);

    assertThat(one.path("stage").path("text").asText()).isEqualTo("New lead");
    assertThat(one.path("contact").path("location").has("name")).isTrue();
    for (String user : List.of("owner", "sourcedBy")) {
      assertThat(one.path(user).has("accessRole")).isTrue();
    }
    assertThat(one.path("followers").get(0).has("email")).isTrue();
    assertThat(one.path("applications").get(0).has("posting")).isTrue();
  }

  @Test
  void deletedOnesAreListedWithWhenAndByWhom() throws Exception {
    String id = created(adaFor("Data Analyst"));
    lever.main().deleteOpportunity(id);

    key.get("/v1/opportunities/" + id).expecting(404);
    JsonNode deleted = read("/opportunities/deleted").get(0);
    assertThat(deleted.path("id").asText()).isEqualTo(id);
    assertThat(names(deleted)).contains("deletedAt", "deletedBy");
    JsonNode application = read("/applications/deleted").get(0);
    assertThat(names(application))
        .containsExactlyInAnyOrder("id", "deletedAt", "opportunityId", "postingId");
    assertThat(application.path("postingId").asText()).isEqualTo(posting("Data Analyst"));
    assertThat(read("/opportunities/deleted?deleted_at_start=" + (clock.millis() + 1))).isEmpty();
  }

  @Test
  void windowsOfDeletedThingsAreAtMostThirtyDays() throws Exception {
    Posting posting = lever.postings().getFirst();
    lever.main().deletePosting(posting.id());

    JsonNode deleted = read("/postings/deleted").get(0);
    assertThat(names(deleted)).containsExactlyInAnyOrder("id", "deletedAt");
    long now = clock.millis();
    long month = Duration.ofDays(30).toMillis();
    String window = "/v1/postings/deleted?deleted_at_start=%d&deleted_at_end=%d";
    key.get(window.formatted(now - month, now)).expecting(200);
    key.get(window.formatted(now - month - 1, now)).expecting(400);
    key.get("/v1/postings/deleted?deleted_at_start=x&deleted_at_end=y").expecting(400);
    turn(Switch.DELETED_WINDOW, "REQUIRED");
    key.get("/v1/postings/deleted").expecting(400);
    key.get("/v1/applications/deleted?deleted_at_start=1").expecting(400);
  }

  @Test
  void aCreateMayBeLimitedInSize() throws Exception {
    turn(Switch.LARGEST_CREATE_MB, "1");
    String large = "{\"name\": \"" + "x".repeat(1_100_000) + "\"}";
    key.post(as("/v1/opportunities", "tess"), large).expecting(413);
  }

  @Test
  void whatIsConfidentialIsNeitherWrittenNorListedWithoutTheGrant() throws Exception {
    Caller app = app("opportunities:write:admin applications:read:admin offline_access");
    String secret = "{\"postings\": [\"" + posting("Chief Financial Officer") + "\"]}";
    refused(app.post(as("/v1/opportunities", "tess"), secret), 403, "ForbiddenError", "");
    turn(Switch.CONFIDENTIAL_WITHOUT_GRANT, "HIDDEN");
    app.post(as("/v1/opportunities", "tess"), secret).expecting(400);

    JsonNode made = key.post(as("/v1/opportunities", "tess"), secret).expecting(201).data();
    lever.main().deleteOpportunity(made.path("id").asText());
    for (String list : List.of("/v1/opportunities/deleted", "/v1/applications/deleted")) {
      assertThat(key.get(list).expecting(200).data()).hasSize(1);
      assertThat(app.get(list).expecting(200).data()).isEmpty();
    }
  }
}
