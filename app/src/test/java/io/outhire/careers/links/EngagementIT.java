package io.outhire.careers.links;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.outhire.accounts.Role;
import io.outhire.engagement.AnsweringQuestions;
import io.outhire.engagement.PublishingAnswers;
import io.outhire.engagement.QuestionFilter;
import io.outhire.engagement.QuestionFilter.Which;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.Questions;
import io.outhire.engagement.TestQuestions;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Postbox;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** A candidate on a phone saves, asks, subscribes, confirms and reads the published answer. */
@Tag("browser")
@OuthireTest
class EngagementIT {
  private static Chromium chromium;

  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject TestClock clock;
  @Inject Postbox postbox;
  @Inject Questions questions;
  @Inject TestQuestions testQuestions;
  @Inject AnsweringQuestions answering;
  @Inject PublishingAnswers publishing;
  @Inject PublishingJobs publishingJobs;

  private final String ada = "ada" + UUID.randomUUID() + "@mail.example";
  private TestTeam team;
  private JobDescription job;
  private String jobsPath;
  private String jobPath;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void publishAJob() {
    clock.pass(Duration.ofMinutes(11));
    team = teams.found();
    job = testJobs.published(team, "Senior gardener for the northern greenhouses");
    jobsPath = "/%s/jobs".formatted(team.team().slug());
    jobPath = jobsPath + "/" + job.slug();
  }

  @ParameterizedTest
  @ValueSource(booleans = {true, false})
  void a_candidate_on_a_phone_saves_asks_subscribes_and_reads_the_answer(boolean scripts) {
    try (BrowserContext phone =
        chromium.window(Browser.open(), new NewContextOptions().setJavaScriptEnabled(scripts))) {
      Page page = phone.newPage();
      page.navigate(jobPath + "/save");
      button(page, "Save").click();
      assertThat(page.getByRole(AriaRole.LINK, named(job.name()))).isVisible();

      page.navigate(jobPath + "/ask");
      page.getByLabel("Your question").fill("Is there a bus?");
      page.getByLabel("Name").fill("Ada");
      page.getByLabel("E-mail").fill(ada);
      send(page, "Send the question");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Look into your mailbox");
      page.navigate(postbox.link(ada));
      assertThat(page.getByText("Is there a bus?")).isVisible();
      button(page, "Confirm").click();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Confirmed");

      page.navigate(jobPath + "/subscribe");
      page.getByLabel("E-mail").fill(ada);
      send(page, "Follow");
      page.navigate(postbox.link(ada));
      button(page, "Confirm").click();
      assertThat(page.getByText("From now on you get news")).isVisible();

      answerAndPublish();
      page.navigate(jobPath);
      assertThat(page.getByText("Line 7 stops at the gate.").first()).isAttached();
    }
  }

  @Test
  void a_question_is_asked_with_the_keyboard_alone() {
    try (BrowserContext window = chromium.window(Browser.open(), 1440, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(jobPath + "/ask");
      for (int i = 0; i < 10 && !focused(page, "question"); i++) {
        page.keyboard().press("Tab");
      }
      page.keyboard().type("Is there a bus?");
      page.keyboard().press("Tab");
      page.keyboard().type("Ada");
      page.keyboard().press("Tab");
      page.keyboard().type("ada@nowhere");
      clock.pass(Duration.ofSeconds(5));
      page.keyboard().press("Enter");
      assertThat(page.locator(".error-summary")).isFocused();
      Chromium.accessible(page);
      page.keyboard().press("Tab");
      page.keyboard().press("Enter");
      assertThat(page.getByLabel("E-mail")).isFocused();
      page.keyboard().press("ControlOrMeta+A");
      page.keyboard().type(ada);
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Look into your mailbox");
    }
  }

  @Test
  void every_public_page_looks_right() {
    chromium.looksRight("engage-ask", Browser.open(), jobPath + "/ask?lang=de");
    chromium.looksRight("engage-save", Browser.open(), jobPath + "/save");
    chromium.looksRight("engage-saved-none", Browser.open(), jobsPath + "/saved?lang=fr");
    chromium.looksRight("engage-follow", Browser.open(), jobPath + "/subscribe?lang=es");
    chromium.looksRight("engage-new-jobs", Browser.open(), jobsPath + "/subscribe?lang=nl");
    chromium.looksRight("engage-sent", Browser.open(), jobsPath + "/subscribe/sent");
    chromium.looksRight("engage-gone", Browser.open(), jobsPath + "/confirm/" + "A".repeat(43));
    try (BrowserContext window = chromium.window(Browser.open(), 390, ColorScheme.DARK)) {
      Page page = window.newPage();
      page.navigate(jobPath + "/save");
      button(page, "Save").click();
      Chromium.look(page, "engage-saved", jobsPath + "/saved");
    }
    publishingJobs.close(team.id(), job.id());
    chromium.looksRight("engage-closed", Browser.open(), jobPath + "/ask");
  }

  @Test
  void the_inbox_looks_right() {
    chromium.looksRight("questions-none", team.asViewer(), "/questions");
    for (int i = 0; i < 12; i++) {
      clock.pass(Duration.ofHours(12));
      testQuestions.confirmed(
          team, job, "Person " + i, "p" + i + ada, "Is there a bus? ".repeat(i + 1));
    }
    testQuestions.confirmed(team, job, "W".repeat(200), ada, "Longest".repeat(280));
    chromium.looksRight("questions-many", team.asRecruiter(), "/questions");
    chromium.looksRight("questions-not-found", team.asRecruiter(), "/questions?q=nothing");
    answerAndPublish();
    QuestionId answered = first(Which.ANSWERED);
    chromium.looksRight("question-answered", team.asRecruiter(), "/questions/" + answered);
    chromium.looksRight("question-open", team.asRecruiter(), "/questions/" + first(Which.OPEN));
    chromium.looksRight("question-viewer", team.asViewer(), "/questions/" + first(Which.OPEN));
  }

  private void answerAndPublish() {
    QuestionId asked = first(Which.OPEN);
    answering.answer(team.id(), asked, team.person(Role.ADMIN).id(), "Line 7 stops at the gate.");
    publishing.publish(
        team.id(), asked, Optional.empty(), "Is there a bus?", "Line 7 stops at the gate.");
  }

  private QuestionId first(Which which) {
    return questions.list(team.id(), QuestionFilter.of(which)).getFirst().id();
  }

  private void send(Page page, String label) {
    clock.pass(Duration.ofSeconds(5));
    button(page, label).click();
  }

  private static boolean focused(Page page, String id) {
    return Boolean.TRUE.equals(page.evaluate("id => document.activeElement?.id === id", id));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }
}
