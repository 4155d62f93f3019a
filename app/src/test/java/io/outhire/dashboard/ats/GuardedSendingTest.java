package io.outhire.dashboard.ats;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.integrations.AttributingApplications;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.integrations.DisconnectingAts;
import io.outhire.integrations.JobLinks;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.leveremulator.Candidate;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.leveremulator.company.Posting;
import io.outhire.mail.Mailbox;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestApplications.Applied;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Closed postings, users who have left and what was held, as people see and mend them. */
@OuthireTest
class GuardedSendingTest {
  private static final String EMAIL = "guarded@example.org";
  private static final String SETTINGS = "/settings/integrations";

  @Inject TestTeams teams;
  @Inject TestApplications applications;
  @Inject ConnectedTeams connected;
  @Inject JobLinks links;
  @Inject AttributingApplications attributing;
  @Inject DisconnectingAts disconnecting;
  @Inject Mailbox mailbox;
  @Inject TestClock clock;

  @SuppressWarnings("NullAway") // set before each test
  LeverEmulator lever;

  private TestTeam team;

  @BeforeEach
  void connect() throws Exception {
    lever.reset();
    team = teams.found();
    connected.connect(team);
  }

  private List<Candidate> arrived() {
    return lever.opportunities().stream().filter(one -> one.emails().contains(EMAIL)).toList();
  }

  private Page page(Applied applied) {
    return team.asRecruiter().get("/applications/" + applied.application());
  }

  private void press(Applied applied, String as) throws Exception {
    var browser = team.asRecruiter();
    String path = "/applications/" + applied.application() + "/sending";
    Page page = browser.get("/applications/" + applied.application());
    assertThat(page.text()).contains("Send anyway", "Send without a job", "Link to another job");
    String token = page.form(path).value("csrf-token");
    browser.post(path, Map.of("as", as, "csrf-token", token));
    connected.pushNow(team);
  }

  private Applied parked() throws Exception {
    Applied applied = applications.apply(team, EMAIL);
    String posting = links.of(team.id(), applied.job()).orElseThrow().postingId();
    close(posting);
    clock.pass(Duration.ofHours(1));
    connected.pushNow(team);
    assertThat(page(applied).first("#delivery").orElseThrow().text())
        .contains("Not sent", "has been closed");
    assertThat(arrived()).isEmpty();
    return applied;
  }

  private void close(String id) {
    Posting open =
        lever.postings().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    lever.putPosting(
        new Posting(
            open.id(),
            open.text(),
            "closed",
            open.distributionChannels(),
            open.confidentiality(),
            open.user(),
            open.owner(),
            open.hiringManager(),
            open.categories(),
            open.tags(),
            open.content(),
            open.country(),
            open.followers(),
            open.reqCode(),
            open.requisitionCodes(),
            open.salaryRange(),
            open.salaryDescription(),
            open.salaryDescriptionHtml(),
            open.workplaceType(),
            open.createdAt(),
            open.updatedAt()));
  }

  @Test
  void anApplicationForAClosedPostingCanBeSentAnyway() throws Exception {
    press(parked(), "ANYWAY");

    assertThat(arrived()).singleElement().satisfies(one -> assertThat(one.posting()).isNotNull());
  }

  @Test
  void anApplicationForAClosedPostingCanBeSentWithoutOne() throws Exception {
    press(parked(), "ALONE");

    assertThat(arrived()).singleElement().satisfies(one -> assertThat(one.posting()).isNull());
  }

  @Test
  void aSecondUserIsChosenOnThePageAndStandsIn() throws Exception {
    List<AtsUser> users = attributing.activeUsers(team.id());
    AtsUser first = users.getFirst();
    AtsUser second = users.get(1);
    var admin = team.asAdmin();
    Page saved =
        admin
            .get(SETTINGS)
            .form(SETTINGS + "/attribution")
            .with("user", first.id())
            .with("second", second.id())
            .submitted();
    assertThat(saved.first("select[name=second] option[selected]").orElseThrow().text())
        .contains(second.name());

    leave(first.id());
    clock.pass(Duration.ofHours(1));
    applications.apply(team, EMAIL);
    connected.pushNow(team);

    assertThat(arrived())
        .singleElement()
        .satisfies(one -> assertThat(one.owner()).isEqualTo(second.id()));
    assertThat(mailbox.latest())
        .filteredOn(mail -> mail.to().equals(team.person(Role.ADMIN).email().value()))
        .filteredOn(mail -> mail.subject().contains("no longer active"))
        .singleElement()
        .satisfies(mail -> assertThat(mail.text()).contains(second.name() + " instead"));
  }

  private void leave(String id) {
    var user = lever.users().stream().filter(one -> one.id().equals(id)).findFirst().orElseThrow();
    lever.putUser(user.deactivated(clock.instant().toEpochMilli()));
  }

  @Test
  void afterADisconnectionByChoiceEverythingHeldIsSentByOneButton() throws Exception {
    Applied first = applications.apply(team, EMAIL);
    disconnecting.disconnect(team.id());
    applications.apply(team, first.job(), "second@example.org");
    connected.connect(team);
    connected.pushNow(team);
    assertThat(arrived()).as("nobody asked yet").isEmpty();

    Page settings = team.asAdmin().get(SETTINGS);
    assertThat(settings.text()).contains("Send all held");
    assertThat(team.asAdmin().get(SETTINGS).form(SETTINGS + "/held").submitted().text())
        .contains("2 applications are on their way.")
        .doesNotContain("Send all held");
    connected.pushNow(team);
    assertThat(arrived()).hasSize(1);
  }
}
