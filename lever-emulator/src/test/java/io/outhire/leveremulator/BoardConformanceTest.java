package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Section 18: the public Postings API, version 0. */
class BoardConformanceTest extends Conformance {
  private final Caller anyone = Caller.withHeader(lever, "");

  private JsonNode board(String query) throws Exception {
    return anyone.get("/v0/postings/acme" + query).expecting(200).json();
  }

  private String path(String title) {
    return "/v0/postings/acme/" + posting(title);
  }

  private String applying(String title) {
    return path(title) + "?key=" + EmulatorSettings.API_KEY;
  }

  @Test
  void aListIsABareArrayThatAnyoneMayRead() throws Exception {
    JsonNode all = board("?mode=json");

    assertThat(all.isArray()).isTrue();
    assertThat(names(all.get(0)))
        .contains(
            "id",
            "text",
            "categories",
            "country",
            "opening",
            "openingPlain",
            "description",
            "descriptionPlain",
            "descriptionBody",
            "descriptionBodyPlain",
            "lists",
            "additional",
            "additionalPlain",
            "hostedUrl",
            "applyUrl",
            "workplaceType",
            "createdAt")
        .doesNotContain("state", "owner", "confidentiality", "content", "urls");
    assertThat(all.toString()).contains("\"on-site\"").doesNotContain("\"onsite\"");
  }

  @Test
  void onlyWhatIsPublishedAndPublicIsShown() throws Exception {
    List<String> titles = board("").findValuesAsText("text");

    assertThat(titles)
        .contains("Data Analyst", "Field Sales Representative")
        .doesNotContain(
            "IT Support Specialist",
            "Chief of Staff",
            "DevOps Engineer",
            "Chief Financial Officer");
    anyone.get(path("Data Analyst")).expecting(200);
    for (String hidden : List.of("IT Support Specialist", "Chief of Staff", "DevOps Engineer")) {
      var refused = anyone.get(path(hidden)).expecting(404);
      assertThat(refused.text()).isEqualTo("{\"ok\":false,\"error\":\"Document not found\"}");
    }
    anyone.get("/v0/postings/nobody").expecting(404);
    anyone.get("/v0/else").expecting(404);
  }

  @Test
  void skipAndLimitPageAndFiltersAreAUnion() throws Exception {
    JsonNode all = board("");

    assertThat(board("?skip=2&limit=3").get(0)).isEqualTo(all.get(2));
    assertThat(board("?skip=2&limit=3")).hasSize(3);
    assertThat(board("?location=Leeds&location=Dublin").findValuesAsText("text"))
        .contains("Data Analyst", "Community Manager");
    assertThat(board("?team=nothing")).isEmpty();
    anyone.get("/v0/postings/acme?limit=many").expecting(400);
  }

  @Test
  void groupsHaveATitleAndTheirPostings() throws Exception {
    JsonNode groups = board("?group=location");

    assertThat(groups.findValuesAsText("title")).contains("Leeds", "Dublin");
    assertThat(groups.get(0).path("postings").isArray()).isTrue();
  }

  @Test
  void theListComesAsHtmlWhenAsked() throws Exception {
    var html = anyone.get("/v0/postings/acme?mode=html").expecting(200);

    assertThat(html.header("Content-Type")).startsWith("text/html");
    assertThat(html.text()).contains("Data Analyst");
  }

  @Test
  void applyingTakesJsonFormsAndMultipart() throws Exception {
    var json =
        anyone.post(
            applying("Data Analyst"),
            "{\"name\": \"Bob\", \"email\": \"bob@x.test\", \"urls\": {\"GitHub\": \"https://x.test\"}}");
    assertThat(names(json.expecting(200).json())).containsExactly("ok", "applicationId");
    var form = Map.of("name", "Bob", "email", "bob@x.test", "urls[GitHub]", "https://x.test");
    anyone.postForm(applying("Data Analyst"), form).expecting(200);
    var multipart =
        new Caller.Multipart()
            .field("name", "Bob")
            .field("email", "bob@x.test")
            .field("timezone", "Mars/Olympus")
            .file("resume", "cv.pdf", "application/pdf", new byte[] {1});
    anyone.postMultipart(applying("Data Analyst"), multipart).expecting(200);

    assertThat(read("/opportunities?email=bob@x.test")).hasSize(3);
    assertThat(lever.opportunities().getLast().resumes()).hasSize(1);
    assertThat(read("/opportunities?email=bob@x.test").get(0).path("stage").asText())
        .isEqualTo("applicant-new");
  }

  @Test
  void applyingIsRefusedInItsOwnShape() throws Exception {
    for (var refused :
        List.of(
            anyone.post(applying("Data Analyst"), "{\"name\": \"Bob\"}").expecting(400),
            anyone.post(applying("Data Analyst"), "nonsense").expecting(400),
            anyone.post(path("Data Analyst") + "?key=x", "{}").expecting(401),
            anyone.post(applying("DevOps Engineer"), "{}").expecting(404))) {
      assertThat(refused.json().path("ok").asBoolean(true)).isFalse();
      assertThat(refused.json().has("error")).isTrue();
    }
  }

  @Test
  void browsersOfOtherSitesAreTurnedAway() throws Exception {
    var fromABrowser =
        HttpRequest.newBuilder(lever.baseUri().resolve(applying("Data Analyst")))
            .header("Origin", "https://careers.example")
            .POST(HttpRequest.BodyPublishers.ofString("{}"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      var refused = http.send(fromABrowser, HttpResponse.BodyHandlers.ofString());
      assertThat(refused.statusCode()).isEqualTo(403);
      assertThat(refused.body()).contains("Unauthorized origin for account");
    }
  }

  @Test
  void moreThanTwoApplicationsASecondAreTooMany() throws Exception {
    try (var limited =
        LeverEmulator.start(EmulatorSettings.forTests().withClock(clock).withRateLimit(true))) {
      Caller site = Caller.withHeader(limited, "");
      String bob = "{\"name\": \"Bob\", \"email\": \"bob@x.test\"}";
      site.post(applying("Data Analyst"), bob).expecting(200);
      site.post(applying("Data Analyst"), bob).expecting(200);
      site.post(applying("Data Analyst"), bob).expecting(429);
      clock.advance(Duration.ofMillis(500));
      site.post(applying("Data Analyst"), bob).expecting(200);
    }
  }
}
