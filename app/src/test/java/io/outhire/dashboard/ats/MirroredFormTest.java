package io.outhire.dashboard.ats;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.Answer;
import io.outhire.applications.Answers;
import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.Applications;
import io.outhire.applications.NotCarried;
import io.outhire.applications.Question;
import io.outhire.applications.QuestionType;
import io.outhire.applications.Questionnaire;
import io.outhire.applications.Questionnaires;
import io.outhire.applications.ResumeFiles;
import io.outhire.applications.Written;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.jobs.JobDescription;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** The form of a Lever posting, asked on our own page. */
@OuthireTest
class MirroredFormTest {
  private static final URI POSTING_FORM = URI.create("https://jobs.lever.example/acme/1/apply");

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject ConnectedTeams connected;
  @Inject Questionnaires questionnaires;
  @Inject Applications applications;
  @Inject Answers answers;

  @SuppressWarnings("NullAway") // set before each test
  LeverEmulator lever;

  @Test
  void linkingAJobCopiesTheFormOfThePosting() throws Exception {
    TestTeam team = teams.found();
    connected.connect(team);
    JobDescription job = jobs.published(team, "Forklift driver");
    link(team, job, "25eb411e-0c3e-52bc-ac58-a0c7ad9bace7");

    Questionnaire asked = questionnaires.of(team.id(), job.id());
    assertThat(asked.questions())
        .extracting(Question::text)
        .contains(
            "Can you drive a forklift?", "Which shifts can you work?", "LinkedIn", "Your school");
    assertThat(asked.notCarried())
        .containsExactly(new NotCarried("Your forklift licence", false, NotCarried.Why.FILE));
    assertThat(asked.postingForm().orElseThrow().getPath()).endsWith("/apply");
    Page edit = team.asRecruiter().get("/jobs/" + job.id());
    assertThat(edit.first("#application-form").orElseThrow().text())
        .contains("Cannot be asked here", "Your forklift licence (wants a file, optional)");
  }

  @Test
  void theRecruiterMaySendCandidatesToThePostingsOwnForm() throws Exception {
    TestTeam team = teams.found();
    JobDescription job = jobs.published(team, "Night baker");
    connected.connect(team);
    link(team, job, "25eb411e-0c3e-52bc-ac58-a0c7ad9bace7");
    String form = "/jobs/%s/application-form".formatted(job.id());

    team.asRecruiter().get("/jobs/" + job.id()).form(form).submitted();
    Page away = Browser.open().get(applyPath(team, job));
    assertThat(away.first("a.button--primary").orElseThrow().attr("href"))
        .endsWith("/apply")
        .startsWith("http");

    team.asRecruiter().get("/jobs/" + job.id()).form(form).submitted();
    assertThat(Browser.open().get(applyPath(team, job)).first("#resume")).isPresent();
    assertThat(team.asViewer().post(form, java.util.Map.of()).status()).isEqualTo(403);
  }

  @Test
  void aRequiredQuestionThatCannotBeAskedLeadsToThePostingsOwnForm() {
    TestTeam team = teams.found();
    JobDescription job = jobs.published(team, "Night baker");
    questionnaires.replace(team.id(), job.id(), demanding(Optional.of(POSTING_FORM)));

    Page away = Browser.open().get(applyPath(team, job));

    assertThat(away.first("a[href=%s]".formatted(POSTING_FORM))).isPresent();
    assertThat(away.first("#resume")).isEmpty();
  }

  @Test
  void searchEnginesAreToldWhetherPeopleApplyHere() {
    TestTeam team = teams.found();
    JobDescription job = jobs.published(team, "Night baker");
    String jobPage = "/%s/jobs/%s".formatted(team.team().slug(), job.slug());
    assertThat(Browser.open().get(jobPage).body()).contains("\"directApply\":true");

    questionnaires.replace(team.id(), job.id(), demanding(Optional.of(POSTING_FORM)));
    assertThat(Browser.open().get(jobPage).body()).contains("\"directApply\":false");

    questionnaires.forget(team.id(), job.id());
    assertThat(Browser.open().get(jobPage).body()).contains("\"directApply\":true");
  }

  @Test
  void thePublishCheckNamesARequiredQuestionThatCannotBeAsked() throws Exception {
    TestTeam team = teams.found();
    JobDescription job = jobs.draft(team, "Night baker");
    connected.connect(team);
    link(team, job, "25eb411e-0c3e-52bc-ac58-a0c7ad9bace7");
    assertThat(check(team, job)).doesNotContain("Your ATS requires");

    questionnaires.replace(team.id(), job.id(), demanding(Optional.of(POSTING_FORM)));
    assertThat(check(team, job))
        .contains("Your ATS requires “Your licence”", "candidates apply on its form");

    questionnaires.replace(team.id(), job.id(), demanding(Optional.empty()));
    assertThat(check(team, job)).contains("“Your licence”", "make it optional there, or ask it");
  }

  private static String check(TestTeam team, JobDescription job) {
    Page preview = team.asRecruiter().get("/jobs/%s/preview".formatted(job.id()));
    Page edit = team.asRecruiter().get("/jobs/" + job.id());
    String kept = edit.first("[data-check]").orElseThrow().text();
    assertThat(preview.first("[data-check]").orElseThrow().text()).isEqualTo(kept);
    return kept;
  }

  private static Questionnaire demanding(Optional<URI> form) {
    var licence = new NotCarried("Your licence", true, NotCarried.Why.FILE);
    return new Questionnaire(false, false, List.of(), List.of(licence), form, false);
  }

  @Test
  void answersOfEveryKindAreCheckedKeptAndStored() {
    TestTeam team = teams.found();
    JobDescription job = jobs.published(team, "Night baker");
    questionnaires.replace(team.id(), job.id(), everyKind());
    List<Question> asked = everyKind().questions();

    Page refused = filledIn(team, job).submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.document().select(".error-summary a")).hasSize(asked.size());
    refused
        .document()
        .select(".error-summary a")
        .forEach(link -> assertThat(refused.first(link.attr("href"))).isPresent());

    Form wrong = refused.form(applyPath(team, job));
    wrong.with(asked.get(0).key(), "<b>one</b>").with(asked.get(2).key(), "Maybe");
    wrong.with(asked.get(5).key(), "four").with(asked.get(6).key(), "tomorrow");
    wrong.with(asked.get(8).key(), "javascript:alert(1)");
    Page again = wrong.submit();
    assertThat(again.status()).isEqualTo(422);
    assertThat(again.form(applyPath(team, job)).value(asked.get(0).key())).isEqualTo("<b>one</b>");
    assertThat(again.text())
        .contains(
            "Choose from the answers offered.",
            "Enter a number",
            "Enter a date",
            "Enter the address of a web page");

    Form right = again.form(applyPath(team, job));
    right.with(asked.get(1).key(), "two\nlines").with(asked.get(2).key(), "No");
    right.with(asked.get(3).key(), "Night").and(asked.get(3).key(), "Early");
    right.with(asked.get(4).key(), "Leeds").with(asked.get(5).key(), "4,5");
    right.with(asked.get(6).key(), "2027-01-01").with(asked.get(7).key(), "Yes");
    right.with(asked.get(8).key(), "linkedin.com/in/ada").with(asked.get(9).key(), "true");
    Page received = right.with("coverLetter", "Dear all").submitted();
    assertThat(received.text()).contains("Application received");

    var application = applications.list(team.id(), ApplicationFilter.ALL).applications().getFirst();
    Written written = answers.of(team.id(), application.id());
    assertThat(written.coverLetter()).isEqualTo("Dear all");
    assertThat(written.answers())
        .extracting(Answer::texts)
        .containsExactly(
            List.of("<b>one</b>"),
            List.of("two\nlines"),
            List.of("No"),
            List.of("Early", "Night"),
            List.of("Leeds"),
            List.of("4,5"),
            List.of("2027-01-01"),
            List.of("Yes"),
            List.of("https://linkedin.com/in/ada"),
            List.of("Yes"));
    assertThat(application.candidate().links()).hasToString("[https://linkedin.com/in/ada]");
    Page shown = team.asViewer().get("/applications/" + application.id());
    assertThat(shown.text()).contains("<b>one</b>", "Which shifts?", "Dear all");
    assertThat(shown.document().select("main b")).isEmpty();
  }

  @Test
  void anAnswerToAQuestionNobodyAsksIsNotTaken() {
    TestTeam team = teams.found();
    JobDescription job = jobs.published(team, "Night baker");

    filledIn(team, job).with("q0123456789abcdef", "planted").submitted();

    var application = applications.list(team.id(), ApplicationFilter.ALL).applications().getFirst();
    assertThat(answers.of(team.id(), application.id())).isEqualTo(Written.NOTHING);
  }

  private static Questionnaire everyKind() {
    return new Questionnaire(
        false,
        false,
        List.of(
            question("One line?", QuestionType.TEXT),
            question("Several lines?", QuestionType.LONG_TEXT),
            question("Forklift?", QuestionType.ONE_OF, "Yes", "No"),
            question("Which shifts?", QuestionType.SEVERAL_OF, "Early", "Late", "Night"),
            question("School?", QuestionType.DROPDOWN, "Leeds", "York"),
            question("How many?", QuestionType.NUMBER),
            question("From when?", QuestionType.DATE),
            question("Really?", QuestionType.YES_NO, "Yes", "No"),
            question("LinkedIn", QuestionType.LINK),
            question("We keep this for six months.", QuestionType.CONSENT)),
        List.of(),
        Optional.empty(),
        false);
  }

  private static Question question(String text, QuestionType type, String... options) {
    return new Question("id-" + type, "Screening", text, "", type, true, List.of(options));
  }

  private static void link(TestTeam team, JobDescription job, String posting) {
    String path = "/jobs/%s/connected-job".formatted(job.id());
    team.asRecruiter().get(path).form(path).with("posting", posting).submitted();
  }

  private static Form filledIn(TestTeam team, JobDescription job) {
    return Browser.open()
        .get(applyPath(team, job))
        .form(applyPath(team, job))
        .with("name", "Ada Lovelace")
        .with("email", "ada@example.org")
        .with("consent", "true")
        .withFile("resume", "cv.pdf", "application/pdf", ResumeFiles.pdf("Ada"));
  }

  private static String applyPath(TestTeam team, JobDescription job) {
    return "/%s/jobs/%s/apply".formatted(team.team().slug(), job.slug());
  }
}
