package io.outhire.dashboard.search;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class SearchPageTest {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject TestApplications applications;

  private TestTeam team;
  private JobDescription job;

  @BeforeEach
  void aJobAndAnApplication() {
    team = teams.found();
    job = jobs.published(team, "Lighthouse keeper");
    applications.apply(team, job.id(), "ada@lighthouse.example");
  }

  @Test
  void oneSearchFindsJobsAndApplications() {
    Page found = team.asViewer().get("/search?q=lighthouse");

    assertThat(found.status()).isEqualTo(200);
    assertThat(found.first("a.row-link[href=/jobs/" + job.id() + "]")).isPresent();
    assertThat(found.first("a.row-link[href^=/applications/]")).isPresent();
    assertThat(found.text()).contains("Ada Lovelace", "Published");
  }

  @Test
  void theSearchInTheTopBarLeadsThere() {
    Page list = team.asViewer().get("/jobs");
    assertThat(list.first(".top-search").orElseThrow().attr("action")).isEqualTo("/search");
  }

  @Test
  void nothingTypedAndNothingFoundSaySo() {
    Browser viewer = team.asViewer();
    assertThat(viewer.get("/search?q=+").text()).contains("What are you looking for?");
    assertThat(viewer.get("/search?q=%25").text()).contains("Nothing found");
    assertThat(viewer.get("/search?q=%3Cb%3E").body()).doesNotContain("<b>");
  }

  @Test
  void moreThanFitsLeadsToTheLists() {
    for (int number = 0; number < 11; number++) {
      jobs.draft(team, "Lighthouse painter " + number);
    }
    Page found = team.asViewer().get("/search?q=lighthouse");

    assertThat(found.first("a[href='/jobs?q=lighthouse']")).isPresent();
    assertThat(found.first("a[href='/applications?q=lighthouse']")).isEmpty();
  }

  @Test
  void anotherTeamFindsNothingOfIt() {
    assertThat(teams.found().asAdmin().get("/search?q=lighthouse").text())
        .contains("Nothing found")
        .doesNotContain("Lighthouse keeper", "Ada Lovelace");
  }
}
