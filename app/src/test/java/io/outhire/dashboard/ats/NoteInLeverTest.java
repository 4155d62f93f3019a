package io.outhire.dashboard.ats;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.Answer;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.FormToken;
import io.outhire.applications.QuestionType;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SubmittingApplications;
import io.outhire.applications.VisitSource;
import io.outhire.applications.Written;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.jobs.JobId;
import io.outhire.leveremulator.Candidate;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What goes across beside the application, as a recruiter finds it in Lever and in Outhire. */
@OuthireTest
class NoteInLeverTest {
  private static final String EMAIL = "noted@example.org";
  private static final Written WRITTEN =
      new Written(
          "Dear @sam,\nI bake at night.",
          List.of(
              new Answer("Can you drive?", QuestionType.ONE_OF, List.of("Yes")),
              new Answer("Languages", QuestionType.SEVERAL_OF, List.of("Dutch", "French"))));

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject TestApplications applications;
  @Inject SubmittingApplications submitting;
  @Inject ConnectedTeams connected;
  @Inject Database database;
  @Inject TestClock clock;

  @SuppressWarnings("NullAway") // set before each test
  LeverEmulator lever;

  private TestTeam team;
  private JobId job;

  @BeforeEach
  void connect() throws Exception {
    lever.reset();
    team = teams.found();
    connected.connect(team);
    job = jobs.published(team, "Night baker").id();
    applications.link(team, job);
  }

  private ApplicationId applyWriting() {
    var form =
        SomeForms.form("Ada Lovelace", EMAIL, "hello")
            .with(WRITTEN)
            .from(Optional.of(new VisitSource("linkedin")));
    return submitting.submit(team.id(), job, form, FormToken.next(clock)).application();
  }

  private Candidate arrived() {
    return lever.opportunities().stream()
        .filter(one -> one.emails().contains(EMAIL))
        .findFirst()
        .orElseThrow();
  }

  private List<String> notes() {
    String candidate = arrived().id();
    return lever.main().company().notes().stream()
        .filter(note -> note.opportunity().equals(candidate))
        .map(note -> note.value())
        .toList();
  }

  private String delivery(ApplicationId application) {
    return team.asRecruiter()
        .get("/applications/" + application)
        .first("#delivery")
        .orElseThrow()
        .text();
  }

  private void savedBefore() {
    UUID prospect = TimeOrderedIds.next(clock);
    database.doInTeam(
        team.id(),
        handle -> {
          handle.execute(
              "insert into prospect (team_id, id, email, language, first_seen_at, confirmed_at)"
                  + " values (?, ?, ?, 'en', now(), now())",
              team.id().value(),
              prospect,
              EMAIL);
          handle.execute(
              "insert into saved_job (team_id, prospect_id, job_id, saved_at)"
                  + " values (?, ?, ?, now() - interval '2 days')",
              team.id().value(),
              prospect,
              job.value());
        });
  }

  private void grantWithoutNotes() {
    database.doInTeam(
        team.id(),
        handle ->
            handle.execute(
                "update connection set granted = 'offline_access opportunities:write:admin' where team_id = ?",
                team.id().value()));
  }

  @Test
  void letterAnswersAndHistoryStandInOneNoteAndTheSourceBesideOurs() throws Exception {
    savedBefore();
    ApplicationId application = applyWriting();
    connected.pushNow(team);

    assertThat(arrived().sources()).containsExactly("Outhire", "linkedin");
    assertThat(notes()).hasSize(1);
    assertThat(notes().getFirst())
        .contains("I bake at night.", "Can you drive?\nYes", "Languages\nDutch\nFrench")
        .contains("Saved Night baker.")
        .containsPattern("Sent by Outhire, reference OUT-\\w{4}-\\w{4}$")
        .doesNotContain("@sam");
    assertThat(delivery(application)).contains("stand in Lever as a note", "Note in Lever");
  }

  @Test
  void withoutThePermissionTheApplicationArrivesAllTheSameAndThePagesSaySo() throws Exception {
    grantWithoutNotes();
    ApplicationId application = applyWriting();
    connected.pushNow(team);

    assertThat(arrived().name()).isEqualTo("Ada Lovelace");
    assertThat(notes()).isEmpty();
    assertThat(delivery(application)).contains("The application has arrived", "stay here");
    assertThat(team.asAdmin().get("/settings/integrations/deliveries").text())
        .contains("Cover letters and answers stay in Outhire", "Notes kept here 1");
    assertThat(team.asAdmin().get("/settings/integrations").text())
        .contains("Cover letters and answers stay in Outhire");

    connected.connect(team);
    connected.pushNow(team);
    assertThat(notes()).hasSize(1);
    assertThat(team.asAdmin().get("/settings/integrations").text())
        .doesNotContain("Cover letters and answers stay in Outhire");
  }

  @Test
  void aPermissionThatLeverDeniesParksTheApplicationAndNamesWhoCanMendIt() throws Exception {
    lever.faults().refuse(1, "POST", "/v1/opportunities", 403);
    ApplicationId application = applyWriting();
    connected.pushNow(team);

    assertThat(delivery(application))
        .contains("Not sent", "Lever does not permit this", "An Admin can check the permissions");
  }

  @Test
  void aBrokenConnectionIsSaidOnEveryPageWithTheWayOut() throws Exception {
    assertThat(team.asAdmin().get("/jobs").first("#banner")).isEmpty();
    lever.revoke(EmulatorSettings.CLIENT_ID);
    applyWriting();
    connected.pushNow(team);

    for (String page : List.of("/jobs", "/applications", "/settings/members")) {
      assertThat(team.asAdmin().get(page).first("#banner").orElseThrow().text())
          .contains("The connection to Lever is broken", "Reconnect");
    }
    assertThat(team.asRecruiter().get("/jobs").first("#banner").orElseThrow().text())
        .contains("once an Admin has reconnected it")
        .doesNotContain("Reconnect");
    assertThat(team.asAdmin().get("/settings/integrations").first("#banner")).isEmpty();

    connected.connect(team);
    assertThat(team.asAdmin().get("/jobs").first("#banner")).isEmpty();
  }
}
