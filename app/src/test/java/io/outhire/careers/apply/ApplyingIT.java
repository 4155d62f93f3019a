package io.outhire.careers.apply;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.outhire.applications.FormToken;
import io.outhire.applications.ResumeFiles;
import io.outhire.applications.SomeForms;
import io.outhire.applications.Submitted;
import io.outhire.applications.SubmittingApplications;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.PublishingJobs;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Path;
import java.time.InstantSource;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
@OuthireTest
class ApplyingIT {
  private static Chromium chromium;

  @Inject TestTeams teams;
  @Inject TestJobs testJobs;
  @Inject PublishingJobs publishing;
  @Inject SubmittingApplications submitting;
  @Inject InstantSource clock;

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

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1440, LIGHT", "1440, DARK"})
  void somebodyAppliesCorrectingTheirMistakes(int width, ColorScheme scheme) {
    try (BrowserContext window = chromium.window(Browser.open(), width, scheme)) {
      Page page = window.newPage();
      page.navigate(applyPath);
      isAccessible(page, width);
      page.getByLabel("Name").fill("Ada Lovelace");
      page.getByLabel("E-mail").fill("ada@nowhere");
      page.getByLabel("Résumé").setInputFiles(pdf());
      page.getByLabel("I agree that").check();
      apply(page).click();

      assertThat(page.locator(".error-summary")).isFocused();
      isAccessible(page, width);
      page.getByRole(AriaRole.LINK, named("Enter an e-mail address")).click();
      assertThat(page.getByLabel("E-mail")).isFocused();
      assertThat(page.getByText("is kept")).containsText("cv.pdf");
      page.getByLabel("E-mail").fill("ada@example.org");
      apply(page).click();

      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Application received");
      assertThat(page.getByText("OUT-")).isVisible();
      isAccessible(page, width);
    }
  }

  @Test
  void aFileThatCannotBeTakenIsRefusedBeforeItIsSent(@TempDir Path folder) throws IOException {
    // The browser reads a large file by itself; handed over as bytes it takes a minute.
    Path large = folder.resolve("cv.pdf");
    try (var file = new RandomAccessFile(large.toFile(), "rw")) {
      file.setLength(26_000_000);
    }
    try (BrowserContext window = chromium.window(Browser.open(), 1440, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(applyPath);
      page.getByLabel("Résumé").setInputFiles(new FilePayload("cv.exe", "", ResumeFiles.exe()));
      assertThat(page.locator("#resume-error")).containsText("cannot be taken");
      page.getByLabel("Résumé").setInputFiles(large);
      assertThat(page.locator("#resume-error")).containsText("has 26 MB; the limit is 25 MB");
      page.navigate(applyPath + "?lang=fr");
      page.getByLabel("CV").setInputFiles(new FilePayload("cv.exe", "", ResumeFiles.exe()));
      assertThat(page.locator("#resume-error")).containsText("ne peut pas être pris");
    }
  }

  @Test
  void twoClicksAtOnceMakeOneApplication() {
    try (BrowserContext window = chromium.window(Browser.open(), 1440, ColorScheme.LIGHT)) {
      Page page = window.newPage();
      page.navigate(applyPath);
      page.getByLabel("Name").fill("Ada Lovelace");
      page.getByLabel("E-mail").fill("ada@example.org");
      page.getByLabel("Résumé").setInputFiles(pdf());
      page.getByLabel("I agree that").check();
      apply(page).dblclick();

      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Application received");
      page.reload();
      assertThat(page.getByRole(AriaRole.HEADING).first()).hasText("Application received");
      page.goBack();
      assertThat(page.getByLabel("Name")).hasValue("Ada Lovelace");
      assertThat(team.asViewer().get("/applications").document().select("a.row-link")).hasSize(1);
    }
  }

  @Test
  void everyPageAboutApplicationsLooksRight() {
    chromium.looksRight("applications-none", team.asViewer(), "/applications");
    for (int number = 0; number < 52; number++) {
      submit("Person Number " + number, "person" + number + "@example.org");
    }
    Submitted longest =
        submit("Wolfeschlegelsteinhausenbergerdorff".repeat(5), "w".repeat(60) + "@example.org");
    chromium.looksRight("applications-many", team.asViewer(), "/applications");
    chromium.looksRight("applications-not-found", team.asViewer(), "/applications?q=nobody");
    chromium.looksRight(
        "application-longest", team.asViewer(), "/applications/" + longest.application());
    publishing.close(team.id(), job.id());
    chromium.looksRight("apply-closed", Browser.open(), applyPath);
  }

  private static void isAccessible(Page page, int width) {
    Chromium.accessible(page);
    assertThat(page.evaluate("document.documentElement.scrollWidth")).isEqualTo(width);
  }

  private static FilePayload pdf() {
    return new FilePayload("cv.pdf", "application/pdf", ResumeFiles.pdf("Ada"));
  }

  private static Locator apply(Page page) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Apply").setExact(true));
  }

  private static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  private Submitted submit(String name, String email) {
    return submitting.submit(
        team.id(), job.id(), SomeForms.form(name, email, "cv"), FormToken.next(clock));
  }
}
