package io.outhire.dashboard.settings.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.integrations.DisconnectingAts;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestApplications.Applied;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
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
        .containsPattern("Requests in the last minute [1-9]\\d* of at most 582")
        .contains("Add candidates, with their tag, source and résumé");
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
        .contains("Try 1: add the candidate to posting", "in the name of user", "Opportunity ");
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
