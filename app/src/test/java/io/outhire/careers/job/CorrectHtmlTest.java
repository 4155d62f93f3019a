package io.outhire.careers.job;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.applications.NotCarried;
import io.outhire.applications.Question;
import io.outhire.applications.QuestionType;
import io.outhire.applications.Questionnaire;
import io.outhire.applications.Questionnaires;
import io.outhire.applications.ResumeFiles;
import io.outhire.engagement.AnsweringQuestions;
import io.outhire.engagement.PublishingAnswers;
import io.outhire.engagement.QuestionId;
import io.outhire.engagement.TestQuestions;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobTranslation;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.HtmlChecker;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.Postbox;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.outhire.words.TextLanguage;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every kind of public page is HTML without an error. */
@OuthireTest
class CorrectHtmlTest {
  private static final String NASTY = "<b>\"Ada\" & 'co'</b>";

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject TestClock clock;
  @Inject TestQuestions testQuestions;
  @Inject AnsweringQuestions answering;
  @Inject PublishingAnswers answers;
  @Inject EditingJobs editing;
  @Inject PublishingJobs publishing;
  @Inject Questionnaires questionnaires;
  @Inject Postbox postbox;

  private final String ada = UUID.randomUUID() + "@mail.example";
  private TestTeam team;
  private JobDescription job;
  private String home;
  private String path;
  private Browser browser;

  @BeforeEach
  void publishJobs() {
    clock.pass(Duration.ofMinutes(11));
    team = teams.found();
    job = translated(jobs.published(team.id(), "Baker " + NASTY));
    jobs.published(team, "Gardener");
    home = "/%s/jobs".formatted(team.team().slug());
    path = home + "/" + job.slug();
    browser = Browser.open();
  }

  @Test
  void theCheckerBites() {
    assertThat(HtmlChecker.errors("<!doctype html><title>x</title><p><div></p>".getBytes()))
        .isNotEmpty();
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void jobsAndTheirList(String language) {
    read(language);
    QuestionId asked = testQuestions.confirmed(team, job, "Ada", ada);
    answering.answer(team.id(), asked, team.person(Role.ADMIN).id(), NASTY);
    answers.publish(team.id(), asked, Optional.empty(), NASTY, NASTY);
    JobDescription closed = jobs.closed(team.id(), "Cook");

    correct(200, home, home + "?q=" + "zzz", home + "?q=baker", path, path + "?lang=de");
    correct(410, home + "/" + closed.slug());
    correct(404, home + "/nothing", "/nobody-" + team.team().slug() + "/jobs");
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void applyingAndWhatFollows(String language) {
    read(language);
    questionnaires.replace(team.id(), job.id(), everyKind(false));
    String apply = path + "/apply";
    correct(200, apply);
    Form form = browser.get(apply).form(apply);
    Page refused =
        form.with("name", NASTY).withFile("resume", "cv.pdf", "", ResumeFiles.pdf("x")).submit();
    correct(422, refused);

    questionnaires.replace(team.id(), job.id(), Questionnaire.NOTHING);
    Form filled =
        refused.form(apply).with("email", ada).with("coverLetter", NASTY).with("consent", "true");
    Page received = filled.submitted();
    correct(200, received);
    String status = received.first("a[href*=/status/]").orElseThrow().attr("href");
    correct(200, status);
    correct(200, browser.get(status).form(status + "/withdrawal").submitted());
    correct(200, browser.get(status).form(status + "/erasure").submitted());

    Form suspect = browser.get(apply).form(apply).with("website", "x").with("name", "Bob");
    suspect.with("email", ada).with("consent", "true");
    correct(202, suspect.withFile("resume", "cv.pdf", "", ResumeFiles.pdf("x")).submit());
    questionnaires.replace(team.id(), job.id(), everyKind(true));
    correct(200, apply);
    publishing.close(team.id(), job.id());
    correct(410, browser.get(apply), filled.submit());
  }

  @ParameterizedTest
  @ValueSource(strings = {"en", "fr"})
  void savingAskingAndSubscribing(String language) {
    read(language);
    correct(200, path + "/save", home + "/saved", path + "/ask", path + "/subscribe");
    correct(200, home + "/subscribe", home + "/subscribe/sent");
    Page save = browser.get(path + "/save");
    correct(200, form(save).submitted());
    correct(200, home + "/saved");
    clock.pass(Duration.ofSeconds(5));
    Form ask = form(browser.get(path + "/ask"));
    clock.pass(Duration.ofSeconds(5));
    correct(422, ask.with("name", NASTY).with("email", ada).submit());
    correct(200, ask.with("question", NASTY).submitted());
    String link = postbox.link(ada);
    correct(200, link);
    correct(200, form(browser.get(link)).submitted());
    correct(404, home + "/confirm/" + "A".repeat(43));
  }

  @Test
  void whatTheTeamSeesOfPeoplesData() {
    Browser admin = team.asAdmin();
    for (String one :
        List.of("/settings/privacy", "/applications/quarantine", "/questions?show=published")) {
      correct(200, admin.get(one));
    }
  }

  /** The form that the page is about. */
  private static Form form(Page page) {
    return page.form(page.first("main form").orElseThrow().attr("action"));
  }

  private void read(String language) {
    browser.sending("Accept-Language", language);
  }

  private void correct(int status, String... paths) {
    correct(status, Arrays.stream(paths).map(browser::get).toArray(Page[]::new));
  }

  private static void correct(int status, Page... pages) {
    for (Page page : pages) {
      assertThat(page.status()).as(page.path()).isEqualTo(status);
      HtmlChecker.isCorrect(page);
    }
  }

  private JobDescription translated(JobDescription job) {
    var german =
        new JobTranslation(
            new TextLanguage("de"), "Bäcker", DescriptionHtml.clean("<p>Backen Sie Brot.</p>"));
    return editing.change(
        team.id(),
        job.id(),
        job.version(),
        job.content().with(job.content().details().with(List.of(german))));
  }

  private static Questionnaire everyKind(boolean elsewhere) {
    List<Question> questions =
        Arrays.stream(QuestionType.values())
            .map(
                type ->
                    new Question(
                        "q" + type.ordinal(),
                        type.ordinal() == 1 ? "More" : "",
                        "A question of the kind " + type,
                        NASTY,
                        type,
                        type.ordinal() % 2 == 0,
                        List.of("Yes", "No", NASTY)))
            .toList();
    return new Questionnaire(
        true,
        true,
        questions,
        List.of(new NotCarried("A file", false, NotCarried.Why.FILE)),
        Optional.of(URI.create("https://jobs.example/acme/1/apply")),
        elsewhere);
  }
}
