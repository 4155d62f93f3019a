package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.Base64;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class AccountsTest {
  private final MovableClock time = new MovableClock();
  private final LeverEmulator lever =
      LeverEmulator.start(EmulatorSettings.forTests().withClock(time));
  private final Caller acme = Caller.withKey(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  private Caller keyOf(EmulatedAccount account) {
    String key = account.apiKeys().getFirst().key() + ":";
    return Caller.withHeader(lever, "Basic " + Base64.getEncoder().encodeToString(key.getBytes()));
  }

  @Test
  void accountsShareNeitherIdsNorPeopleNorCandidates() throws Exception {
    EmulatedAccount globex = lever.createAccount("globex");
    List<String> theirs = keyOf(globex).get("/v1/postings?limit=100").expecting(200).each("id");
    List<String> ours = acme.get("/v1/postings?limit=100").each("id");

    assertThat(new HashSet<>(theirs)).isNotEmpty().doesNotContainAnyElementsOf(ours);
    acme.get("/v1/postings/" + theirs.getFirst()).expecting(404);
    String performer = globex.users().getFirst().id();
    acme.post("/v1/opportunities?perform_as=" + performer, "{\"name\": \"Ada\"}").expecting(400);
    keyOf(globex)
        .post("/v1/opportunities?perform_as=" + performer, "{\"name\": \"Ada\"}")
        .expecting(201);
    assertThat(globex.opportunities()).hasSize(lever.opportunities().size() + 1);
  }

  @Test
  void whoLogsInDecidesWhichAccountAnAppIsConnectedTo() throws Exception {
    EmulatedAccount globex = lever.createAccount("globex");
    var app = new AppServer(lever);
    var browser = new Browser(lever);
    Browser.Page consent = browser.logIn(browser.open(app.authorizePath()), "sam@globex.test");
    assertThat(consent.html().text()).contains("Outhire wants to connect to Globex");
    String code = browser.submit(consent, "Accept", Map.of()).parameter("code");

    String token = app.exchange(code).expecting(200).json().path("access_token").asText();

    assertThat(Caller.withToken(lever, token).get("/v1/users").each("email"))
        .allMatch(email -> email.endsWith("@globex.test"));
    globex.reset();
    Caller.withToken(lever, token).get("/v1/users").expecting(401);
  }

  @Test
  void faultsLedgerAndClockOfOneAccountLeaveOthersAlone() throws Exception {
    EmulatedAccount globex = lever.createAccount("globex");
    globex.faults().refuse(-1, "*", "/v1", 503);

    acme.get("/v1/stages").expecting(200);
    keyOf(globex).get("/v1/stages").expecting(503);
    keyOf(globex).get("/v1/stages").expecting(503);
    globex.clock().advance(Duration.ofDays(1));

    assertThat(globex.requests()).hasSize(2).allMatch(e -> globex.id().equals(e.account()));
    assertThat(lever.main().requests()).hasSize(1);
    assertThat(lever.main().clock().instant()).isEqualTo(time.instant());
    assertThat(globex.clock().instant()).isEqualTo(time.instant().plus(Duration.ofDays(1)));
    globex.reset();
    keyOf(globex).get("/v1/stages").expecting(200);
  }

  @Test
  void anAccountGoesBackToASnapshot() throws Exception {
    int before = lever.opportunities().size();
    String token = new AppServer(lever).tokens().path("access_token").asText();
    lever.main().snapshot("connected");
    String performer = lever.users().getFirst().id();
    acme.post("/v1/opportunities?perform_as=" + performer, "{\"name\": \"Ada\"}").expecting(201);
    lever.revoke(EmulatorSettings.CLIENT_ID);

    assertThat(lever.main().restore("connected")).isTrue();

    assertThat(lever.opportunities()).hasSize(before);
    Caller.withToken(lever, token).get("/v1/users").expecting(200);
    assertThat(lever.main().restore("never made")).isFalse();
  }

  @Test
  void hundredsOfAccountsStandSideBySide() throws Exception {
    for (int i = 0; i < 300; i++) {
      lever.createAccount("site-" + i);
    }

    assertThat(lever.accounts()).hasSize(301);
    keyOf(lever.account("site-299").orElseThrow()).get("/v1/users").expecting(200);
    assertThatThrownBy(() -> lever.createAccount("site-7")).hasMessageContaining("site-7");
    lever.reset();
    assertThat(lever.accounts()).hasSize(1);
  }

  @Test
  void aCompanyThatMakesNoSenseIsRefusedInWordsThatNameWhatIsWrong() throws Exception {
    String start =
        "{\"company\": {\"accountId\": \"a\", \"name\": \"Odd\", \"site\": \"odd\", \"stages\": ";
    String stage = "[{\"id\": \"lead-new\", \"text\": \"New\", \"rank\": 1}]";
    Caller control = Caller.withHeader(lever, "");

    for (var wrong :
        Map.of(
                "stages must", start + "[]}}",
                "contact that",
                    start
                        + stage
                        + ", \"opportunities\": [{\"id\": \"o\","
                        + "\"contact\": \"c\", \"stage\": \"lead-new\", \"origin\": \"x\"}]}}",
                "users lack", start + stage + ", \"users\": [{\"id\": \"u\"}]}}",
                "shelves.offers",
                    start + stage + ", \"records\": {\"shelves\": {\"offers\": [7]}}}}")
            .entrySet()) {
      var refused = control.post("/_emulator/accounts", wrong.getValue()).expecting(400);
      assertThat(refused.text()).contains(wrong.getKey());
    }
    control.post("/_emulator/accounts", start + stage + "}}").expecting(201);
  }
}
