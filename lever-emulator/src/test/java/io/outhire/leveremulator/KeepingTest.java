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
