package io.outhire.dashboard.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.accounts.Employer;
import io.outhire.accounts.Employer.PayRule;
import io.outhire.accounts.Employers;
import io.outhire.accounts.Role;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobRefused;
import io.outhire.jobs.JobState;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Job descriptions in the dashboard, from the list to publishing. */
@OuthireTest
class EditJobPageTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject Employers employers;
  @Inject PublishingJobs publishing;

  private TestTeam team;
  private Browser browser;

  @BeforeEach
  void signIn() {
    team = teams.found();
    browser = team.asRecruiter();
  }

  @Test
  void anEmptyListLeadsToTheImport() {
    Page page = browser.get("/jobs");
    assertThat(page.text()).contains("No job descriptions yet", "Import from ATS");
    assertThat(page.first("a[href=/jobs/import]")).isPresent();
  }

  @Test
  void theListCountsFiltersAndSearches() {
    jobs.published(team.id(), "Baker");
    jobs.draft(team.id(), "Cook");
    jobs.closed(team.id(), "Driver <b>");

    Page page = browser.get("/jobs");
    assertThat(page.text()).contains("All 3", "Published 1", "Draft 1", "Closed 1", "Driver <b>");
    assertThat(browser.get("/jobs?state=draft").document().select(".row-link").eachText())
        .containsExactly("Cook");
    assertThat(browser.get("/jobs?q=bak").document().select(".row-link").eachText())
        .containsExactly("Baker");
    assertThat(browser.get("/jobs?q=zzz&state=closed").text()).contains("Nothing found");
  }

  @Test
  void aNewJobIsWrittenSavedAndPublished() {
    Page saved =
        browser
            .get("/jobs/new")
            .form("/jobs/new")
            .with("title", " Senior\u202E Baker ")
            .with("description", "<p onclick=x>Bake <b>bread</b></p><script>x</script>")
            .with("salaryMin", "31,000")
            .with("salaryCurrency", "GBP")
            .with("country", "GB")
            .with("workplace", "HYBRID")
            .submitted();
    assertThat(saved.text()).contains("“Senior Baker” is saved.");
    Form form = saved.form(saved.path());
    assertThat(form.value("description")).isEqualTo("<p>Bake <strong>bread</strong></p>");
    assertThat(form.value("salaryMin")).isEqualTo("31000");
    assertThat(form.value("slug")).isEqualTo("senior-baker");

    Page published = form.with("intent", "publish").submitted();
    assertThat(published.text()).contains("“Senior Baker” is published.", "Published");
    assertThat(Browser.open().get("/" + team.team().slug() + "/jobs/senior-baker").status())
        .isEqualTo(200);
  }

  @Test
  void nothingTypedIsLostWhenSomethingIsWrong() {
    Page refused =
        browser
            .get("/jobs/new")
            .form("/jobs/new")
            .with("title", "x".repeat(5_000))
            .with("description", "<p>Kept</p>")
            .with("salaryMin", "much")
            .with("salaryMax", "12")
            .with("applicationUrl", "javascript:alert(1)")
            .submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text())
        .contains("This is not saved yet", "Shorten this to 200 characters; it has 5,000 now.");
    assertThat(refused.document().select("[aria-invalid=true]").eachAttr("name"))
        .containsExactlyInAnyOrder("title", "salaryMin", "salaryCurrency", "applicationUrl");
    Form form = refused.form("/jobs/new");
    assertThat(form.value("description")).isEqualTo("<p>Kept</p>");
    assertThat(form.value("salaryMin")).isEqualTo("much");
    assertThat(form.value("applicationUrl")).isEqualTo("javascript:alert(1)");
  }

  @Test
  void publishingNeedsADescription() {
    Page refused =
        browser
            .get("/jobs/new")
            .form("/jobs/new")
            .with("title", "Baker")
            .with("intent", "publish")
            .submit();
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("a job cannot be published without one");
    assertThat(browser.get("/jobs").text()).contains("No job descriptions yet");
  }

  @Test
  void whereATeamWantsPayNothingIsPublishedWithoutItFromWhereverItIs() {
    Employer now = employers.of(team.id()).employer();
    employers.change(
        team.id(),
        new Employer(
            now.language(),
            now.country(),
            now.brand(),
            now.about(),
            PayRule.REQUIRE,
            Set.of("DE"),
            now.titleHint()));
    JobDescription job = jobs.draft(team, "Gardener");
    String list = "/jobs/%s/publication".formatted(job.id());
    String token = browser.get("/jobs").first("input[name=csrf-token]").orElseThrow().val();

    assertThat(browser.post(list, Map.of("csrf-token", token)).followed().text())
        .contains("“Gardener” is not published: by your team’s settings it needs the salary");
    assertThatThrownBy(() -> publishing.publish(team.id(), job.id()))
        .isInstanceOf(JobRefused.NotReady.class);
    assertThat(jobs.now(job).isPublished()).isFalse();

    assertThat(jobs.published(team.id(), "Baker with pay").isPublished()).isTrue();
  }

  @Test
  void whoSavesSecondIsToldAndKeepsWhatTheyTyped() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    Form first = edit(job);
    Form second = edit(job);
    first.with("title", "First Baker").submitted();

    Page conflict = second.with("title", "Second Baker").submit();
    assertThat(conflict.status()).isEqualTo(409);
    assertThat(conflict.text()).contains("Somebody else saved this job");
    Form again = conflict.form("/jobs/" + job.id());
    assertThat(again.value("title")).isEqualTo("Second Baker");
    assertThat(jobs.now(job).content().title()).isEqualTo("First Baker");
    assertThat(again.submitted().text()).contains("“Second Baker” is saved.");
  }

  @Test
  void anUntouchedFormSavesWhatWasThere() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    edit(job).submitted();
    assertThat(jobs.now(job).content()).isEqualTo(job.content());
  }

  @Test
  void anAddressIsCheckedAndItsFormerOneRedirects() {
    jobs.draft(team.id(), "Cook");
    JobDescription job = jobs.published(team.id(), "Baker");
    assertThat(edit(job).with("slug", "cook").submit().text())
        .contains("Another job has or had this address");
    assertThat(edit(job).with("slug", "Not A Slug").submit().status()).isEqualTo(422);
    edit(job).with("slug", "head-baker").submitted();
    Page moved = Browser.open().get("/" + team.team().slug() + "/jobs/baker");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.location()).isEqualTo("/" + team.team().slug() + "/jobs/head-baker");
  }

  @Test
  void closesAndPublishesAgain() {
    JobDescription job = jobs.published(team.id(), "Baker");
    Page closed =
        browser.get("/jobs/" + job.id()).form("/jobs/" + job.id() + "/closing").submitted();
    assertThat(closed.text()).contains("is closed");
    assertThat(jobs.now(job).state()).isEqualTo(JobState.CLOSED);
    assertThat(edit(job).with("intent", "publish").submitted().text()).contains("is published");
  }

  @Test
  void deletesADraftAfterAsking() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    Page ask = browser.get("/jobs/" + job.id() + "/deletion");
    assertThat(ask.text()).contains("Delete this draft?", "Baker");
    assertThat(ask.form("/jobs/" + job.id() + "/deletion").submitted().text())
        .contains("is deleted");
    assertThat(browser.get("/jobs/" + job.id()).status()).isEqualTo(404);
  }

  @Test
  void importedJobsAreReviewedOneAfterTheOther() {
    JobDescription first = jobs.toReview(team.id(), "First");
    JobDescription second = jobs.toReview(team.id(), "Second");
    Page list = browser.get("/jobs");
    assertThat(list.text()).contains("2 imported jobs have not been looked at yet");

    Page page = browser.visit("/jobs/review");
    assertThat(page.path()).isEqualTo("/jobs/" + first.id());
    assertThat(page.text()).contains("1 of 2 to review");
    Page next = page.form("/jobs/" + first.id()).with("intent", "publish").submitted();
    assertThat(next.path()).isEqualTo("/jobs/" + second.id());
    assertThat(next.text()).contains("“First” is published.", "2 of 2 to review");
    Page done = next.form("/jobs/" + second.id()).with("intent", "save").submitted();
    assertThat(done.path()).isEqualTo("/jobs");
    assertThat(done.text()).contains("All imported jobs are reviewed");
  }

  @Test
  void thePreviewShowsWhatIsTypedAndKeepsNothing() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    Page kept = browser.get("/jobs/" + job.id() + "/preview");
    assertThat(kept.text()).contains("Preview", "Baker", "Leeds, United Kingdom");
    assertThat(kept.header("Content-Security-Policy")).contains("frame-ancestors 'self'");

    Form form = edit(job);
    Page typed =
        browser.post(
            "/jobs/preview",
            Map.of(
                "csrf-token", form.value("csrf-token"),
                "title", "Typed <i>",
                "description", "<p>New</p><script>x</script>",
                "salaryMin", "wrong"));
    assertThat(typed.status()).isEqualTo(200);
    assertThat(typed.text()).contains("Typed <i>", "New");
    assertThat(jobs.now(job)).isEqualTo(job);
  }

  @Test
  void viewersReadAndDoNotChange() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    Browser viewer = team.as(Role.VIEWER);
    Page page = viewer.get("/jobs/" + job.id());
    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("Baker", "Leeds, United Kingdom");
    assertThat(page.first("form[action=/jobs/" + job.id() + "]")).isEmpty();
    assertThat(viewer.get("/jobs").first("a[href=/jobs/new]")).isEmpty();
    assertThat(viewer.get("/jobs/new").status()).isEqualTo(403);
    String token = page.form("/sign-out").value("csrf-token");
    for (String path : List.of("", "/closing", "/publication", "/deletion")) {
      Page refused =
          viewer.post("/jobs/" + job.id() + path, Map.of("csrf-token", token, "title", "Mine"));
      assertThat(refused.status()).as(path).isEqualTo(403);
    }
    assertThat(jobs.now(job)).isEqualTo(job);
  }

  @Test
  void anotherTeamsJobIsNotThere() {
    JobDescription foreign = jobs.published(teams.found().id(), "Foreign");
    String token = browser.get("/jobs").form("/sign-out").value("csrf-token");
    assertThat(browser.get("/jobs/" + foreign.id()).status()).isEqualTo(404);
    assertThat(browser.get("/jobs/" + foreign.id() + "/preview").status()).isEqualTo(404);
    assertThat(browser.get("/jobs/" + foreign.id() + "/deletion").status()).isEqualTo(404);
    for (String path : List.of("", "/closing", "/publication", "/deletion")) {
      Page refused =
          browser.post(
              "/jobs/" + foreign.id() + path, Map.of("csrf-token", token, "title", "Mine"));
      assertThat(refused.status()).as(path).isEqualTo(404);
    }
    assertThat(jobs.now(foreign)).isEqualTo(foreign);
  }

  @Test
  void strangersAreAskedToSignIn() {
    JobDescription job = jobs.draft(team.id(), "Baker");
    assertThat(Browser.open().get("/jobs/" + job.id()).location()).startsWith("/sign-in");
    assertThat(Browser.open().get("/jobs").location()).startsWith("/sign-in");
  }

  private Form edit(JobDescription job) {
    return browser.get("/jobs/" + job.id()).form("/jobs/" + job.id());
  }
}
