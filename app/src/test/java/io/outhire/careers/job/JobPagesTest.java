package io.outhire.careers.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outhire.common.Slug;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The public pages, as somebody reads them who is not signed in. */
@OuthireTest
class JobPagesTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject EditingJobs editing;

  private final Browser browser = Browser.open();
  private TestTeam team;
  private String home;

  @BeforeEach
  void foundTeam() {
    team = teams.found();
    home = "/" + team.team().slug() + "/jobs";
  }

  @Test
  void aPublishedJobSaysWhatItIsAndHowToApply() {
    JobDescription job = jobs.published(team.id(), "Warehouse Supervisor");
    Page page = browser.get(home + "/warehouse-supervisor");

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.text())
        .contains(
            "Warehouse Supervisor",
            "Leeds, United Kingdom",
            "Hybrid",
            "£31,000 to £36,500.50 per year",
            "Full-time");
    assertThat(page.first(".prose h2").orElseThrow().text()).isEqualTo("The role");
    assertThat(page.first("a.button--primary").orElseThrow().attr("href"))
        .isEqualTo(home + "/" + job.slug() + "/apply");
    assertThat(page.first("link[rel=canonical]").orElseThrow().attr("href"))
        .endsWith(home + "/warehouse-supervisor");
    assertThat(page.document().select("h1")).hasSize(1);
    assertThat(page.header("Set-Cookie")).isEmpty();
  }

  @Test
  void searchEnginesGetTheJobAsData() throws JsonProcessingException {
    jobs.published(team.id(), "Baker </script><script>alert(1)</script>");
    Page page = browser.get(home + "/baker-script-script-alert-1-script");

    JsonNode data =
        new ObjectMapper()
            .readTree(page.first("script[type=application/ld+json]").orElseThrow().data());
    assertThat(data.path("title").asText()).isEqualTo("Baker </script><script>alert(1)</script>");
    assertThat(data.path("jobLocation").path("address").path("addressCountry").asText())
        .isEqualTo("GB");
    assertThat(data.path("baseSalary").path("value").path("minValue").asInt()).isEqualTo(31_000);
    assertThat(data.path("employmentType").asText()).isEqualTo("FULL_TIME");
    assertThat(data.path("description").asText()).contains("<strong>late</strong>");
    assertThat(page.body()).doesNotContain("<script>alert");
  }

  @Test
  void draftsAndUnknownJobsAreNotThere() {
    jobs.draft(team.id(), "Secret");
    jobs.published(team.id(), "Baker");
    for (String path : new String[] {"/secret", "/unknown", "/NOT%20a%20slug"}) {
      Page page = browser.get(home + path);
      assertThat(page.status()).as(path).isEqualTo(404);
      assertThat(page.text()).contains("There is no such job", "Baker").doesNotContain("Secret");
    }
    assertThat(browser.get("/no-such-team/jobs").status()).isEqualTo(404);
    assertThat(browser.get("/no-such-team/jobs/baker").status()).isEqualTo(404);
  }

  @Test
  void aClosedJobSaysSoAndNamesOthers() {
    jobs.closed(team.id(), "Baker");
    jobs.published(team.id(), "Cook");
    Page page = browser.get(home + "/baker");

    assertThat(page.status()).isEqualTo(410);
    assertThat(page.text()).contains("This job is closed", "Baker", "Cook");
    assertThat(page.first("a[href$=/apply]")).isEmpty();
    assertThat(page.first("script[type=application/ld+json]")).isEmpty();
  }

  @Test
  void aFormerAddressLeadsToThePresentOne() {
    JobDescription job = jobs.published(team.id(), "Baker");
    editing.move(team.id(), job.id(), new Slug("倉庫-主任"));

    Page moved = browser.get(home + "/baker");
    assertThat(moved.status()).isEqualTo(301);
    assertThat(moved.followed().text()).contains("Baker");
    JobDescription draft = jobs.draft(team.id(), "Secret");
    editing.move(team.id(), draft.id(), new Slug("more-secret"));
    assertThat(browser.get(home + "/secret").status()).isEqualTo(404);
  }

  @Test
  void theListHasPublishedJobsOfThisEmployerOnly() {
    jobs.published(team.id(), "Baker");
    jobs.draft(team.id(), "Secret");
    jobs.closed(team.id(), "Gone");
    jobs.published(teams.found().id(), "Foreign");

    Page page = browser.get(home);
    assertThat(page.text()).contains("Baker").doesNotContain("Secret", "Gone", "Foreign");
    assertThat(page.first("script[type=application/ld+json]")).isEmpty();
    assertThat(browser.get(home + "?q=nothing").text()).contains("No open job");
    assertThat(browser.get("/" + teams.found().team().slug() + "/jobs").text())
        .contains("no open jobs");
  }

  @Test
  void titlesAreTextWhereverTheyStand() {
    jobs.published(team.id(), "<img src=x onerror=alert(1)> & \"Baker\"");
    for (Page page :
        new Page[] {browser.get(home), browser.get(home + "/img-src-x-onerror-alert-1-baker")}) {
      assertThat(page.status()).isEqualTo(200);
      assertThat(page.text()).contains("<img src=x onerror=alert(1)> & \"Baker\"");
      assertThat(page.document().select("img")).isEmpty();
    }
  }
}
