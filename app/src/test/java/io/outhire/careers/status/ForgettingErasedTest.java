package io.outhire.careers.status;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.ErasingApplications;
import io.outhire.applications.ErasingNow;
import io.outhire.applications.Retention;
import io.outhire.common.EmailAddress;
import io.outhire.db.Database;
import io.outhire.engagement.AnsweringQuestions;
import io.outhire.engagement.History;
import io.outhire.engagement.PublishingAnswers;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.TestQuestions;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What a person saved, asked and followed is forgotten with their last application. */
@OuthireTest
class ForgettingErasedTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject TestApplications testApplications;
  @Inject TestQuestions testQuestions;
  @Inject AnsweringQuestions answering;
  @Inject PublishingAnswers publishing;
  @Inject ErasingApplications erasing;
  @Inject Retention retention;
  @Inject ErasingNow now;
  @Inject History history;
  @Inject Database database;

  private final EmailAddress ada = new EmailAddress(UUID.randomUUID() + "@mail.example");
  private TestTeam team;
  private JobDescription job;
  private ApplicationId application;

  @BeforeEach
  void askAndApply() {
    team = teams.found();
    job = jobs.published(team, "Night baker");
    QuestionId asked = testQuestions.confirmed(team, job, "Ada Lovelace", ada.value());
    answering.answer(team.id(), asked, team.person(Role.ADMIN).id(), "Line 7.");
    publishing.publish(team.id(), asked, Optional.empty(), "Is there a bus?", "Line 7.");
    application = testApplications.apply(team, job.id(), ada.value());
  }

  @Test
  void aPublishedAnswerStaysWithoutANameUntilTheTeamTakesItOff() {
    erasing.erase(team.id(), application, "the candidate");

    assertThat(history.of(team.id(), ada)).isEmpty();
    assertThat(jobPage().text()).contains("Line 7.").doesNotContain("Ada");
    assertThat(team.asViewer().get("/questions?show=published").document().select("main form"))
        .noneMatch(form -> form.attr("action").endsWith("/withdrawal"));
    Page inbox = team.asRecruiter().get("/questions?show=published");
    assertThat(inbox.text()).contains("Published 1", "Their askers were erased", "Is there a bus?");
    String takeOff = inbox.first("form[action$=/withdrawal]").orElseThrow().attr("action");
    assertThat(teams.found().asRecruiter().get("/questions?show=published").text())
        .doesNotContain("Is there a bus?");

    assertThat(inbox.form(takeOff).submitted().text()).contains("Taken off the page of the job");
    assertThat(jobPage().text()).doesNotContain("Line 7.");
    assertThat(inbox.form(takeOff).submit().status()).isEqualTo(404);
  }

  @Test
  void anAnswerWhoseAskerIsStillHereIsNotTakenOffThatWay() {
    Browser rob = team.asRecruiter();
    Page inbox = rob.get("/questions?show=published");
    String link = inbox.first("a.row-link").orElseThrow().attr("href");
    String token = rob.get(link).first("input[name=csrf-token]").orElseThrow().attr("value");
    for (String id : new String[] {link.substring(link.lastIndexOf('/') + 1), "nonsense"}) {
      assertThat(
              rob.post(
                      "/questions/published/%s/withdrawal".formatted(id),
                      Map.of("csrf-token", token))
                  .status())
          .as(id)
          .isEqualTo(404);
    }
    assertThat(jobPage().text()).contains("Line 7.");
  }

  @Test
  void whileAnotherApplicationIsLeftTheyAreNotForgotten() {
    ApplicationId other =
        testApplications.apply(team, jobs.published(team, "Day baker").id(), ada.value());

    erasing.erase(team.id(), application, "the candidate");
    assertThat(history.of(team.id(), ada)).hasSize(1);

    erasing.erase(team.id(), other, "the candidate");
    assertThat(history.of(team.id(), ada)).isEmpty();
  }

  @Test
  void retentionForgetsThemToo() {
    retention.set(team.id(), OptionalInt.of(12), "Ann Admin");
    now.eraseOldNow();
    assertThat(history.of(team.id(), ada)).hasSize(1);

    database.doInTeam(
        team.id(),
        handle ->
            handle.execute(
                "update applications set changed_at = changed_at - interval '400 days'"));
    now.eraseOldNow();

    assertThat(history.of(team.id(), ada)).isEmpty();
  }

  private Page jobPage() {
    return Browser.open().get("/%s/jobs/%s".formatted(team.team().slug(), job.slug()));
  }
}
