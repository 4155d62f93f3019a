package io.outhire.dashboard.settings.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.integrations.DisconnectingAts;
import io.outhire.integrations.Sweeps;
import io.outhire.leveremulator.Candidate;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestApplications.Applied;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Settings › Integrations › Deliveries: how the connection fares and each application with it. */
@OuthireTest
class DeliveriesPageTest {
  private static final String PATH = "/settings/integrations/deliveries";

  @Inject TestTeams teams;
  @Inject TestApplications applications;
  @Inject ConnectedTeams connected;
  @Inject DisconnectingAts disconnecting;
  @Inject Sweeps sweeping;

  @SuppressWarnings("NullAway") // set before each test
  LeverEmulator lever;

  private TestTeam team;

  @BeforeEach
  void connect() throws Exception {
    lever.reset();
    team = teams.found();
    connected.connect(team);
  }

  private Page page(String query) {
    return team.asAdmin().get(PATH + query);
  }

  private String facts(Page page) {
    return page.first("section[aria-labelledby=health]").orElseThrow().text();
  }

  private String list(Page page) {
    return page.first("section[aria-labelledby=latest]").orElseThrow().text();
  }

  @Test
  void saysHowTheConnectionFares() throws Exception {
    applications.apply(team, "waits@example.org");

    assertThat(facts(page("")))
        .contains("Connected to Acme on Lever", "Applications are sent as they come in")
        .contains("Connected by Ann Admin")
        .contains("Last good call just now", "Access renewed just now")
        .contains("Waiting 1, the oldest since just now")
        .containsPattern("Requests in the last minute [1-9]\\d* of at most 582");
    assertThat(page("").text()).contains("Add candidates, with their tag, source and résumé");
  }

  @Test
  void listsDeliveriesWithTheirStateAndLeadsToTheTimeLine() throws Exception {
    Applied applied = applications.apply(team, "ada@example.org");
    assertThat(list(page(""))).contains("Ada Lovelace", "Night baker", "Waiting for Lever");
    connected.pushNow(team);

    Page page = page("");
    assertThat(list(page)).contains("In Lever", "Open");
    assertThat(page.first("a[href=/applications/%s#delivery]".formatted(applied.application())))
        .isPresent();
    String timeLine =
        team.asAdmin()
            .get("/applications/" + applied.application())
            .first("#delivery")
            .get()
            .text();
    assertThat(timeLine)
        .containsPattern("Try 1: add the candidate to “.+”, with the résumé, in the name of [A-Z]")
        .contains("of a new person")
        .doesNotContainPattern("[0-9a-f]{8}-[0-9a-f]{4}-");
  }

  @Test
  void saysInTheTimeLineWhatWasDecidedAndWhen() throws Exception {
    Applied applied = applications.apply(team, "ada@example.org");
    lever.faults().failAfterWork(1, "POST", "/v1/opportunities", 502);
    connected.pushNow(team);

    assertThat(
            team.asAdmin()
                .get("/applications/" + applied.application())
                .first("#delivery")
                .get()
                .text())
        .contains("No clear answer", "Lever had a fault while it was taking this in.")
        .containsPattern("Next look at \\d\\d:\\d\\d:\\d\\d");
  }

  @Test
  void isNarrowedByWordsAndByState() throws Exception {
    applications.apply(team, "first@example.org");
    connected.pushNow(team);
    applications.apply(team, "second@example.org");

    assertThat(list(page("?q=first%40example"))).contains("first@").doesNotContain("second@");
    assertThat(list(page("?state=PENDING"))).contains("second@").doesNotContain("first@");
    assertThat(list(page("?q=first%40example&state=PENDING"))).contains("No deliveries");
    assertThat(list(page("?state=nonsense"))).contains("first@", "second@");
  }

  @Test
  void sendsAgainFromTheList() throws Exception {
    Applied applied = applications.apply(team, "ada@example.org");
    lever.faults().refuse(1, "POST", "/v1/opportunities", 422);
    connected.pushNow(team);
    String sending = "/applications/" + applied.application() + "/sending";
    var admin = team.asAdmin();
    assertThat(list(admin.get(PATH))).contains("Not sent", "Lever refused this", "Send again");

    assertThat(admin.get(PATH).form(sending).submitted().text()).contains("is on its way");
    connected.pushNow(team);
    assertThat(list(page(""))).contains("In Lever");
  }

  @Test
  void givesTheListToASpreadsheetWithoutFormulas() throws Exception {
    applications.apply(team, "+sum@example.org");
    Page csv = page("/csv");

    assertThat(csv.body().lines().toList().getFirst()).startsWith("\"Reference\",\"Name\"");
    assertThat(csv.body()).contains("\"'+sum@example.org\"", "\"Waiting for Lever\"");
  }

  private List<Candidate> arrived(String email) {
    return lever.opportunities().stream().filter(one -> one.emails().contains(email)).toList();
  }

  /** What a try leaves behind that nobody remembers. */
  private void makeATwin(String email) throws Exception {
    Candidate first = arrived(email).getFirst();
    String json =
        "{\"name\":\"Ada\",\"emails\":[\"%s\"],\"tags\":[\"Outhire\"],\"postings\":[\"%s\"]}"
            .formatted(email, first.posting());
    String key = EmulatorSettings.API_KEY + ":";
    var request =
        HttpRequest.newBuilder(
                URI.create(lever.baseUri() + "/v1/opportunities?perform_as=" + first.owner()))
            .header(
                "Authorization",
                "Basic " + Base64.getEncoder().encodeToString(key.getBytes(StandardCharsets.UTF_8)))
            .header("Content-Type", "application/json")
            .POST(HttpRequest.BodyPublishers.ofString(json))
            .build();
    try (var http = HttpClient.newHttpClient()) {
      assertThat(http.send(request, HttpResponse.BodyHandlers.discarding()).statusCode())
          .isEqualTo(201);
    }
  }

  @Test
  void offersToArchiveTheYoungerOfTwoAndToUndoIt() throws Exception {
    applications.apply(team, "twin@example.org");
    connected.pushNow(team);
    makeATwin("twin@example.org");
    sweeping.sweepAll();
    assertThat(arrived("twin@example.org")).hasSize(2);

    Page page = page("");
    assertThat(page.text()).contains("In Lever more than once", "Archive the younger one");
    String archive = page.first("form[action$=/archive]").orElseThrow().attr("action");
    Page archived = team.asAdmin().get(PATH).form(archive).submitted();
    assertThat(archived.text()).contains("The younger one is archived", "Undo");
    Page restored =
        team.asAdmin().get(PATH).form(archive.replace("/archive", "/restore")).submitted();
    assertThat(restored.text()).contains("back from the archive");
    Page left =
        team.asAdmin().get(PATH).form(archive.replace("/archive", "/dismissal")).submitted();
    assertThat(left.text()).contains("Both stay").doesNotContain("more than once");
    assertThat(lever.requests())
        .filteredOn(request -> request.method().equals("PUT"))
        .extracting(request -> request.status())
        .containsExactly(200, 200);
  }

  @Test
  void keepsItselfUpToDate() {
    assertThat(page("").document().select("section[data-refresh=5000]")).hasSize(2);
  }

  @Test
  void withoutAConnectionLeadsToConnecting() {
    disconnecting.disconnect(team.id());

    assertThat(page("").location()).isEqualTo("/settings/integrations");
  }

  @Test
  void anotherTeamSeesNothingOfIt() throws Exception {
    applications.apply(team, "ours@example.org");
    team = teams.found();
    connected.connect(team);

    assertThat(page("").text()).doesNotContain("ours@example.org");
    assertThat(page("/csv").body()).doesNotContain("ours@example.org");
  }

  @ParameterizedTest
  @EnumSource(
      value = Role.class,
      names = {"VIEWER", "RECRUITER"})
  void isForAdmins(Role role) {
    assertThat(team.as(role).get(PATH).status()).isEqualTo(403);
    assertThat(team.as(role).get(PATH + "/csv").status()).isEqualTo(403);
  }
}
