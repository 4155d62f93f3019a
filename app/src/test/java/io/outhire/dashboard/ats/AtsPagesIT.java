package io.outhire.dashboard.ats;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.FormToken;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SubmittingApplications;
import io.outhire.integrations.ConnectedTeams;
import io.outhire.jobs.JobId;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.Form;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.InstantSource;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** The pages of import, links and deliveries, as a person sees them. */
@OuthireTest
@Tag("browser")
class AtsPagesIT {
  @Inject TestTeams teams;
  @Inject TestJobs jobs;
  @Inject ConnectedTeams connected;
  @Inject SubmittingApplications submitting;
  @Inject InstantSource clock;

  @SuppressWarnings("NullAway") // set before each test
  LeverEmulator lever;

  @Test
  void everyPageIsAccessibleAndFits() throws Exception {
    TestTeam team = connectedTeam();
    Browser browser = team.asRecruiter();
    String job = "/jobs/" + jobs.published(team, "Night baker").id();
    ApplicationId held = apply(team, job, "held@example.org");
    try (Chromium chromium = new Chromium()) {
      chromium.looksRight("import-unconnected", teams.found().asAdmin(), "/jobs/import");
      chromium.looksRight("import", browser, "/jobs/import");
      chromium.looksRight("import-nothing-found", browser, "/jobs/import?q=zzz");
      String running = begin(browser);
      chromium.looksRight("import-running", browser, running);
      connected.importNow(team, running.replaceAll(".*/", ""));
      chromium.looksRight("import-done", browser, running);
      chromium.looksRight("import-again", browser, "/jobs/import");
      chromium.looksRight("connected-job-choose", browser, job + "/connected-job");
      chromium.looksRight("delivery-held", browser, "/applications/" + held);
      send(team, browser, job, held);
      chromium.looksRight("delivery-delivered", browser, "/applications/" + held);
      chromium.looksRight("deliveries", browser, "/applications");
      lever.revoke(EmulatorSettings.CLIENT_ID);
      browser.get("/jobs/import");
      chromium.looksRight("import-broken", browser, "/jobs/import");
    }
  }

  @Test
  void searchingAsOneTypesKeepsWhatIsTicked() throws Exception {
    Browser browser = connectedTeam().asRecruiter();
    try (Chromium chromium = new Chromium();
        BrowserContext window = chromium.window(browser, 1440, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate("/jobs/import");
      page.locator("tbody input").first().check();
      assertThat(page.getByText("1 selected")).isVisible();
      page.locator("input[data-filter-rows]").fill("no such job");
      assertThat(page.locator("tbody tr:visible")).hasCount(0);
      assertThat(page.getByText("No open job matches this search.")).isVisible();
      assertThat(page.getByText("1 selected")).isVisible();
      page.locator("input[data-filter-rows]").press("Enter");
      page.locator("input[data-filter-rows]").fill("");
      assertThat(page.locator("tbody input").first()).isChecked();
    }
  }

  @Test
  void progressComesByItselfAndEndsInTheReview() throws Exception {
    TestTeam team = connectedTeam();
    Browser browser = team.asRecruiter();
    String running = begin(browser);
    try (Chromium chromium = new Chromium();
        BrowserContext window = chromium.window(browser, 390, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(running);
      assertThat(page.getByText("You can leave this page")).isVisible();
      connected.importNow(team, running.replaceAll(".*/", ""));
      assertThat(page.getByText("4 job descriptions are imported.")).isVisible();
      page.getByText("Review imported jobs").click();
      assertThat(page.getByText("1 of 4 to review")).isVisible();
    }
  }

  private TestTeam connectedTeam() throws Exception {
    TestTeam team = teams.found();
    connected.connect(team);
    return team;
  }

  private static String begin(Browser browser) {
    Form form = browser.get("/jobs/import").form("/jobs/import");
    browser.get("/jobs/import").document().select("input[name=posting]:not([disabled])").stream()
        .limit(4)
        .forEach(box -> form.and("posting", box.val()));
    return form.submit().location();
  }

  private ApplicationId apply(TestTeam team, String job, String email) {
    JobId id = JobId.parse(job.replaceAll(".*/", "")).orElseThrow();
    var form = SomeForms.form("Ada Lovelace", email, "hello");
    return submitting.submit(team.id(), id, form, FormToken.next(clock)).application();
  }

  private void send(TestTeam team, Browser browser, String job, ApplicationId application)
      throws InterruptedException {
    var choose = browser.get(job + "/connected-job");
    String posting = choose.first("input[name=posting]").orElseThrow().val();
    choose.form(job + "/connected-job").with("posting", posting).submitted();
    String path = "/applications/" + application;
    browser.get(path).form(path + "/sending").submitted();
    connected.pushNow(team);
  }
}
