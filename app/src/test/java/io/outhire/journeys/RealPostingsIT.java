package io.outhire.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.outhire.journeys.LeverHelpArticleIT.button;
import static io.outhire.journeys.RunningDemo.REAL_POSTINGS;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import io.outhire.common.TeamId;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobFilter;
import io.outhire.jobs.JobPage;
import io.outhire.jobs.Jobs;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.PublishingNeed;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/**
 * Real postings of six boards, imported with one click, published, and looked at on a phone. They
 * lie beside the checkout on some machines and belong to their companies; without them this is
 * skipped.
 */
@Tag("browser")
@QuarkusTest
@TestProfile(RunningDemo.class)
class RealPostingsIT {
  private static final int PHONE = 390;

  /** Every so many are looked at whole: by axe, with a picture for people's eyes. */
  private static final int EVERY = 8;

  /** Lever's rate lets a hundred jobs through in ten seconds; a busy machine takes longer. */
  private static final int MINUTE_MS = 60_000;

  private static Chromium chromium;

  @Inject TestTeams teams;
  @Inject ConnectedTeams connected;
  @Inject Jobs jobs;
  @Inject PublishingJobs publishing;

  @BeforeAll
  static void open() {
    assumeTrue(Files.isDirectory(REAL_POSTINGS), "skipped: no real postings at " + REAL_POSTINGS);
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    if (chromium != null) {
      chromium.close();
    }
  }

  @Test
  void imported_in_one_go_they_read_well_on_a_phone() throws AtsFailure {
    TestTeam team = teams.found();
    connected.connect(team);
    importsEverything(team.asRecruiter());
    List<JobDescription> published = publishWhatIsReady(team.id());
    assertThat(published).hasSizeGreaterThan(98);
    try (BrowserContext window = chromium.window(Browser.open(), PHONE, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      for (int i = 0; i < published.size(); i++) {
        readsWell(page, team, published.get(i), i % EVERY == 0);
      }
    }
  }

  /** With one tick and one click, and waits until all have come. */
  private static void importsEverything(Browser recruiter) {
    try (BrowserContext window = chromium.window(recruiter, 1440, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate("/jobs/import");
      page.getByLabel("Select all").check();
      page.getByRole(AriaRole.BUTTON, button("Import")).click();
      assertThat(page.getByRole(AriaRole.LINK, button("Review imported jobs")))
          .isVisible(new LocatorAssertions.IsVisibleOptions().setTimeout(MINUTE_MS));
    }
  }

  private List<JobDescription> publishWhatIsReady(TeamId team) {
    return everyJob(team).stream()
        .filter(
            job ->
                PublishingNeed.missing(job.content()).stream().noneMatch(PublishingNeed::required))
        .peek(job -> publishing.publish(team, job.id()))
        .toList();
  }

  private List<JobDescription> everyJob(TeamId team) {
    List<JobDescription> all = new ArrayList<>();
    var filter = JobFilter.all();
    while (true) {
      JobPage page = jobs.list(team, filter);
      page.rows().forEach(row -> all.add(jobs.find(team, row.id()).orElseThrow()));
      if (!page.later()) {
        return all;
      }
      filter = filter.after(page.rows().getLast().mark());
    }
  }

  private static void readsWell(Page page, TestTeam team, JobDescription job, boolean whole) {
    String path = "/%s/jobs/%s".formatted(team.team().slug(), job.slug());
    if (whole) {
      Chromium.look(page, "real-" + job.slug() + "-390", path);
    } else {
      page.navigate(path);
    }
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(path).isEqualTo(PHONE);
    assertThat(page.evaluate(STICKING_OUT)).as(path).isEqualTo(List.of());
    assertThat(words(page.locator(".prose").textContent()))
        .as(path)
        .isEqualTo(words(job.content().description().text()));
    assertThat(page.evaluate(OUTLINE)).as(path).isEqualTo(Boolean.TRUE);
  }

  private static List<String> words(String text) {
    return List.of(text.replaceAll("[^\\p{L}\\p{N}]+", " ").strip().split(" "));
  }

  /** Elements whose right edge lies beyond the window's. */
  private static final String STICKING_OUT =
      """
      [...document.querySelectorAll('main *')]
        .filter(e => e.getBoundingClientRect().right > innerWidth + 1)
        .map(e => e.outerHTML.slice(0, 120))
      """;

  /** One h1, and below it no heading skips a level. */
  private static final String OUTLINE =
      """
      (() => {
        const levels = [...document.querySelectorAll('h1,h2,h3,h4,h5,h6')].map(h => +h.tagName[1]);
        return levels.filter(l => l === 1).length === 1
          && levels.every((l, i) => i === 0 || l <= levels[i - 1] + 1);
      })()
      """;
}
