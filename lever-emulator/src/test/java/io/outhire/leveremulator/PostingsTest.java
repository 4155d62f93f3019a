package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class PostingsTest {
  private static LeverEmulator lever;
  private static Caller key;

  @BeforeAll
  static void start() {
    lever = LeverEmulator.start(EmulatorSettings.forTests());
    key = Caller.withKey(lever);
  }

  @AfterAll
  static void stop() {
    lever.close();
  }

  private static List<String> titles(String query) throws Exception {
    var titles = new ArrayList<String>();
    JsonNode postings = key.get("/v1/postings?" + query).expecting(200).data();
    postings.forEach(posting -> titles.add(posting.path("text").asText()));
    return titles;
  }

  private static JsonNode posting(String title) throws Exception {
    for (JsonNode posting : key.get("/v1/postings?confidentiality=all").data()) {
      if (posting.path("text").asText().equals(title)) {
        return posting;
      }
    }
    throw new AssertionError("No posting " + title);
  }

  @Test
  void thereAreTwentyFivePostingsInEveryState() throws Exception {
    JsonNode all = key.get("/v1/postings?confidentiality=all").data();

    assertThat(all).hasSize(25);
    assertThat(all.findValuesAsText("state"))
        .contains("published", "internal", "closed", "draft", "pending", "rejected");
  }

  @Test
  void idsAreTheSameAtEveryStart() throws Exception {
    try (LeverEmulator other = LeverEmulator.start(EmulatorSettings.forTests())) {
      assertThat(Caller.withKey(other).get("/v1/postings").each("id"))
          .isEqualTo(key.get("/v1/postings").each("id"));
    }
  }

  @Test
  void publishedPostingsOfTheInternalSiteAloneHideUnlessBothChannelsAreAsked() throws Exception {
    String internalOnly = "IT Support Specialist";

    assertThat(titles("state=published")).isNotEmpty().doesNotContain(internalOnly);
    assertThat(titles("state=published&distributionChannel=public")).doesNotContain(internalOnly);
    assertThat(titles("state=published&distributionChannel=public&distributionChannel=internal"))
        .contains(internalOnly, "Field Sales Representative", "Warehouse Supervisor");
  }

  @Test
  void confidentialPostingsHideUnlessTheyAreAskedFor() throws Exception {
    assertThat(titles("state=published")).doesNotContain("Chief Financial Officer");
    assertThat(titles("confidentiality=confidential")).containsExactly("Chief Financial Officer");
    assertThat(titles("confidentiality=all")).contains("Chief Financial Officer", "Data Analyst");
  }

  @Test
  void withoutTheGrantConfidentialPostingsAreForbiddenInListsAndUnknownAlone() throws Exception {
    Caller app = new AppServer(lever).connected(AppServer.SCOPES);
    String id = posting("Chief Financial Officer").path("id").asText();

    app.get("/v1/postings?confidentiality=all").expecting(403);
    app.get("/v1/postings/" + id).expecting(403);
    key.get("/v1/postings/" + id).expecting(200);
  }

  @Test
  void filtersAreCaseSensitiveUnions() throws Exception {
    assertThat(titles("team=Design")).containsExactly("Staff Product Designer");
    assertThat(titles("team=design")).isEmpty();
    assertThat(titles("team=Design&team=Data"))
        .containsExactlyInAnyOrder("Staff Product Designer", "Data Analyst");
    assertThat(titles("location=York")).containsExactly("Warehouse Supervisor");
    assertThat(titles("tag=evergreen")).containsExactly("Senior Backend Engineer");
    assertThat(titles("commitment=Apprenticeship&state=published"))
        .containsExactly("Apprentice Machinist");
  }

  @Test
  void updatedAtIsInclusiveAndGoesWithConfidentialityOnly() throws Exception {
    long updated = posting("Data Analyst").path("updatedAt").asLong();
    String range = "updated_at_start=" + updated + "&updated_at_end=" + updated;

    assertThat(titles(range)).containsExactly("Data Analyst");
    assertThat(titles(range + "&confidentiality=all")).containsExactly("Data Analyst");
    key.get("/v1/postings?" + range + "&state=published").expecting(400);
  }

  @Test
  void aPostingHasLeversShape() throws Exception {
    JsonNode posting = posting("Warehouse Supervisor");

    assertThat(posting.path("salaryRange").path("max").asDouble()).isEqualTo(36500.5);
    assertThat(posting.path("salaryRange").path("interval").asText()).isEqualTo("per-year-salary");
    assertThat(posting.path("categories").path("allLocations")).hasSize(2);
    assertThat(posting.path("categories").has("level")).isTrue();
    assertThat(posting.path("content").path("description").asText()).doesNotContain("<");
    assertThat(posting.path("content").path("lists").get(0).path("content").asText())
        .startsWith("<li>");
    String id = posting.path("id").asText();
    assertThat(posting.path("urls").path("show").asText())
        .isEqualTo(lever.baseUri() + "/jobs/acme/" + id);
    assertThat(posting.path("urls").path("apply").asText()).endsWith("/jobs/acme/" + id + "/apply");
  }

  @Test
  void whatIsUnsetIsNullOrMissingAsAtLever() throws Exception {
    JsonNode porter = posting("Night Porter");
    JsonNode draft = posting("Head of Manufacturing");

    assertThat(porter.path("owner").isNull()).isTrue();
    assertThat(porter.path("categories").path("department").isNull()).isTrue();
    assertThat(porter.path("content").path("description").asText()).isEmpty();
    assertThat(porter.has("salaryRange")).isFalse();
    assertThat(draft.path("urls").isNull()).isTrue();
    assertThat(draft.path("distributionChannels").isNull()).isTrue();
  }

  @Test
  void hostileMarkupComesThroughTheApiAsItWasWritten() throws Exception {
    assertThat(posting("Community Manager").path("content").path("descriptionHtml").asText())
        .contains("<script>", "onclick", "javascript:");
  }

  @Test
  void newestPostingsComeFirst() throws Exception {
    var times = new ArrayList<Long>();
    key.get("/v1/postings")
        .data()
        .forEach(posting -> times.add(posting.path("createdAt").asLong()));

    assertThat(times).isSortedAccordingTo((a, b) -> Long.compare(b, a));
  }

  @Test
  void includeNamesTheOnlyFieldsAndExpandSwapsIds() throws Exception {
    JsonNode slim = key.get("/v1/postings?include=id&include=text&limit=1").data().get(0);
    JsonNode owner = key.get("/v1/postings?team=Data&expand=owner").data().get(0).path("owner");

    assertThat(slim.fieldNames()).toIterable().containsExactlyInAnyOrder("id", "text");
    assertThat(owner.path("name").asText()).isEqualTo("Omar Haddad");
    var refused = key.get("/v1/postings?expand=posting").expecting(400);
    assertThat(refused.json().path("message").asText()).isEqualTo("posting is not expandable");
  }

  @Test
  void everyPageIsReachedWithTheTokenSentBackAsItIs() throws Exception {
    assertThat(allPages(token -> token)).doesNotHaveDuplicates().hasSize(24);
  }

  @Test
  void everyPageIsReachedWithTheTokenEncodedOnceMore() throws Exception {
    assertThat(allPages(Caller::encode)).doesNotHaveDuplicates().hasSize(24);
  }

  @Test
  void everyPageIsReachedWithTheTokenEncodedTwiceMore() throws Exception {
    assertThat(allPages(token -> Caller.encode(Caller.encode(token)))).hasSize(24);
  }

  private static List<String> allPages(UnaryOperator<String> encoding) throws Exception {
    var ids = new ArrayList<String>();
    String offset = "";
    while (true) {
      var page = key.get("/v1/postings?limit=7" + offset).expecting(200);
      ids.addAll(page.each("id"));
      if (!page.json().path("hasNext").asBoolean()) {
        assertThat(page.json().has("next")).isFalse();
        return ids;
      }
      offset = "&offset=" + encoding.apply(page.json().path("next").asText());
    }
  }

  @Test
  void aBadTokenIsRefused() throws Exception {
    var refused = key.get("/v1/postings?offset=nonsense").expecting(400);

    assertThat(refused.json().path("message").asText()).contains("Invalid offset token");
  }
}
