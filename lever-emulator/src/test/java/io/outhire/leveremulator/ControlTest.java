package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class ControlTest {
  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final Caller key = Caller.withKey(lever);
  private final String performer = lever.users().getFirst().id();

  @AfterEach
  void stop() {
    lever.close();
  }

  private void fault(String json) throws Exception {
    key.post("/_emulator/accounts/acme/faults", json).expecting(201);
  }

  private Caller.Answer create() throws Exception {
    return key.post("/v1/opportunities?perform_as=" + performer, "{\"name\": \"Ada\"}");
  }

  @Test
  void theDocumentNamesEveryControlAndNoOther() throws Exception {
    JsonNode paths = key.get("/_emulator/openapi.json").expecting(200).json().path("paths");
    var documented = new ArrayList<String>();
    paths.forEachEntry(
        (path, methods) ->
            methods.forEachEntry(
                (method, ignored) -> documented.add(method.toUpperCase(Locale.ROOT) + " " + path)));

    List<String> known =
        new Control(lever)
            .routes().stream().map(r -> r.method() + " /_emulator" + r.path()).toList();

    assertThat(documented).containsExactlyInAnyOrderElementsOf(known);
  }

  @Test
  void theDocumentsReferencesLeadSomewhere() throws Exception {
    JsonNode document = key.get("/_emulator/openapi.json").json();

    List<String> references = document.findValuesAsText("$ref");

    assertThat(references)
        .isNotEmpty()
        .allSatisfy(r -> assertThat(document.at(r.substring(1)).isMissingNode()).isFalse());
  }

  @Test
  void anAccountIsMadeAndRemoved() throws Exception {
    JsonNode globex =
        key.post("/_emulator/accounts", "{\"site\": \"globex\"}").expecting(201).data();
    assertThat(globex.path("logins").path("sam@globex.test").asText()).isEqualTo("lever-demo");
    assertThat(globex.path("apiKeys").get(0).path("key").asText()).isEqualTo("globex-key");

    key.post("/_emulator/accounts", "{\"site\": \"globex\"}").expecting(400);
    key.post("/_emulator/accounts", "{\"site\": \"No Site\"}").expecting(400);
    assertThat(key.get("/_emulator/accounts").data()).hasSize(2);
    key.call("DELETE", "/_emulator/accounts/globex").expecting(204);
    key.get("/_emulator/accounts/globex").expecting(404);
    key.call("DELETE", "/_emulator/accounts/acme").expecting(400);
  }

  @Test
  void aCompanyOfOnesOwnBecomesAnAccount() throws Exception {
    String company =
        """
        {"company": {"accountId": "tiny", "name": "Tiny", "site": "tiny",
          "logins": {"eve@tiny.test": "secret"},
          "users": [{"id": "u1", "name": "Eve", "username": "eve", "email": "eve@tiny.test",
                     "accessRole": "super admin", "createdAt": 1700000000000}],
          "stages": [{"id": "lead-new", "text": "New lead", "rank": 1}],
          "apiKeys": [{"id": "k", "key": "tiny-key", "name": "Key", "confidential": false}]}}""";

    key.post("/_emulator/accounts", company).expecting(201);

    Caller tiny = Caller.withHeader(lever, "Basic dGlueS1rZXk6");
    assertThat(tiny.get("/v1/users").expecting(200).each("name")).containsExactly("Eve");
    tiny.get("/v1/postings?confidentiality=all").expecting(403);
    tiny.post("/v1/opportunities?perform_as=u1", "{\"name\": \"Ada\"}").expecting(201);
    JsonNode whole = key.get("/_emulator/accounts/tiny/company").expecting(200).data();
    assertThat(whole.path("opportunities")).hasSize(1);
    key.post("/_emulator/accounts/tiny/reset", "").expecting(204);
    assertThat(tiny.get("/v1/opportunities").data()).isEmpty();
    key.put("/_emulator/accounts/tiny/company", whole.toString()).expecting(204);
    assertThat(tiny.get("/v1/opportunities").data()).hasSize(1);
  }

  @Test
  void theWorkIsDoneAndAnsweredWhenTheClockHasGoneOn() throws Exception {
    key.post("/_emulator/accounts/acme/clock", "{\"frozen\": true}").expecting(200);
    fault("{\"kind\": \"ANSWER_LATE\", \"seconds\": 30, \"pathPrefix\": \"/v1/opportunities\"}");
    int before = lever.opportunities().size();

    CompletableFuture<Integer> status =
        CompletableFuture.supplyAsync(
            () -> {
              try {
                return create().status();
              } catch (Exception failed) {
                throw new IllegalStateException(failed);
              }
            });
    while (lever.requests().isEmpty()) {
      Thread.onSpinWait();
    }

    assertThat(lever.opportunities()).hasSize(before + 1);
    assertThat(status).isNotDone();
    key.post("/_emulator/accounts/acme/clock", "{\"advanceSeconds\": 30}").expecting(200);
    assertThat(status.get(10, TimeUnit.SECONDS)).isEqualTo(201);
    assertThat(lever.requests().getFirst().done()).isEqualTo("ANSWER_LATE");
  }

  @Test
  void theAnswerDribblesInAndIsWhole() throws Exception {
    fault("{\"kind\": \"SLOW_BYTES\", \"seconds\": 0.3, \"pathPrefix\": \"/v1/stages\"}");

    Caller.Answer slow = key.get("/v1/stages").expecting(200);

    assertThat(slow.data()).isEqualTo(key.get("/v1/stages").data());
  }

  @Test
  void halfAnAnswerIsNoJson() throws Exception {
    fault("{\"kind\": \"MALFORMED_JSON\", \"pathPrefix\": \"/v1/stages\"}");

    Caller.Answer half = key.get("/v1/stages").expecting(200);

    assertThatThrownBy(() -> Caller.JSON.readTree(half.text())).isInstanceOf(IOException.class);
    key.get("/v1/stages").expecting(200).data();
  }

  @Test
  void aFaultCanCarryWordsAndHeadersOfItsOwn() throws Exception {
    fault(
        """
        {"kind": "REFUSE", "status": 502, "body": "<h1>Bad gateway</h1>",
         "contentType": "text/html"}""");
    fault("{\"kind\": \"TOO_MANY_REQUESTS\", \"times\": 3, \"headers\": {\"Retry-After\": \"7\"}}");

    Caller.Answer gateway = key.get("/v1/stages").expecting(502);
    assertThat(gateway.text()).isEqualTo("<h1>Bad gateway</h1>");
    assertThat(gateway.header("Content-Type")).isEqualTo("text/html");
    for (int i = 0; i < 3; i++) {
      assertThat(key.get("/v1/stages").expecting(429).header("Retry-After")).isEqualTo("7");
    }
    key.get("/v1/stages").expecting(200);
  }

  @Test
  void refreshingFailsAndNothingElseOfTheTokenEndpoint() throws Exception {
    fault("{\"kind\": \"REFRESH_FAILS\", \"times\": -1}");
    var app = new AppServer(lever);
    JsonNode tokens = app.tokens();
    String refreshToken = tokens.path("refresh_token").asText();

    Caller.Answer refused = app.refresh(refreshToken).expecting(403);

    assertThat(refused.json().path("error").asText()).isEqualTo("invalid_grant");
    key.call("DELETE", "/_emulator/accounts/acme/faults").expecting(204);
    app.refresh(refreshToken).expecting(200);
  }

  @Test
  void aFaultOfAnotherAccountDoesNotHitThisOnesTokens() throws Exception {
    lever.createAccount("globex").faults().refuse(-1, "*", "/", 503);

    var app = new AppServer(lever);
    app.refresh(app.tokens().path("refresh_token").asText()).expecting(200);
  }

  @Test
  void listsLagBehindWhatWasCreated() throws Exception {
    key.post("/_emulator/accounts/acme/list-lag", "{\"seconds\": 60}").expecting(204);
    key.post("/_emulator/accounts/acme/clock", "{\"frozen\": true}").expecting(200);
    String id = create().expecting(201).data().path("id").asText();

    assertThat(key.get("/v1/opportunities").each("id")).doesNotContain(id);
    key.get("/v1/opportunities/" + id).expecting(200);
    key.post("/_emulator/accounts/acme/clock", "{\"advanceSeconds\": 60}").expecting(200);
    assertThat(key.get("/v1/opportunities").each("id")).contains(id);
  }

  @Test
  void tokensDieWhenTheAccountsClockSaysSo() throws Exception {
    Caller app =
        Caller.withToken(lever, new AppServer(lever).tokens().path("access_token").asText());
    app.get("/v1/users").expecting(200);

    key.post("/_emulator/accounts/acme/clock", "{\"advanceSeconds\": 3601}").expecting(200);

    app.get("/v1/users").expecting(401);
  }

  @Test
  void snapshotsAreTakenAndRestoredOverHttp() throws Exception {
    String acme = "/_emulator/accounts/acme";
    int before = lever.opportunities().size();
    key.put(acme + "/snapshots/clean", "").expecting(204);
    create().expecting(201);

    key.post(acme + "/snapshots/clean/restoration", "").expecting(204);

    assertThat(lever.opportunities()).hasSize(before);
    assertThat(key.get(acme + "/snapshots").data().get(0).asText()).isEqualTo("clean");
    key.post(acme + "/snapshots/other/restoration", "").expecting(404);
  }

  @Test
  void boardsUsersKeysAndAppsAreAdded() throws Exception {
    String acme = "/_emulator/accounts/acme";
    key.post(acme + "/postings", "[{\"id\": \"p-1\", \"text\": \"Pilot\"}]").expecting(201);
    key.get("/v1/postings/p-1").expecting(200);
    key.post(
            acme + "/users",
            """
            {"id": "u-1", "name": "Zoe", "username": "zoe", "email": "zoe@acme.test",
             "accessRole": "super admin", "password": "pass"}""")
        .expecting(201);
    key.post(acme + "/api-keys", "{\"id\": \"k-1\", \"key\": \"abc\", \"name\": \"Second\"}")
        .expecting(201);
    Caller.withHeader(lever, "Basic YWJjOg==").get("/v1/users/u-1").expecting(200);
    key.post(
            "/_emulator/apps",
            """
            {"clientId": "other", "clientSecret": "s", "name": "Other",
             "redirectUris": ["http://127.0.0.1:9/cb"]}""")
        .expecting(201);
    assertThat(key.get("/_emulator/apps").data()).hasSize(2);
  }

  @Test
  void nonsenseIsAnsweredWith400And404() throws Exception {
    String acme = "/_emulator/accounts/acme";
    for (String body : List.of("[]", "7", "{\"kind\": \"EXPLODE\"}", "{}", "{", "null")) {
      key.post(acme + "/faults", body).expecting(400);
    }
    key.post(acme + "/faults", "{\"kind\": \"REFUSE\", \"status\": 99}").expecting(400);
    key.post(acme + "/clock", "{\"now\": \"noon\"}").expecting(400);
    key.post(acme + "/clock", "{\"advanceSeconds\": 1e300}").expecting(400);
    key.post(acme + "/list-lag", "{}").expecting(400);
    key.post(acme + "/users", "{}").expecting(400);
    key.put(acme + "/webhook-groups", "{\"NONE\": true}").expecting(400);
    key.post("/_emulator/accounts/nobody/reset", "").expecting(404);
    key.get("/_emulator/nothing").expecting(404);
    key.get("/_emulator").expecting(404);
  }
}
