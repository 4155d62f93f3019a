package io.outhire.careers.status;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.FilePayload;
import io.outhire.applications.FormToken;
import io.outhire.applications.Quarantine;
import io.outhire.applications.ResumeFiles;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SpamSign;
import io.outhire.jobs.JobDescription;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.Arrays;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** From the form to "erase me", as a candidate with a browser goes. */
@Tag("browser")
@OuthireTest
class CandidateIT {
  private static Chromium chromium;

  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject TestClock clock;
  @Inject Quarantine quarantine;

  private TestTeam team;
  private JobDescription job;
  private String applyPath;

  @BeforeAll
  static void start() {
    chromium = new Chromium();
  }

  @AfterAll
  static void stop() {
    chromium.close();
  }

  @BeforeEach
  void publishAJob() {
    team = teams.found();
    job = testJobs.published(team, "Senior gardener for the northern greenhouses");
    applyPath = "/%s/jobs/%s/apply".formatted(team.team().slug(), job.slug());
  }

  @Test
  void a_candidate_looks_downloads_withdraws_and_is_erased() {
    try (BrowserContext phone = chromium.window(Browser.open(), new NewContextOptions())) {
      Page page = phone.newPage();
      String status = applied(page);
      chromium.looksRight("status", Browser.open(), status + "?lang=de");
      page.navigate(status);
      var download = page.waitForDownload(() -> button(page, "Download my data").click());
      assertThat(download.suggestedFilename()).startsWith("OUT-").endsWith(".zip");

      button(page, "Withdraw my application").click();
      assertThat(page.getByText("Withdrawn by you on")).isVisible();
      right(page);
      page.getByText("I want this").click();
      right(page);
      button(page, "Erase my data").click();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Your data is erased");
      right(page);
    }
  }

  @Test
  void without_scripts_a_candidate_goes_the_same_way() {
    try (BrowserContext phone =
        chromium.window(Browser.open(), new NewContextOptions().setJavaScriptEnabled(false))) {
      Page page = phone.newPage();
      page.navigate(applied(page));
      button(page, "Withdraw my application").click();
      assertThat(page.getByText("Withdrawn by you on")).isVisible();
      page.getByText("I want this").click();
      button(page, "Erase my data").click();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Your data is erased");
    }
  }

  @Test
  void with_the_keyboard_alone_a_candidate_goes_the_same_way() {
    try (BrowserContext window = chromium.person()) {
      Page page = window.newPage();
      page.navigate(applyPath);
      typeInto(page, "name", "Ada Lovelace");
      typeInto(page, "email", "ada@example.org");
      tabTo(page, "#resume");
      // The system's own dialog is no part of the page.
      page.waitForFileChooser(() -> page.keyboard().press("Space")).setFiles(pdf());
      tabTo(page, "#consent");
      page.keyboard().press("Space");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Application received");

      tabTo(page, "a[href*='/status/']");
      page.keyboard().press("Enter");
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Your application");
      tabTo(page, "form[action$='/withdrawal'] button");
      page.keyboard().press("Enter");
      assertThat(page.getByText("Withdrawn by you on")).isVisible();
    }
  }

  @Test
  void what_was_typed_survives_a_reload_and_goes_once_it_was_sent() {
    try (BrowserContext window = chromium.person()) {
      Page page = window.newPage();
      page.navigate(applyPath);
      page.getByLabel("Name").fill("Ada Lovelace");
      page.getByLabel("Cover letter").fill("I grow tomatoes.");
      page.getByLabel("I agree that").check();
      page.reload();
      assertThat(page.getByText("What you typed here before is back")).isVisible();
      assertThat(page.getByLabel("Name")).hasValue("Ada Lovelace");
      assertThat(page.getByLabel("Cover letter")).hasValue("I grow tomatoes.");
      assertThat(page.getByLabel("I agree that")).not().isChecked();

      send(page);
      page.navigate(applyPath);
      assertThat(page.getByText("What you typed here before is back")).not().isVisible();
      assertThat(page.getByLabel("Name")).hasValue("");
      assertThat(page.evaluate("Object.keys(localStorage).length")).isEqualTo(0);
    }
  }

  @Test
  void what_the_team_sees_of_peoples_data_looks_right() {
    for (SpamSign sign : SpamSign.values()) {
      quarantine.keep(
          team.id(),
          job.id(),
          SomeForms.form("Wolfeschlegelstein".repeat(8), "w".repeat(60) + "@example.org", "cv"),
          FormToken.next(clock),
          Arrays.stream(SpamSign.values()).limit(sign.ordinal() + 1L).toList());
    }
    chromium.looksRight("quarantine", team.asRecruiter(), "/applications/quarantine");
    chromium.looksRight("quarantine-none", teams.found().asRecruiter(), "/applications/quarantine");
    Browser admin = team.asAdmin();
    var form = admin.get("/settings/privacy").form("/settings/privacy");
    form.with("months", "24").submitted();
    chromium.looksRight("privacy", admin, "/settings/privacy");
  }

  /** Applies; gives the address of the candidate's own page. */
  private String applied(Page page) {
    page.navigate(applyPath);
    send(page);
    return page.locator("a[href*='/status/']").getAttribute("href");
  }

  private static void send(Page page) {
    page.getByLabel("Name").fill("Ada Lovelace");
    page.getByLabel("E-mail").fill("ada@example.org");
    page.getByLabel("Résumé").setInputFiles(pdf());
    page.getByLabel("I agree that").check();
    button(page, "Apply").click();
    assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Application received");
  }

  private static void typeInto(Page page, String id, String words) {
    tabTo(page, "#" + id);
    page.keyboard().type(words);
  }

  /** Goes on with the Tab key until this has the focus. */
  private static void tabTo(Page page, String selector) {
    for (int step = 0; step < 40; step++) {
      page.keyboard().press("Tab");
      if (Boolean.TRUE.equals(
          page.evaluate("selector => document.activeElement.matches(selector)", selector))) {
        return;
      }
    }
    throw new AssertionError("the Tab key does not reach " + selector);
  }

  private static void right(Page page) {
    Chromium.accessible(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .isEqualTo(page.viewportSize().width);
  }

  private static FilePayload pdf() {
    return new FilePayload("cv.pdf", "application/pdf", ResumeFiles.pdf("Ada"));
  }

  private static Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }
}
