package io.outhire.careers.job;

import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobDetails;
import io.outhire.jobs.JobTranslation;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.outhire.words.TextLanguage;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The public pages in a browser: how they look, what they weigh, and where the focus is seen. */
@OuthireTest
@Tag("browser")
class JobPageIT {
  private static final String LONGEST_PLACE =
      "Llanfairpwllgwyngyllgogerychwyrndrobwllllantysiliogogogoch, beside the railway station";
  private static final int LIGHTEST_PHONES = 60_000;

  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject EditingJobs editing;
  @Inject PublishingJobs publishing;

  @Test
  void pages_are_accessible_light_and_show_the_focus() {
    TestTeam team = teams.found();
    JobDescription job = full(team);
    jobs.published(team, "Gardener");
    jobs.closed(team.id(), "Cook");
    String home = "/" + team.team().slug() + "/jobs";
    String path = home + "/" + job.slug();
    Browser nobody = Browser.open();
    try (Chromium chromium = new Chromium()) {
      chromium.looksRight("job", nobody, path);
      chromium.looksRight("job-de", nobody, path + "?lang=de");
      chromium.looksRight("company", nobody, home + "?lang=fr");
      chromium.looksRight("company-none", nobody, home + "?q=zzz");
      chromium.looksRight("job-closed", nobody, home + "/cook");
      chromium.looksRight("job-missing", nobody, home + "/nothing");
      chromium.looksRight("settings-job-page", team.asAdmin(), "/settings/job-page");
      chromium.looksRight("job-languages", team.asRecruiter(), "/jobs/" + job.id() + "/languages");
      try (BrowserContext phone = chromium.window(nobody, 390, ColorScheme.LIGHT)) {
        lightAndOurOwn(phone.newPage(), path);
        neverHidesTheFocus(phone.newPage(), path);
        marksWhatIsSaved(phone.newPage(), path);
      }
    }
  }

  private static void lightAndOurOwn(Page page, String path) {
    List<String> foreign = new ArrayList<>();
    long[] bytes = {0};
    page.onRequestFinished(
        request -> {
          bytes[0] += request.sizes().responseBodySize + request.sizes().responseHeadersSize;
          if (!request.url().contains("127.0.0.1")) {
            foreign.add(request.url());
          }
        });
    page.navigate(path);
    page.waitForLoadState(com.microsoft.playwright.options.LoadState.NETWORKIDLE);
    assertThat(foreign).isEmpty();
    assertThat(bytes[0]).as("bytes over the wire").isBetween(5_000L, (long) LIGHTEST_PHONES);
  }

  private static void marksWhatIsSaved(Page page, String path) {
    page.navigate(path);
    Locator save = page.locator("[data-save-job]");
    assertThat(save.innerText()).isEqualTo("Save");
    save.click();
    assertThat(save.innerText()).isEqualTo("Saved");
    page.navigate(path + "/save");
    assertThat(page.locator("h1").innerText()).isEqualTo("This job is saved");
    page.navigate(path);
    assertThat(save.innerText()).isEqualTo("Saved");
    save.click();
    page.reload();
    assertThat(save.innerText()).isEqualTo("Save");
  }

  /** WCAG 2.4.11: what has the focus is never wholly under the bar at the bottom. */
  private static void neverHidesTheFocus(Page page, String path) {
    page.navigate(path);
    for (int step = 0; step < 40; step++) {
      page.keyboard().press("Tab");
      Object hidden =
          page.evaluate(
              """
              () => {
                const it = document.activeElement, bar = document.querySelector(".apply-bar");
                if (!it || it === document.body || bar.contains(it)) return "";
                const box = it.getBoundingClientRect(), over = bar.getBoundingClientRect();
                return box.top >= over.top - 1 && box.bottom <= over.bottom + 1 ? it.outerHTML : "";
              }""");
      assertThat(hidden).isEqualTo("");
    }
  }

  private JobDescription full(TestTeam team) {
    JobDescription job = jobs.draft(team.id(), "Warehouse supervisor, late shift");
    JobContent content = job.content();
    var german =
        new JobTranslation(
            new TextLanguage("de"),
            "Lagerleitung, Spätschicht",
            DescriptionHtml.clean("<h2>Die Aufgabe</h2><p>Sie leiten die Spätschicht.</p>"));
    JobDetails none = content.details();
    var details =
        new JobDetails(
            none.language(),
            none.address(),
            none.otherPlaces(),
            none.remoteCountries(),
            Optional.of(java.time.LocalDate.of(2099, 12, 31)),
            Optional.of("A bonus of up to two months’ pay"),
            Optional.of("33 days off, pension, meals"),
            false,
            List.of("Ada Lindqvist, Head of people", "Sam Okafor"),
            List.of(german));
    String text = "<h2>The role</h2>" + "<p>Run the late shift with a calm hand.</p>".repeat(12);
    editing.change(
        team.id(),
        job.id(),
        job.version(),
        new JobContent(
            content.title(),
            DescriptionHtml.clean(text),
            content.workplace(),
            content.salary(),
            content.applicationUrl(),
            Optional.of(LONGEST_PLACE),
            content.country(),
            content.department(),
            content.employmentType(),
            details));
    publishing.publish(team.id(), job.id());
    return jobs.now(job);
  }
}
