package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.company.Delivery;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.company.WebhookGroup;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What people do on the pages, and that the API shows it. */
class EditingTest {
  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final Caller key = Caller.withKey(lever);
  private final Browser browser = new Browser(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  private Browser.Page candidate() throws Exception {
    String performer = lever.users().getFirst().id();
    String id =
        key.post(
                "/v1/opportunities?perform_as=" + performer,
                "{\"name\": \"Ada\", \"tags\": [\"Outhire\"], \"sources\": [\"Outhire\"]}")
            .expecting(201)
            .data()
            .path("id")
            .asText();
    browser.logIn("tess@acme.test");
    return browser.open("/candidates/" + id);
  }

  private JsonNode read(Browser.Page page) throws Exception {
    String id = page.uri().getPath().replaceFirst(".*/", "");
    return key.get("/v1/opportunities/" + id).expecting(200).data();
  }

  @Test
  void aCandidateMovesThroughTheStagesAndWebhooksHearOfIt() throws Exception {
    lever.main().turnWebhooks(WebhookGroup.CANDIDATE_STAGE_CHANGE, true);
    try (var listener = new Listener()) {
      key.post(
              "/v1/webhooks",
              "{\"event\": \"candidateStageChange\", \"url\": \"%s\"}".formatted(listener.url()))
          .expecting(201);
      Browser.Page page = candidate();

      Browser.Page moved = browser.submit(page, "Move", Map.of("stage", "applicant-new"));

      assertThat(moved.html().select(".stage").text()).isEqualTo("New applicant");
      assertThat(moved.html().select("[role=status]").text()).contains("Moved");
      JsonNode now = read(moved);
      assertThat(now.path("stage").asText()).isEqualTo("applicant-new");
      assertThat(now.path("stageChanges")).hasSize(2);
      JsonNode data = listener.next().body().path("data");
      assertThat(data.path("fromStageId").asText()).isEqualTo("lead-new");
      assertThat(data.path("toStageId").asText()).isEqualTo("applicant-new");
    }
  }

  @Test
  void theBoardMovesToo() throws Exception {
    Browser.Page page = candidate();
    String id = read(page).path("id").asText();
    Browser.Page board = browser.open("/candidates?q=ada");
    assertThat(board.html().select(".ticket")).hasSize(1);

    browser.submit(board, "Move", Map.of("stage", "offer"));

    assertThat(key.get("/v1/opportunities/" + id).data().path("stage").asText()).isEqualTo("offer");
  }

  @Test
  void archivingTakesAReasonAndHiringIsOne() throws Exception {
    lever.main().turnWebhooks(WebhookGroup.CANDIDATE_HIRED, true);
    lever.main().turnWebhooks(WebhookGroup.CANDIDATE_ARCHIVE_CHANGE, true);
    for (String event : List.of("candidateHired", "candidateArchiveChange")) {
      key.post(
          "/v1/webhooks", "{\"event\": \"%s\", \"url\": \"http://127.0.0.1:1\"}".formatted(event));
    }
    String hired = key.get("/v1/archive_reasons?type=hired").data().get(0).path("id").asText();

    Browser.Page archived = browser.submit(candidate(), "Archive", Map.of("reason", hired));

    assertThat(archived.html().text()).contains("Archived: Hired");
    assertThat(read(archived).path("archived").path("reason").asText()).isEqualTo(hired);
    assertThat(lever.main().deliveries())
        .extracting(d -> d.event().word())
        .containsExactlyInAnyOrder("candidateHired", "candidateArchiveChange");
    Browser.Page back = browser.submit(archived, "Take out of the archive", Map.of());
    assertThat(read(back).path("archived").isNull()).isTrue();
    assertThat(lever.main().deliveries()).hasSize(3);
  }

  @Test
  void tagsSourcesOwnerAndNotesAreChanged() throws Exception {
    Browser.Page page = candidate();
    page = browser.submit(page, "Add tag", Map.of("word", "Senior"));
    page = browser.submit(page, "Remove tag Outhire", Map.of());
    page = browser.submit(page, "Add source", Map.of("word", "Referral"));
    page = browser.submit(page, "Remove source Outhire", Map.of());
    page = browser.submit(page, "Add note", Map.of("value", "Call her <today>"));
    String owner = lever.users().get(3).id();
    page = browser.submit(page, "Change owner", Map.of("owner", owner));

    JsonNode now = read(page);
    assertThat(now.path("tags").toString()).isEqualTo("[\"Senior\"]");
    assertThat(now.path("sources").toString()).isEqualTo("[\"Referral\"]");
    assertThat(now.path("owner").asText()).isEqualTo(owner);
    assertThat(page.html().select(".note").text()).startsWith("Call her <today> Tess Okafor");
  }

  @Test
  void aCandidateIsAddedByHand() throws Exception {
    browser.logIn("tess@acme.test");
    Posting posting = lever.postings().getFirst();
    Browser.Page form = browser.open("/candidates/new");
    assertThat(browser.submit(form, "Add candidate", Map.of("name", " ")).status()).isEqualTo(422);

    Browser.Page added =
        browser.submit(
            form,
            "Add candidate",
            Map.of("name", "Noor", "email", "noor@example.test", "posting", posting.id()));

    JsonNode now = read(added);
    assertThat(now.path("sources").toString()).isEqualTo("[\"Added manually\"]");
    assertThat(now.path("tags").toString()).contains(posting.text());
    assertThat(now.path("applications")).hasSize(1);
  }

  @Test
  void aPostingIsWrittenPublishedAndUnlisted() throws Exception {
    browser.logIn("tess@acme.test");
    Browser.Page form = browser.open("/postings/new");
    Map<String, String> typed =
        Map.of(
            "text", "Night Baker",
            "location", "Leeds",
            "otherLocations", "York\nHull",
            "min", "14.50",
            "max", "16",
            "currency", "GBP",
            "interval", "per-hour-wage",
            "descriptionHtml", "<div>Bake <b>bread</b></div>",
            "sectionTitle", "You",
            "sectionContent", "<li>rise early</li>");

    Browser.Page posting = browser.submit(form, "Save posting", typed);
    String id = posting.uri().getPath().replaceFirst(".*/", "");

    JsonNode draft = key.get("/v1/postings/" + id).expecting(200).data();
    assertThat(draft.path("state").asText()).isEqualTo("draft");
    assertThat(draft.path("distributionChannels").isNull()).isTrue();
    assertThat(draft.path("categories").path("allLocations")).hasSize(3);
    assertThat(draft.path("salaryRange").path("min").asDouble()).isEqualTo(14.5);
    assertThat(draft.path("content").path("description").asText()).isEqualTo("Bake bread");

    browser.submit(posting, "Change state", Map.of("state", "published", "channel", "internal"));
    JsonNode published = key.get("/v1/postings/" + id).data();
    assertThat(published.path("state").asText()).isEqualTo("published");
    assertThat(published.path("distributionChannels").toString()).isEqualTo("[\"internal\"]");

    Browser.Page edit = browser.open("/postings/" + id + "/edit");
    browser.submit(edit, "Save posting", Map.of("text", "Baker"));
    JsonNode edited = key.get("/v1/postings/" + id).data();
    assertThat(edited.path("text").asText()).isEqualTo("Baker");
    assertThat(edited.path("salaryRange")).isEqualTo(published.path("salaryRange"));
    assertThat(edited.path("distributionChannels").toString()).isEqualTo("[\"internal\"]");
    assertThat(edited.path("content").path("lists").get(0).path("content").asText())
        .isEqualTo("<li>rise early</li>");
  }

  @Test
  void aPostingCanBeConfidentialFromTheStart() throws Exception {
    browser.logIn("tess@acme.test");
    Browser.Page form = browser.open("/postings/new");

    browser.submit(form, "Save posting", Map.of("text", "Spy", "confidentiality", "confidential"));

    assertThat(key.get("/v1/postings?confidentiality=confidential").each("text")).contains("Spy");
    assertThat(key.get("/v1/postings").each("text")).doesNotContain("Spy");
  }

  @Test
  void halfAPayIsRefusedAndNothingTypedIsLost() throws Exception {
    browser.logIn("tess@acme.test");

    Browser.Page again =
        browser.submit(
            browser.open("/postings/new"), "Save posting", Map.of("text", "Baker", "min", "7"));

    assertThat(again.status()).isEqualTo(422);
    assertThat(again.html().select("[role=alert]").text()).contains("highest pay");
    assertThat(again.html().select("#text").val()).isEqualTo("Baker");
  }

  @Test
  void aSuperAdminChangesUsersAndWhoLeftIsLoggedOut() throws Exception {
    browser.logIn("sam@acme.test");
    Browser.Page users =
        browser.submit(
            browser.open("/users"),
            "Add user",
            Map.of("name", "Zoe", "email", "zoe@acme.test", "role", "admin"));
    String id = users.html().select("a:contains(Zoe)").attr("href").replaceFirst(".*/", "");
    var zoe = new Browser(lever);
    assertThat(zoe.logIn("zoe@acme.test").uri().getPath()).isEqualTo("/candidates");

    browser.submit(browser.open("/users/" + id), "Change role", Map.of("role", "interviewer"));
    JsonNode user = key.get("/v1/users/" + id).data();
    assertThat(user.path("accessRole").asText()).isEqualTo("interviewer");
    browser.submit(browser.open("/users/" + id), "Deactivate", Map.of());

    assertThat(key.get("/v1/users").each("name")).doesNotContain("Zoe");
    assertThat(zoe.open("/candidates").uri().getPath()).isEqualTo("/login");
    browser.submit(browser.open("/users/" + id), "Reactivate", Map.of());
    assertThat(key.get("/v1/users").each("name")).contains("Zoe");
  }

  @Test
  void aKeyOpensTheApiUntilItIsRevoked() throws Exception {
    browser.logIn("sam@acme.test");
    Browser.Page page = browser.open("/settings/integrations/api-credentials");
    Browser.Page made = browser.submit(page, "Generate key", Map.of("name", "Nightly"));
    String text = made.html().select("h3:contains(Nightly) + p").text();
    Caller script =
        Caller.withHeader(
            lever,
            "Basic " + java.util.Base64.getEncoder().encodeToString((text + ":").getBytes()));
    script.get("/v1/users").expecting(200);
    script.get("/v1/postings?confidentiality=all").expecting(403);

    browser.submit(made, "Revoke key Nightly", Map.of());

    script.get("/v1/users").expecting(401);
    key.get("/v1/users").expecting(200);
  }

  @Test
  void webhooksAreMadeVerifiedSwitchedRerunAndRemovedInTheSettings() throws Exception {
    browser.logIn("sam@acme.test");
    try (var listener = new Listener()) {
      Browser.Page page = browser.open("/settings/integrations/webhooks");
      page =
          browser.submit(
              page, "Add webhook", Map.of("event", "contactCreated", "url", listener.url()));
      String verify = "Verify connection to " + listener.url();

      page = browser.submit(page, verify, Map.of());

      assertThat(page.html().select("[role=status]").text()).contains("Connection verified");
      JsonNode test = listener.next().body();
      assertThat(test.path("data")).isEmpty();
      assertThat(page.html().select("details code").text()).matches("[0-9a-f]{48}");
      listener.status = 500;
      page = browser.submit(page, verify, Map.of());
      assertThat(page.html().select("[role=status]").text()).contains("did not take");
      listener.next();
      listener.status = 200;

      page = browser.submit(page, "Turn on: Contact created and updated", Map.of());
      assertThat(lever.main().webhookGroups()).containsExactly(WebhookGroup.CONTACTS);
      candidate();
      listener.next();

      browser.logIn("sam@acme.test");
      Browser.Page log = browser.open("/settings/integrations/webhooks/log");
      assertThat(log.html().select("tbody tr")).hasSize(3);
      browser.submit(log, "Rerun", Map.of());
      listener.next();
      page = browser.open("/settings/integrations/webhooks");
      browser.submit(page, "Remove contactCreated to " + listener.url(), Map.of());
      assertThat(key.get("/v1/webhooks").data()).isEmpty();
      assertThat(lever.main().deliveries()).filteredOn(Delivery::test).hasSize(2);
    }
  }

  @Test
  void aRefusedFormSaysWhyAndKeepsWhatWasTyped() throws Exception {
    browser.logIn("sam@acme.test");
    Browser.Page hook =
        browser.submit(
            browser.open("/settings/integrations/webhooks"),
            "Add webhook",
            Map.of("event", "contactCreated", "url", "ftp://a.test"));
    assertThat(hook.status()).isEqualTo(422);
    assertThat(hook.html().select("[role=alert]").text()).contains("begins with https://");
    assertThat(hook.html().select("#url").attr("value")).isEqualTo("ftp://a.test");
    assertThat(hook.html().select("#event [selected]").text()).isEqualTo("contactCreated");
    assertThat(key.get("/v1/webhooks").data()).isEmpty();

    Browser.Page user =
        browser.submit(
            browser.open("/users"), "Add user", Map.of("name", "Two", "email", "TESS@acme.test"));
    assertThat(user.status()).isEqualTo(422);
    assertThat(user.html().select("[role=alert]").text()).contains("already");
    assertThat(user.html().select("#name").attr("value")).isEqualTo("Two");
    assertThat(key.get("/v1/users").each("name")).doesNotContain("Two");
  }

  @Test
  void whatTheApiMadeCannotBeRemovedOnThePageNorTheReverse() throws Exception {
    key.post("/v1/webhooks", "{\"event\": \"candidateHired\", \"url\": \"https://a.test\"}");
    browser.logIn("sam@acme.test");
    Browser.Page page = browser.open("/settings/integrations/webhooks");
    assertThat(page.html().select("button:contains(Remove)")).isEmpty();

    browser.submit(page, "Add webhook", Map.of("event", "candidateHired", "url", "https://b.test"));

    String made =
        key.get("/v1/webhooks").data().findValuesAsText("url").indexOf("https://b.test") + "";
    String id = key.get("/v1/webhooks").data().get(Integer.parseInt(made)).path("id").asText();
    key.call("DELETE", "/v1/webhooks/" + id).expecting(404);
  }

  @Test
  void whoMayOnlyLookChangesNothing() throws Exception {
    Browser.Page page = candidate();
    String id = read(page).path("id").asText();
    var lena = new Browser(lever);
    lena.logIn("lena@acme.test");

    assertThat(lena.open("/candidates/" + id).html().select("main form")).isEmpty();
    assertThat(lena.open("/postings").html().select("a:contains(New posting)")).isEmpty();
    assertThat(lena.open("/settings/integrations/webhooks").html().select("main form")).isEmpty();
    assertThat(lena.open("/users").html().select("main form")).isEmpty();
  }

  @Test
  void noFormWorksWithoutItsToken() throws Exception {
    Browser.Page page = candidate();

    Browser.Page refused = browser.submit(page, "Move", Map.of("stage", "offer", "csrf", "guess"));

    assertThat(refused.status()).isEqualTo(403);
    assertThat(refused.html().text()).contains("Nothing was done");
    assertThat(read(page).path("stage").asText()).isEqualTo("lead-new");
  }
}
