package io.outhire.dashboard.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.FormToken;
import io.outhire.applications.ResumeFiles;
import io.outhire.applications.SomeForms;
import io.outhire.applications.Submitted;
import io.outhire.applications.SubmittingApplications;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class ApplicationsPageTest {
  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject SubmittingApplications submitting;
  @Inject InstantSource clock;

  private TestTeam team;
  private JobDescription job;

  @BeforeEach
  void foundATeam() {
    team = teams.found();
    job = testJobs.published(team, "Senior gardener");
  }

  @Test
  void anEmptyListSaysWhatWillBeThere() {
    Page page = team.asViewer().get("/applications");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text()).contains("No applications yet", "Job descriptions");
  }

  @Test
  void aViewerSeesWhoAppliedToWhat() {
    Submitted ada = apply("Ada Lovelace", "ada@example.org");

    Page list = team.asViewer().get("/applications");
    assertThat(list.text())
        .contains("Ada Lovelace", "ada@example.org", "Senior gardener", ada.reference());

    Page one = team.asViewer().get(list.first("a.row-link").orElseThrow().attr("href"));
    assertThat(one.status()).isEqualTo(200);
    assertThat(one.text())
        .contains("+4930901820", "030 901820", ada.reference(), "cv.pdf", SomeForms.CONSENT);
  }

  @Test
  void aSearchAndAJobNarrowTheList() {
    apply("Ada Lovelace", "ada@example.org");
    apply("Grace Hopper", "grace@example.org");
    Browser viewer = team.asViewer();

    assertThat(viewer.get("/applications?q=hopper&job=").text())
        .contains("Grace Hopper")
        .doesNotContain("Ada Lovelace");
    assertThat(viewer.get("/applications?q=&job=" + job.id()).text())
        .contains("Grace Hopper", "Ada Lovelace", "Senior gardener (2)");
    assertThat(viewer.get("/applications?q=nobody").text()).contains("Nothing found");
    assertThat(viewer.get("/applications?job=not-an-id&after=x").status()).isEqualTo(200);
  }

  @Test
  void aResumeIsADownloadAndNothingElse() {
    Submitted ada = apply("Ada Lovelace", "ada@example.org");

    Page file = team.asViewer().get("/applications/%s/resume".formatted(ada.application()));

    assertThat(file.status()).isEqualTo(200);
    assertThat(file.bytes()).isEqualTo(ResumeFiles.pdf("cv"));
    assertThat(file.header("Content-Disposition"))
        .isEqualTo("attachment; filename=\"cv.pdf\"; filename*=UTF-8''cv.pdf");
    assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(file.header("Content-Security-Policy")).contains("sandbox", "default-src 'none'");
    assertThat(file.header("Content-Type")).isEqualTo("application/pdf");
    assertThat(file.header("Cache-Control")).isEqualTo("no-store");
  }

  @Test
  void anotherTeamsApplicationDoesNotExist() {
    Submitted ada = apply("Ada Lovelace", "ada@example.org");
    TestTeam other = teams.found();
    String path = "/applications/" + ada.application();

    assertThat(other.asAdmin().get(path).status()).isEqualTo(404);
    assertThat(other.asAdmin().get(path + "/resume").status()).isEqualTo(404);
    assertThat(other.asAdmin().get("/applications?job=" + job.id()).text())
        .doesNotContain("Ada", "gardener");
    assertThat(team.asAdmin().get("/applications/not-an-id").status()).isEqualTo(404);
  }

  @Test
  void nobodySeesAnythingWithoutSigningIn() {
    Submitted ada = apply("Ada Lovelace", "ada@example.org");

    Page page = Browser.open().get("/applications/%s/resume".formatted(ada.application()));

    assertThat(page.status()).isEqualTo(303);
    assertThat(page.location()).startsWith("/sign-in");
  }

  private Submitted apply(String name, String email) {
    return submitting.submit(
        team.id(), job.id(), SomeForms.form(name, email, "cv"), FormToken.next(clock));
  }
}
