package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.switches.Switch;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.ArrayList;
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
    turn(Switch.BOARD_WORKPLACE_TYPE, "onsite");
    assertThat(board("").toString()).contains("\"onsite\"").doesNotContain("\"on-site\"");
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
  void theListComesInTheOrderOfTitles() throws Exception {
    var titles = new ArrayList<String>();
    board("").forEach(posting -> titles.add(posting.path("text").asText()));

    assertThat(titles).isSortedAccordingTo(String.CASE_INSENSITIVE_ORDER);
  }

  @Test
  void oneValueMaySpellItsCaseAnyHowAndSeveralMayNot() throws Exception {
    assertThat(board("?location=leeds")).isNotEmpty().isEqualTo(board("?location=Leeds"));
    assertThat(board("?location=leeds&location=dublin")).isEmpty();
  }

  @Test
  void theListComesAsHtmlFrameAndXmlWhenAsked() throws Exception {
    var html = anyone.get("/v0/postings/acme?mode=html").expecting(200);
    assertThat(html.header("Content-Type")).startsWith("text/html");
    assertThat(html.text()).startsWith("<div class='lever'>").contains("<ul>", "Data Analyst");
    var grouped = anyone.get("/v0/postings/acme?mode=html&group=team").expecting(200);
    assertThat(grouped.text()).contains("<h3>Logistics</h3>");

    String frame = "?mode=iframe&css=https://x.test/a.css&resize=https://x.test/resize.html";
    String framed = anyone.get("/v0/postings/acme" + frame).expecting(200).text();
    assertThat(framed).contains("href=\"https://x.test/a.css\"", "https://x.test/resize.html");
    assertThat(framed).contains("<div class='lever'>", "Data Analyst");
    String hostile = anyone.get("/v0/postings/acme?mode=iframe&css=javascript:alert(1)").text();
    assertThat(hostile).doesNotContain("javascript:");

    var xml = anyone.get("/v0/postings/acme?mode=xml").expecting(200);
    assertThat(xml.header("Content-Type")).startsWith("application/xml");
    assertThat(xml.text()).contains("<posting><id>", "<salaryRange>GBP ");
  }

  @Test
  void theQueryDecidesBeforeTheHeaderDoes() throws Exception {
    assertThat(list("text/html,*/*", "").body()).startsWith("<div");
    assertThat(list("application/json", "").body()).startsWith("[");
    assertThat(list("*/*", "").body()).startsWith("[");
    assertThat(list("text/html", "?mode=json").body()).startsWith("[");
  }

  private HttpResponse<String> list(String accept, String query) throws Exception {
    return send("GET", "/v0/postings/acme" + query, "Accept", accept);
  }

  private HttpResponse<String> send(String method, String path, String header, String value)
      throws Exception {
    var request =
        HttpRequest.newBuilder(lever.baseUri().resolve(path))
            .header(header, value)
            .method(method, HttpRequest.BodyPublishers.ofString(method.equals("GET") ? "" : "{}"))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      return http.send(request, HttpResponse.BodyHandlers.ofString());
    }
  }

  @Test
  void pagesOfTheCompanysOwnDomainsMayReadAndApply() throws Exception {
    String own = "https://careers.acme.test";
    var read = send("GET", "/v0/postings/acme", "Origin", own);
    assertThat(read.headers().firstValue("Access-Control-Allow-Origin")).contains(own);
    var other = send("GET", "/v0/postings/acme", "Origin", "https://acme.test.evil.example");
    assertThat(other.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    assertThat(send("OPTIONS", "/v0/postings/acme", "Origin", own).statusCode()).isEqualTo(204);
    assertThat(send("POST", applying("Data Analyst"), "Origin", own).body())
        .contains("Missing required parameter: name");
  }

  @Test
  void consentToBeContactedIsKeptAndAnAddressHasAnAtSign() throws Exception {
    String bob = "{\"name\": \"Bob\", \"email\": \"bob%s\", \"consent\": {\"marketing\": true}}";
    anyone.post(applying("Data Analyst"), bob.formatted("")).expecting(400);
    anyone.post(applying("Data Analyst"), bob.formatted("@x.test")).expecting(200);

    JsonNode made = read("/opportunities?email=bob@x.test").get(0);
    assertThat(made.at("/dataProtection/contact/allowed").asBoolean()).isTrue();
  }

  @Test
  void aBoardIsServedAsItWasLoadedOldShapesToo() throws Exception {
    String whole =
        "{\"id\": \"b-1\", \"text\": \"Baker\", \"opening\": \"<p>Hi</p>\", \"openingPlain\": \"Hi\","
            + "\"description\": \"<p>Hi</p><p>Bake</p>\", \"descriptionPlain\": \"Hi Bake\","
            + "\"descriptionBody\": \"<p>Bake</p>\", \"descriptionBodyPlain\": \"Bake\","
            + "\"categories\": {\"location\": null, \"allLocations\": []}, \"lists\": []}";
    String old = "{\"id\": \"b-2\", \"text\": \"Old\", \"description\": \"Bake\", \"lists\": null}";
    anyone
        .post("/_emulator/accounts/acme/postings", "[" + whole + "," + old + ", 7, {\"id\": 1}]")
        .expecting(201);

    JsonNode baker = anyone.get("/v0/postings/acme/b-1").expecting(200).json();
    for (String field : names(Caller.JSON.readTree(whole))) {
      if (!field.equals("categories")) {
        assertThat(baker.path(field)).as(field).isEqualTo(Caller.JSON.readTree(whole).path(field));
      }
    }
    JsonNode older = anyone.get("/v0/postings/acme/b-2").expecting(200).json();
    assertThat(older.path("descriptionBody").asText()).isEqualTo("Bake");
    assertThat(read("/postings/b-1").path("content").has("opening")).isFalse();
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
