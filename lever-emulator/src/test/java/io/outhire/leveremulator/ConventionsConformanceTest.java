package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.leveremulator.switches.Switch;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** Sections 1, 4, 5 and 6: what all of version 1 has in common. */
class ConventionsConformanceTest extends Conformance {
  @Test
  void answersCarryLeversHeadersAndNoneOfRateLimits() throws Exception {
    var answer = key.get("/v1/users");

    assertThat(answer.header("server")).isEqualTo("lever-data-api");
    assertThat(answer.header("x-lever-region")).isEqualTo("global");
    assertThat(answer.header("x-stream-path")).isEqualTo("dapi");
    assertThat(answer.header("content-type")).isEqualTo("application/json; charset=utf-8");
    assertThat(answer.response().headers().map().keySet())
        .noneMatch(name -> name.toLowerCase().contains("ratelimit") || name.contains("request-id"));
  }

  @Test
  void listsHaveHasNextAndTheLastPageHasNoNext() throws Exception {
    JsonNode first = key.get("/v1/users?limit=2").json();
    assertThat(first.path("hasNext").asBoolean()).isTrue();
    assertThat(first.path("next").asText()).isNotEmpty();
    JsonNode last = key.get("/v1/users?limit=100").json();
    assertThat(last.path("hasNext").asBoolean(true)).isFalse();
    assertThat(last.has("next")).isFalse();
  }

  @Test
  void theWebhookListHasNoHasNext() throws Exception {
    for (String event : List.of("contactCreated", "candidateHired", "contactCreated")) {
      key.post("/v1/webhooks", "{\"url\": \"https://x.test/\", \"event\": \"" + event + "\"}");
    }
    var list = key.get("/v1/webhooks").expecting(200);

    assertThat(names(list.json())).containsExactly("data");
    assertThat(list.each("event"))
        .containsExactly("candidateHired", "contactCreated", "contactCreated");
  }

  @Test
  void aNewWebhookStandsInDataOnceOrTwice() throws Exception {
    String hook = "{\"url\": \"https://x.test/hook\", \"event\": \"candidateHired\"}";

    assertThat(key.post("/v1/webhooks", hook).expecting(201).data().has("id")).isTrue();
    turn(Switch.WEBHOOK_CREATED, "DOUBLED");
    assertThat(key.post("/v1/webhooks", hook).data().path("data").has("id")).isTrue();
  }

  @Test
  void theUsersOfAPostingComeWithoutTheDataWrapper() throws Exception {
    JsonNode users =
        key.get("/v1/postings/" + posting("Warehouse Supervisor") + "/users").expecting(200).json();

    assertThat(names(users)).containsExactly("posting", "users", "roles");
    assertThat(users.path("posting").path("text").asText()).isEqualTo("Warehouse Supervisor");
    assertThat(users.path("users").get(0).has("email")).isTrue();
    assertThat(users.path("roles").findValuesAsText("id"))
        .containsExactly("admin", "limited", "owner", "team");
  }

  @Test
  void pagingTokensArePercentEncodedArraysInsideTheJson() throws Exception {
    String users = key.get("/v1/users?limit=1").json().path("next").asText();
    String postings = key.get("/v1/postings?limit=1").json().path("next").asText();
    String opportunities = key.get("/v1/opportunities?limit=1").json().path("next").asText();

    assertThat(decoded(users)).hasSize(2);
    assertThat(decoded(postings)).hasSize(2);
    assertThat(decoded(opportunities)).hasSize(3);
    assertThat(opportunities).startsWith("%5B").contains("%2C").endsWith("%5D");
  }

  private static JsonNode decoded(String token) throws Exception {
    return Caller.JSON.readTree(URLDecoder.decode(token, StandardCharsets.UTF_8));
  }

  @Test
  void tokensAreTakenAsTheyAreEncodedOnceAndTwice() throws Exception {
    for (String list : List.of("/v1/users", "/v1/postings", "/v1/opportunities", "/v1/tags")) {
      String token = key.get(list + "?limit=1").json().path("next").asText();
      String second = key.get(list + "?limit=2").data().get(1).toString();
      String raw = URLDecoder.decode(token, StandardCharsets.UTF_8);

      String twice = Caller.encode(Caller.encode(token));
      for (String spelling : List.of(token, Caller.encode(token), twice, Caller.encode(raw))) {
        var page = key.get(list + "?limit=1&offset=" + spelling).expecting(200);
        assertThat(page.data().get(0).toString()).as(spelling).isEqualTo(second);
      }
    }
  }

  @Test
  void aBadTokenIsAnErrorThatSaysSo() throws Exception {
    for (String bad : List.of("nonsense", "%5B%5D", "0.1414895548650.x", "%5B1%2C2%5D")) {
      refused(key.get("/v1/users?offset=" + bad), 400, "BadRequestError", "Invalid offset token");
    }
  }

  @Test
  void walkingPagesShowsEachThingOnce() throws Exception {
    var seen = new ArrayList<String>();
    String next = "";
    do {
      JsonNode page = key.get("/v1/opportunities?limit=2&offset=" + Caller.encode(next)).json();
      page.path("data").forEach(each -> seen.add(each.path("id").asText()));
      next = page.path("next").asText("");
    } while (!next.isEmpty());

    assertThat(seen).doesNotHaveDuplicates().hasSize(lever.opportunities().size());
  }

  @Test
  void opportunitiesComeByStageAndThenTheNewestFirst() throws Exception {
    List<String> stages = key.get("/v1/stages").each("id");
    JsonNode all = read("/opportunities");

    for (int i = 1; i < all.size(); i++) {
      int before = stages.indexOf(all.get(i - 1).path("stage").asText());
      int here = stages.indexOf(all.get(i).path("stage").asText());
      assertThat(before).isLessThanOrEqualTo(here);
      if (before == here) {
        assertThat(all.get(i - 1).path("createdAt").asLong())
            .isGreaterThanOrEqualTo(all.get(i).path("createdAt").asLong());
      }
    }
  }

  @Test
  void usersAndPostingsComeNewestFirst() throws Exception {
    for (String list : List.of("/users", "/postings")) {
      var times = new ArrayList<Long>();
      read(list).forEach(each -> times.add(each.path("createdAt").asLong()));
      assertThat(times).isSortedAccordingTo((a, b) -> Long.compare(b, a));
    }
  }

  @Test
  void limitsGoFromOneToAHundred() throws Exception {
    for (String bad : List.of("0", "101", "-3", "ten", "1.5")) {
      key.get("/v1/opportunities?limit=" + bad).expecting(400);
    }
    key.get("/v1/opportunities?limit=100").expecting(200);
  }

  @Test
  void timesAreMillisecondsAndRangesIncludeBothEnds() throws Exception {
    JsonNode made = create("\"name\": \"Ada\"");
    long at = made.path("createdAt").asLong();

    assertThat(at).isEqualTo(clock.millis());
    String both = "/opportunities?created_at_start=" + at + "&created_at_end=" + at;
    assertThat(read(both)).hasSize(1);
    assertThat(read("/opportunities?created_at_start=" + (at + 1))).isEmpty();
  }

  @Test
  void includeNamesTheOnlyFieldsAndExpandWins() throws Exception {
    String id = posting("Warehouse Supervisor");

    JsonNode two = read("/postings/" + id + "?include=content&include=text");
    assertThat(names(two)).containsExactlyInAnyOrder("content", "text");
    assertThat(names(read("/stages?include=text").get(0))).containsExactly("text");
    assertThat(names(read("/users?include=name").get(0))).containsExactly("name");
    JsonNode expanded = read("/postings/" + id + "?include=text&expand=owner");
    assertThat(names(expanded)).containsExactlyInAnyOrder("text", "owner");
    assertThat(expanded.path("owner").path("email").asText()).isNotEmpty();
  }

  @Test
  void expandingWhatCannotBeExpandedIsABadRequest() throws Exception {
    refused(
        key.get("/v1/opportunities?expand=posting"),
        400,
        "BadRequestError",
        "posting is not expandable");
  }

  @Test
  void aRepeatedFilterIsAUnionAlsoWhenItIsSpeltWithBrackets() throws Exception {
    for (String name : List.of("state", "state%5B%5D")) {
      var states =
          key.get("/v1/postings?" + name + "=draft&" + name + "=closed")
              .expecting(200)
              .each("state");
      assertThat(states).contains("draft", "closed").hasSize(4);
    }
  }

  @Test
  void truthMayBeSpeltAsPythonDoes() throws Exception {
    assertThat(key.get("/v1/users?includeDeactivated=True").each("username")).contains("marco");
    assertThat(read("/opportunities?archived=False"))
        .isEqualTo(read("/opportunities?archived=false"));
  }

  @Test
  void filterValuesAreCaseSensitive() throws Exception {
    assertThat(read("/postings?team=Logistics")).isNotEmpty();
    assertThat(read("/postings?team=logistics")).isEmpty();
    assertThat(read("/opportunities?tag=full-TIME")).isEmpty();
  }

  @Test
  void confidentialDataIsAnAccessErrorWithoutTheGrant() throws Exception {
    Caller app = app("postings:read:admin opportunities:read:admin");
    String confidential = posting("Chief Financial Officer");

    app.get("/v1/postings?confidentiality=all").expecting(403);
    app.get("/v1/postings?confidentiality=confidential").expecting(403);
    app.get("/v1/postings/" + confidential).expecting(403);
    app.get("/v1/opportunities?confidentiality=all").expecting(403);
    assertThat(app.get("/v1/postings").each("id")).doesNotContain(confidential);

    turn(Switch.CONFIDENTIAL_WITHOUT_GRANT, "HIDDEN");

    assertThat(app.get("/v1/postings?confidentiality=all").expecting(200).each("id"))
        .isNotEmpty()
        .doesNotContain(confidential);
    app.get("/v1/postings/" + confidential).expecting(404);
  }

  @Test
  void unknownBodyKeysAreIgnored() throws Exception {
    create("\"name\": \"Ada\", \"postId\": \"x\", \"more\": {\"or\": [\"less\"]}");
  }

  @Test
  void aTrailingSlashAndABareQuestionMarkDoNoHarm() throws Exception {
    key.get("/v1/webhooks/").expecting(200);
    key.get("/v1/opportunities?").expecting(200);
    key.post(as("/v1/opportunities/", "tess"), "{}").expecting(201);
  }

  @Test
  void theOldNameOfOpportunitiesStillWorks() throws Exception {
    String id = created("\"name\": \"Ada\"");

    assertThat(read("/candidates/" + id).path("name").asText()).isEqualTo("Ada");
    assertThat(read("/candidates?limit=1")).hasSize(1);
  }

  @Test
  void badCredentialsOfAnyKindAreUnauthorized() throws Exception {
    for (String header : List.of("", "Bearer x", "Bearer a.b.c", "Basic eDp5", "Digest q")) {
      refused(
          Caller.withHeader(lever, header).get("/v1/users"),
          401,
          "UnauthorizedError",
          "The request requires authentication.");
    }
  }

  @Test
  void unknownPathsAreNotFoundWithOrWithoutCredentials() throws Exception {
    for (Caller caller : List.of(key, Caller.withHeader(lever, ""))) {
      refused(caller.get("/v1/nothing"), 404, "ResourceNotFound", "/v1/nothing does not exist");
    }
    refused(key.call("DELETE", "/v1/users"), 404, "ResourceNotFound", "does not exist");
    turn(Switch.WRONG_METHOD_STATUS, "405");
    key.call("DELETE", "/v1/users").expecting(405);
  }

  @Test
  void unknownObjectsAndMalformedIdsAreNotFoundAlike() throws Exception {
    String unknown = "5b0d6c1e-6c2f-4a0a-9f58-0d3f2f8c7a11";
    for (String resource : List.of("postings", "users", "stages", "opportunities", "contacts")) {
      for (String id : List.of(unknown, "malformed", "%00")) {
        refused(key.get("/v1/" + resource + "/" + id), 404, "ResourceNotFound", "was not found");
      }
    }
    refused(
        key.get("/v1/postings/" + unknown),
        404,
        "ResourceNotFound",
        "postings " + unknown + " was not found");
    turn(Switch.NOT_FOUND_CODE, "NotFoundError");
    refused(key.get("/v1/users/x"), 404, "NotFoundError", "users x was not found");
  }

  @Test
  void anUnknownRequisitionFieldHasItsOwnWords() throws Exception {
    refused(
        key.get("/v1/requisition_fields/x"),
        404,
        "NotFoundError",
        "That requisition field doesn't exist on your account");
    assertThat(read("/requisition_fields/cost_center").path("type").asText()).isEqualTo("text");
    assertThat(read("/requisitions").get(0).path("requisitionCode").asText()).isEqualTo("OPS-14");
  }

  @Test
  void aMissingScopeIsForbiddenForEveryEndpoint() throws Exception {
    Caller app = app("tasks:read:admin");
    String o = "/v1/opportunities/" + created("\"name\": \"Ada\"");
    var reads =
        List.of(
            "/v1/postings",
            "/v1/postings/x",
            "/v1/postings/x/apply",
            "/v1/postings/deleted",
            "/v1/opportunities",
            o,
            o + "/applications",
            o + "/resumes",
            o + "/files",
            o + "/notes",
            o + "/file_actions",
            o + "/interviews",
            o + "/offers",
            "/v1/opportunities/deleted",
            "/v1/applications/deleted",
            "/v1/contacts/x",
            "/v1/users",
            "/v1/users/x",
            "/v1/stages",
            "/v1/disposition_stages",
            "/v1/sources",
            "/v1/tags",
            "/v1/archive_reasons",
            "/v1/webhooks",
            "/v1/eeo/responses",
            "/v1/eeo/responses/pii",
            "/v1/requisitions",
            "/v1/surveys/diversity/x");
    for (String path : reads) {
      refused(app.get(path), 403, "ForbiddenError", "");
    }
    for (String path :
        List.of(
            "/v1/postings",
            "/v1/postings/x/apply",
            "/v1/opportunities",
            "/v1/uploads",
            "/v1/users",
            o + "/notes",
            o + "/files",
            o + "/addTags",
            "/v1/webhooks")) {
      app.post(path, "{}").expecting(403);
    }
    for (String path : List.of(o + "/stage", o + "/archived", "/v1/contacts/x", "/v1/users/x")) {
      app.put(path, "{}").expecting(403);
    }
  }

  @Test
  void aWriteScopeIncludesReading() throws Exception {
    Caller app = app("opportunities:write:admin postings:write:admin contact:write:admin");

    app.get("/v1/opportunities").expecting(200);
    app.get("/v1/postings").expecting(200);
    app.get("/v1/stages").expecting(403);
  }

  @Test
  void wordsOfRefusalsCanBeReplaced() throws Exception {
    Caller app = app("tasks:read:admin");
    refused(app.get("/v1/users"), 403, "ForbiddenError", "it needs: users:read:admin");
    turn(Switch.FORBIDDEN_CODE, "AccessDenied");
    turn(Switch.FORBIDDEN_MESSAGE, "No {scope} for you");
    refused(app.get("/v1/users"), 403, "AccessDenied", "No users:read:admin for you");
  }

  @Test
  void formsAreTakenWhereJsonIs() throws Exception {
    var made =
        key.postForm(
            as("/v1/opportunities", "tess"),
            Map.of("name", "Ada", "emails[]", "ada@form.test", "tags[]", "Form"));

    assertThat(made.expecting(201).data().path("emails").get(0).asText())
        .isEqualTo("ada@form.test");
  }

  @Test
  void ranksOfStagesAreTheFirstPartOfTheToken() throws Exception {
    JsonNode stages = read("/disposition_stages").path("stages");

    assertThat(names(stages.get(0)))
        .containsExactlyInAnyOrder("id", "text", "pipeline", "rank", "hasInterview");
    assertThat(read("/disposition_stages").path("archiveReasons")).isNotEmpty();
    String token = key.get("/v1/opportunities?limit=1").json().path("next").asText();
    assertThat(decoded(token).get(0).asDouble()).isEqualTo(stages.get(0).path("rank").asDouble());
    assertThat(stages.toString()).contains("230.5");
  }

  @Test
  void tenASecondPassAndTwentyAtOnce() throws Exception {
    try (var limited =
        LeverEmulator.start(EmulatorSettings.forTests().withClock(clock).withRateLimit(true))) {
      Caller caller = Caller.withKey(limited);
      for (int i = 0; i < 20; i++) {
        caller.get("/v1/users").expecting(200);
      }
      var refused = caller.get("/v1/users").expecting(429);
      assertThat(names(refused.json())).containsExactly("code", "message");
      assertThat(refused.header("Retry-After")).isEmpty();
      clock.advance(Duration.ofMillis(100));
      caller.get("/v1/users").expecting(200);
      limited.switches().set(Switch.RETRY_AFTER_SECONDS, "7");
      limited.switches().set(Switch.TOO_MANY_REQUESTS_CODE, "RateLimitError");
      var again = caller.get("/v1/users").expecting(429);
      assertThat(again.header("Retry-After")).isEqualTo("7");
      assertThat(again.json().path("code").asText()).isEqualTo("RateLimitError");
      assertThat(again.json().path("message").asText()).contains("10 r/s");
      limited.switches().set(Switch.TOO_MANY_REQUESTS_MESSAGE, "Slower, please");
      assertThat(caller.get("/v1/users").text()).contains("Slower, please");
    }
  }

  @Test
  void bucketsAreEachAppsOrTheWholeAccountsOrEachTokens() throws Exception {
    try (var limited =
        LeverEmulator.start(EmulatorSettings.forTests().withClock(clock).withRateLimit(true))) {
      Caller withKey = Caller.withKey(limited);
      Caller app = new AppServer(limited).connected("users:read:admin");
      Caller again = new AppServer(limited).connected("users:read:admin");
      for (int i = 0; i < 20; i++) {
        app.get("/v1/users").expecting(200);
      }
      app.get("/v1/users").expecting(429);
      again.get("/v1/users").expecting(429);
      withKey.get("/v1/users").expecting(200);
      limited.switches().set(Switch.RATE_LIMIT_PER, "TOKEN");
      again.get("/v1/users").expecting(200);
      limited.switches().set(Switch.RATE_LIMIT_PER, "ACCOUNT");
      for (int i = 0; i < 20; i++) {
        withKey.get("/v1/users").expecting(200);
      }
      app.get("/v1/users").expecting(429);
    }
  }
}
