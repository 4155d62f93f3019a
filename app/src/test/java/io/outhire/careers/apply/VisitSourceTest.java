package io.outhire.careers.apply;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.Application;
import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.Applications;
import io.outhire.applications.ResumeFiles;
import io.outhire.applications.VisitSource;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** From the link that somebody followed to their application, without scripts and cookies. */
@OuthireTest
class VisitSourceTest {
  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject Applications applications;

  private final Browser browser = Browser.open();
  private TestTeam team;
  private String jobPath;

  @BeforeEach
  void publishAJob() {
    team = teams.found();
    JobDescription job = testJobs.published(team, "Baker");
    jobPath = "/%s/jobs/%s".formatted(team.team().slug(), job.slug());
  }

  @Test
  void thePageOfTheJobIsTheSameForAllAndTheWordComesAlongAllTheSame() {
    byte[] plain = browser.get(jobPath).bytes();
    assertThat(browser.get(jobPath + "?utm_source=linkedin").bytes()).isEqualTo(plain);

    String before = origin() + jobPath + "?utm_source=linkedin";
    Form form = filledIn(browser.sending("Referer", before));
    form.submitted();

    assertThat(only().source()).contains(new VisitSource("linkedin"));
  }

  @Test
  void aRefusedFormKeepsIt() {
    Form form = browser.get(jobPath + "/apply?ref=fair").form(jobPath + "/apply");

    assertThat(form.submit().form(jobPath + "/apply").value("source")).isEqualTo("fair");
  }

  @Test
  void whoComesFromNowhereHasNone() {
    filledIn(browser).submitted();

    assertThat(only().source()).isEmpty();
  }

  private Form filledIn(Browser visitor) {
    return visitor
        .get(jobPath + "/apply")
        .form(jobPath + "/apply")
        .with("name", "Ada Lovelace")
        .with("email", "ada@example.org")
        .with("consent", "true")
        .withFile("resume", "cv.pdf", "application/pdf", ResumeFiles.pdf("Ada"));
  }

  private static String origin() {
    return ConfigProvider.getConfig().getValue("OUTHIRE_URL", String.class);
  }

  private Application only() {
    var page = applications.list(team.id(), ApplicationFilter.ALL);
    assertThat(page.applications()).hasSize(1);
    return page.applications().getFirst();
  }
}
