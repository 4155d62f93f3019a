package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ApiMannersTest {
  private final MovableClock clock = new MovableClock();
  private final LeverEmulator lever =
      LeverEmulator.start(EmulatorSettings.forTests().withClock(clock).withRateLimit(true));
  private final Caller key = Caller.withKey(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  private static void error(Caller.Answer answer, int status, String code, String message) {
    answer.expecting(status);
    assertThat(answer.header("Content-Type")).isEqualTo("application/json; charset=utf-8");
    assertThat(answer.json().path("code").asText()).isEqualTo(code);
    assertThat(answer.json().path("message").asText()).isEqualTo(message);
  }

  @Test
  void everyAnswerCarriesLeversHeaders() throws Exception {
    for (String path : List.of("/v1/stages", "/v1/nothing", "/v1/postings/x")) {
      var answer = key.get(path);
      assertThat(answer.header("server")).isEqualTo("lever-data-api");
      assertThat(answer.header("x-lever-region")).isEqualTo("global");
      assertThat(answer.header("x-stream-path")).isEqualTo("dapi");
      assertThat(answer.header("content-type")).isEqualTo("application/json; charset=utf-8");
    }
  }

  @Test
  void withoutCredentialsOrWithBadOnesNothingIsShown() throws Exception {
    for (String header : List.of("", "Bearer nonsense", "Basic bm9ib2R5Og==", "Basic ???", "Odd")) {
      error(
          Caller.withHeader(lever, header).get("/v1/users"),
          401,
          "UnauthorizedError",
          "The request requires authentication.");
    }
  }

  @Test
  void anApiKeyIsNotABearerToken() throws Exception {
    Caller.withToken(lever, EmulatorSettings.API_KEY).get("/v1/users").expecting(401);
  }

  @Test
  void unknownPathsAndObjectsAreNotFoundInJson() throws Exception {
    error(
        Caller.withHeader(lever, "").get("/v1/nothing/here"),
        404,
        "ResourceNotFound",
        "/v1/nothing/here does not exist");
    error(key.get("/v1/postings/7"), 404, "ResourceNotFound", "postings 7 was not found");
    error(key.get("/v1/users/7"), 404, "ResourceNotFound", "users 7 was not found");
    error(key.get("/v1/opportunities/7"), 404, "ResourceNotFound", "opportunities 7 was not found");
    error(
        key.get("/v1/opportunities/7/resumes"),
        404,
        "ResourceNotFound",
        "opportunities 7 was not found");
    key.get("/v1").expecting(404);
    key.call("DELETE", "/v1/users").expecting(404);
  }

  @Test
  void aTrailingSlashAndABareQuestionMarkDoNoHarm() throws Exception {
    key.get("/v1/stages/").expecting(200);
    key.get("/v1/stages?").expecting(200);
    key.get("/v1/users/?&limit=2").expecting(200);
  }

  @Test
  void limitsBeyondAHundredAreRefused() throws Exception {
    for (String limit : List.of("0", "101", "-1", "many")) {
      key.get("/v1/users?limit=" + limit).expecting(400);
    }
    assertThat(key.get("/v1/users?limit=1").data()).hasSize(1);
  }

  @Test
  void scopesAreEnforced() throws Exception {
    Caller app = new AppServer(lever).connected("users:read:admin opportunities:write:admin");

    app.get("/v1/users").expecting(200);
    app.get("/v1/opportunities").expecting(200);
    var refused = app.get("/v1/postings").expecting(403);
    assertThat(refused.json().path("code").asText()).isEqualTo("ForbiddenError");
    app.get("/v1/opportunities?confidentiality=all").expecting(403);
    Caller reader = new AppServer(lever).connected("opportunities:read:admin");
    reader.post("/v1/opportunities?perform_as=x", "{}").expecting(403);
  }

  @Test
  void usersAreActiveOnlyUnlessAskedOtherwise() throws Exception {
    assertThat(key.get("/v1/users").each("username"))
        .contains("sam", "tess")
        .doesNotContain("marco");
    assertThat(key.get("/v1/users?includeDeactivated=true").each("username")).contains("marco");
    assertThat(key.get("/v1/users?email=tess@acme.test").each("name"))
        .containsExactly("Tess Okafor");
    assertThat(key.get("/v1/users?accessRole=super%20admin").each("username"))
        .containsExactlyInAnyOrder("sam", "ines");
    assertThat(key.get("/v1/users").text()).doesNotContain("lever-demo");
  }

  @Test
  void stagesHaveWordIdsAndNewLeadComesFirst() throws Exception {
    assertThat(key.get("/v1/stages").each("id"))
        .startsWith("lead-new", "lead-reached-out", "lead-responded", "applicant-new")
        .endsWith("offer");
    assertThat(key.get("/v1/stages/lead-new").data().path("text").asText()).isEqualTo("New lead");
  }

  @Test
  void twentyCallsAtOncePassThenTenASecond() throws Exception {
    for (int call = 0; call < 20; call++) {
      key.get("/v1/stages").expecting(200);
    }
    var refused = key.get("/v1/stages").expecting(429);
    assertThat(refused.json().path("code").asText()).isEqualTo("TooManyRequestsError");
    assertThat(refused.json().path("message").asText()).isNotBlank();
    assertThat(refused.header("Retry-After")).isEmpty();

    clock.advance(Duration.ofMillis(200));

    key.get("/v1/stages").expecting(200);
    key.get("/v1/stages").expecting(200);
    key.get("/v1/stages").expecting(429);
  }

  @Test
  void eachAppHasABucketOfItsOwn() throws Exception {
    Caller app = new AppServer(lever).connected(AppServer.SCOPES);
    for (int call = 0; call < 21; call++) {
      key.get("/v1/stages");
    }

    key.get("/v1/stages").expecting(429);
    app.get("/v1/stages").expecting(200);
  }
}
