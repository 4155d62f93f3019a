package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.switches.Switch;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Section 7: postings, read and written. */
class PostingsConformanceTest extends Conformance {
  private List<String> titles(String query) throws Exception {
    return key.get("/v1/postings?" + query).expecting(200).each("text");
  }

  private JsonNode titled(String title) throws Exception {
    return read("/postings/" + posting(title));
  }

  @Test
  void listsCarryContentAndFollowersUnasked() throws Exception {
    JsonNode first = read("/postings").get(0);

    assertThat(names(first))
        .contains(
            "id",
            "text",
            "state",
            "distributionChannels",
            "confidentiality",
            "user",
            "owner",
            "hiringManager",
            "categories",
            "tags",
            "content",
            "country",
            "followers",
            "reqCode",
            "requisitionCodes",
            "urls",
            "workplaceType",
            "createdAt",
            "updatedAt",
            "screening");
    assertThat(names(first.path("content")))
        .containsExactlyInAnyOrder(
            "description", "descriptionHtml", "lists", "closing", "closingHtml");
    assertThat(names(first.path("categories")))
        .containsExactlyInAnyOrder(
            "team", "department", "location", "allLocations", "commitment", "level");
  }

  @Test
  void channelsAndUrlsAreNullWhereRecordedSo() throws Exception {
    for (String title : List.of("Chief of Staff", "Head of Manufacturing", "DevOps Engineer")) {
      assertThat(titled(title).path("distributionChannels").isNull()).as(title).isTrue();
    }
    for (String title : List.of("Head of Manufacturing", "DevOps Engineer")) {
      assertThat(titled(title).path("urls").isNull()).as(title).isTrue();
    }
    assertThat(names(titled("Chief of Staff").path("urls")))
        .containsExactlyInAnyOrder("list", "show", "apply");
  }

  @Test
  void salaryIsAbsentWhenUnsetAndMayBeFractional() throws Exception {
    assertThat(titled("Night Porter").has("salaryRange")).isFalse();
    assertThat(titled("Night Porter").has("salaryDescription")).isFalse();
    JsonNode range = titled("Warehouse Supervisor").path("salaryRange");
    assertThat(names(range)).containsExactlyInAnyOrder("min", "max", "currency", "interval");
  }

  @Test
  void publishedListsLeaveOutTheInternalSiteUnlessBothChannelsAreAsked() throws Exception {
    String internal = "IT Support Specialist";

    assertThat(titles("state=published")).doesNotContain(internal);
    assertThat(titles("state=published&distributionChannel=public")).doesNotContain(internal);
    assertThat(titles("state=published&distributionChannel=public&distributionChannel=internal"))
        .contains(internal, "Data Analyst");
  }

  @Test
  void updatedAtCombinesWithConfidentialityOnly() throws Exception {
    String range = "updated_at_start=0&updated_at_end=" + clock.millis();

    key.get("/v1/postings?" + range + "&confidentiality=all").expecting(200);
    key.get("/v1/postings?" + range + "&limit=3").expecting(200);
    for (String filter : List.of("state=published", "team=x", "tag=x", "state%5B%5D=draft")) {
      key.get("/v1/postings?" + range + "&" + filter).expecting(400);
    }
  }

  @Test
  void confidentialOnesAreLeftOutUnlessAskedFor() throws Exception {
    assertThat(titles("")).doesNotContain("Chief Financial Officer");
    assertThat(titles("confidentiality=confidential")).containsExactly("Chief Financial Officer");
    assertThat(titles("confidentiality=all")).contains("Chief Financial Officer", "Data Analyst");
    key.get("/v1/postings?confidentiality=secret").expecting(400);
  }

  @Test
  void everyFilterFilters() throws Exception {
    assertThat(titles("location=Leeds")).contains("Data Analyst").doesNotContain("Night Porter");
    assertThat(titles("commitment=Full-time")).isNotEmpty();
    assertThat(titles("department=Operations")).contains("Warehouse Supervisor");
    assertThat(titles("level=nothing")).isEmpty();
    assertThat(titles("state=pending")).containsExactly("Second Line Technician");
    key.get("/v1/postings?group=team").expecting(200);
    key.get("/v1/postings?group=salary").expecting(400);
  }

  @Test
  void oneIsReadWhateverDistributionIsAskedFor() throws Exception {
    String one = "/postings/" + posting("Data Analyst");

    assertThat(read(one + "?distribution=internal")).isEqualTo(read(one));
    assertThat(read(one + "?distribution=external")).isEqualTo(read(one));
  }

  @Test
  void peopleCanBeExpanded() throws Exception {
    JsonNode one =
        read(
            "/postings/"
                + posting("Warehouse Supervisor")
                + "?expand=user&expand=owner&expand=hiringManager&expand=followers");

    assertThat(one.path("owner").has("email")).isTrue();
    assertThat(one.path("user").has("email")).isTrue();
    assertThat(one.path("followers").get(0).has("email")).isTrue();
  }

  @Test
  void theWorkplaceTypeIsSpeltOneWayOrTheOther() throws Exception {
    assertThat(titled("Warehouse Supervisor").path("workplaceType").asText()).isEqualTo("onsite");
    turn(Switch.WORKPLACE_TYPE, "on-site");
    assertThat(titled("Warehouse Supervisor").path("workplaceType").asText()).isEqualTo("on-site");
  }

  private Caller.Answer write(String path, String body) throws Exception {
    return key.post(as("/v1/postings" + path, "sam"), body);
  }

  @Test
  void aPostingIsWrittenAsADraftByDefault() throws Exception {
    JsonNode made = write("", "{\"text\": \"Cook\"}").expecting(201).data();

    assertThat(made.path("state").asText()).isEqualTo("draft");
    assertThat(made.path("workplaceType").asText()).isEqualTo("unspecified");
    assertThat(made.path("user").asText()).isEqualTo(user("sam"));
    write("", "{}").expecting(400);
    key.post("/v1/postings", "{\"text\": \"Cook\"}").expecting(400);
    write("", "{\"text\": \"Cook\", \"confidentiality\": \"confidential\"}").expecting(400);
    write("", "{\"text\": \"Cook\", \"state\": \"open\"}").expecting(400);
  }

  @Test
  void changesArePartial() throws Exception {
    String id = write("", "{\"text\": \"Cook\", \"country\": \"GB\"}").data().path("id").asText();
    clock.advance(Duration.ofSeconds(1));

    JsonNode changed =
        write("/" + id, "{\"state\": \"published\", \"categories\": {\"team\": \"Kitchen\"}}")
            .expecting(200)
            .data();

    assertThat(changed.path("text").asText()).isEqualTo("Cook");
    assertThat(changed.path("country").asText()).isEqualTo("GB");
    assertThat(texts(changed.path("distributionChannels"))).contains("public");
    assertThat(changed.path("updatedAt").asLong()).isEqualTo(clock.millis());
    write("/" + posting("Chief Financial Officer"), "{\"text\": \"x\"}").expecting(400);
  }

  @Test
  void markupIsWhitelistedAndTheClosingHasTwoNames() throws Exception {
    JsonNode content =
        write(
                "",
                """
                {"text": "Cook", "content": {
                  "descriptionHtml": "<div>Cook <b>well</b><script>x</script><h1>now</h1></div>",
                  "lists": [{"text": "You", "content": "<li>cook<img src=x></li><div>eat</div>"}],
                  "closingPostingHtml": "<p>Bye</p>"}}""")
            .expecting(201)
            .data()
            .path("content");

    assertThat(content.path("descriptionHtml").asText())
        .isEqualTo("<div>Cook <b>well</b>now</div>");
    assertThat(content.path("lists").get(0).path("content").asText()).isEqualTo("<li>cook</li>eat");
    assertThat(content.path("closingHtml").asText()).isEqualTo("<p>Bye</p>");
    assertThat(content.path("closing").asText()).isEqualTo("Bye");
  }

  @Test
  void theWorkplaceTypeDoesNotReturnToUnspecified() throws Exception {
    String id =
        write("", "{\"text\": \"Cook\", \"workplaceType\": \"remote\"}").data().path("id").asText();

    write("/" + id, "{\"workplaceType\": \"hybrid\"}").expecting(200);
    write("/" + id, "{\"workplaceType\": \"unspecified\"}").expecting(400);
  }

  @Test
  void salaryNeedsAllOfItsFields() throws Exception {
    String whole =
        "{\"min\": 1.5, \"max\": 2, \"currency\": \"EUR\", \"interval\": \"per-hour-wage\"}";
    JsonNode made = write("", "{\"text\": \"Cook\", \"salaryRange\": " + whole + "}").data();
    assertThat(made.path("salaryRange").path("min").asDouble()).isEqualTo(1.5);
    for (String part : List.of("{}", "{\"min\": 1}", "7")) {
      write("", "{\"text\": \"Cook\", \"salaryRange\": " + part + "}").expecting(400);
    }
  }
}
