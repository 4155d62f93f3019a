package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeepingTest {
  @TempDir private Path folder;

  @Test
  void candidatesResumesAndConnectionsOutliveARestart() throws Exception {
    var settings = EmulatorSettings.forTests().withDataFile(folder.resolve("kept/lever.json"));
    JsonNode tokens;
    try (LeverEmulator lever = LeverEmulator.start(settings)) {
      tokens = new AppServer(lever).tokens();
      String performer = lever.users().getFirst().id();
      var body =
          new Caller.Multipart()
              .field("name", "Ada")
              .file("resumeFile", "cv.pdf", "application/pdf", new byte[] {1, 2, 3});
      Caller.withKey(lever)
          .postMultipart("/v1/opportunities?perform_as=" + performer, body)
          .expecting(201);
    }

    try (LeverEmulator again = LeverEmulator.start(settings)) {
      Candidate kept = again.opportunities().getLast();
      assertThat(kept.name()).isEqualTo("Ada");
      assertThat(kept.resumes().getFirst().content().toArray()).containsExactly(1, 2, 3);
      new AppServer(again).refresh(tokens.path("refresh_token").asText()).expecting(200);
      Caller.withToken(again, tokens.path("access_token").asText()).get("/v1/users").expecting(200);
      again.reset();
      assertThat(again.opportunities()).noneMatch(candidate -> candidate.name().equals("Ada"));
    }
  }

  @Test
  void accountsKeysAndAppsOutliveARestart() throws Exception {
    var settings = EmulatorSettings.forTests().withDataFile(folder.resolve("lever.json"));
    try (LeverEmulator lever = LeverEmulator.start(settings)) {
      Caller key = Caller.withKey(lever);
      EmulatedAccount globex = lever.createAccount("globex");
      String acme = "/_emulator/accounts/globex";
      key.post(acme + "/api-keys", "{\"id\": \"k\", \"key\": \"abc\", \"name\": \"K\"}")
          .expecting(201);
      key.post(
              "/_emulator/apps",
              """
              {"clientId": "other", "clientSecret": "s", "name": "Other", "redirectUris": []}""")
          .expecting(201);
      globex.putPosting(globex.postings().getFirst().inState("closed", null, 1));
    }
    try (LeverEmulator again = LeverEmulator.start(settings)) {
      EmulatedAccount globex = again.account("globex").orElseThrow();
      assertThat(globex.postings().getFirst().state()).isEqualTo("closed");
      Caller.withHeader(again, "Basic YWJjOg==").get("/v1/users").expecting(200);
      assertThat(Caller.withKey(again).get("/_emulator/apps").each("clientId"))
          .containsExactly("other", "outhire-demo");
      globex.reset();
      assertThat(globex.postings().getFirst().state()).isEqualTo("published");
    }
  }

  @Test
  void aStateOfTheFirstVersionIsTakenOver() throws Exception {
    var file = folder.resolve("lever.json");
    var company =
        (com.fasterxml.jackson.databind.node.ObjectNode)
            Caller.JSON.readTree(getClass().getResourceAsStream("/lever-emulator/acme.json"));
    company.remove("apiKeys");
    company.put("name", "Acme of old");
    var state = Caller.JSON.createObjectNode().put("version", 1);
    state.set("company", company);
    state.putObject("authority").put("signingKey", "AAAA").putArray("grants");
    state.withObject("/authority").putArray("refreshTokens");
    Caller.JSON.writeValue(file.toFile(), state);

    try (LeverEmulator lever =
        LeverEmulator.start(EmulatorSettings.forTests().withDataFile(file))) {
      assertThat(lever.main().name()).isEqualTo("Acme of old");
      Caller.withKey(lever).get("/v1/users").expecting(200);
    }
  }

  @Test
  void boardsOfThePublicApiBecomePublishedPostings() throws Exception {
    Files.writeString(
        folder.resolve("board.json"),
        """
        [{"id": "11111111-2222-4333-8444-555555555555", "text": "Pilot", "country": "FR",
          "categories": {"location": "Paris", "team": "Air", "allLocations": ["Paris", "Lyon"]},
          "description": "<div>Fly <b>high</b>.</div>", "descriptionPlain": "Fly high.",
          "lists": [{"text": "You", "content": "<li>land</li>"}], "additional": "<div>Bye</div>",
          "workplaceType": "on-site", "createdAt": 1700000000000,
          "salaryRange": {"min": 1.5, "max": 2, "currency": "EUR", "interval": "per-hour-wage"}},
         {"text": "no id"}, 7]""");
    try (LeverEmulator lever =
        LeverEmulator.start(EmulatorSettings.forTests().withPostings(folder))) {
      Caller key = Caller.withKey(lever);

      JsonNode pilot =
          key.get("/v1/postings/11111111-2222-4333-8444-555555555555").expecting(200).data();

      assertThat(pilot.path("state").asText()).isEqualTo("published");
      assertThat(pilot.path("distributionChannels")).hasSize(2);
      assertThat(pilot.path("workplaceType").asText()).isEqualTo("onsite");
      assertThat(pilot.path("content").path("descriptionHtml").asText()).contains("<b>high</b>");
      assertThat(pilot.path("content").path("closing").asText()).isEqualTo("Bye");
      assertThat(pilot.path("salaryRange").path("min").asDouble()).isEqualTo(1.5);
      assertThat(pilot.path("urls").path("show").asText())
          .startsWith(lever.baseUri() + "/jobs/acme/");
      assertThat(lever.postings()).hasSize(26);
    }
  }

  @Test
  void settingsComeFromTheEnvironment() {
    var settings =
        EmulatorSettings.fromEnvironment(
            Map.of(
                "LEVER_EMULATOR_PORT", "0",
                "LEVER_EMULATOR_REDIRECT_URIS", "https://a.test/cb, https://b.test/cb",
                "LEVER_EMULATOR_RATE_LIMIT", "off"));

    assertThat(settings.apps().getFirst().redirectUris())
        .isEqualTo(List.of("https://a.test/cb", "https://b.test/cb"));
    assertThat(settings.rateLimited()).isFalse();
    assertThat(EmulatorSettings.fromEnvironment(Map.of()).port()).isEqualTo(8090);
    assertThatThrownBy(
            () -> EmulatorSettings.fromEnvironment(Map.of("LEVER_EMULATOR_PORT", "many")))
        .hasMessageContaining("LEVER_EMULATOR_PORT");
  }
}
