package io.outhire.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Download;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.Chromium;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/**
 * Lever's help article on Outhire, walked by the words a person reads: connect, import, review,
 * publish, apply, and find the candidate in Lever.
 */
@Tag("browser")
@QuarkusTest
@TestProfile(RunningDemo.class)
class LeverHelpArticleIT {
  private static Chromium chromium;

  LeverEmulator lever;
  @TempDir Path folder;

  @BeforeAll
  static void open() {
    chromium = new Chromium();
  }

  @AfterAll
  static void close() {
    chromium.close();
  }

  @Test
  void from_a_fresh_start_to_a_candidate_under_new_lead() throws IOException {
    lever.reset();
    Ada ada = new Ada(chromium.person());
    ada.signsIn();
    ada.connectsLever();
    ada.attributesTo("Sam Rivera");
    ada.importsAndPublishes("Warehouse Supervisor");
    String jobPage = ada.page.getByRole(AriaRole.LINK, named("View job page")).getAttribute("href");

    Path resume = resume();
    String reference = applies(chromium.person(), ada.at(jobPage), resume);

    ada.seesItArrive("Noor Candidate", reference);
    standsInLever(ada.opensItInLever(), resume);
  }

  /** A candidate, on their own browser, who knows only the address of the job page. */
  private static String applies(BrowserContext browser, String jobPage, Path resume) {
    Page page = browser.newPage();
    page.navigate(jobPage);
    assertThat(page.getByRole(AriaRole.HEADING, heading(1))).hasText("Warehouse Supervisor");
    page.getByRole(AriaRole.LINK, named("Apply")).first().click();
    page.getByLabel("Name").fill("Noor Candidate");
    page.getByLabel("E-mail").fill("noor@candidate.example");
    page.getByLabel("Résumé").setInputFiles(resume);
    page.getByLabel("Yes", new Page.GetByLabelOptions().setExact(true)).check();
    page.getByLabel("I agree").check();
    page.getByRole(AriaRole.BUTTON, button("Apply")).click();
    assertThat(page.getByRole(AriaRole.HEADING, heading(1))).containsText("received");
    return page.locator(".panel strong").innerText();
  }

  private static void standsInLever(Page lever, Path resume) throws IOException {
    assertThat(lever.getByRole(AriaRole.HEADING, heading(1))).hasText("Noor Candidate");
    assertThat(list(lever, "Tags")).containsText("Outhire");
    assertThat(list(lever, "Sources")).hasText("Outhire");
    assertThat(lever.locator(".stage")).hasText("New lead");
    assertThat(lever.getByText("Warehouse Supervisor").first()).isVisible();
    assertThat(lever.locator("dt:text-is('Owner') + dd")).hasText("Sam Rivera");
    assertThat(lever.locator("dt:text-is('Sourced by') + dd")).hasText("Sam Rivera");
    Download downloaded =
        lever.waitForDownload(
            () -> lever.getByRole(AriaRole.LINK, named("noor-candidate.pdf")).click());
    assertThat(Files.readAllBytes(downloaded.path())).isEqualTo(Files.readAllBytes(resume));

    lever.getByRole(AriaRole.LINK, named("Candidates")).first().click();
    Locator first = lever.locator(".column").first();
    assertThat(first.getByRole(AriaRole.HEADING)).containsText("New lead");
    assertThat(
            first.getByRole(
                AriaRole.LINK, new Locator.GetByRoleOptions().setName("Noor Candidate")))
        .isVisible();
  }

  private Path resume() throws IOException {
    return Files.writeString(
        folder.resolve("noor-candidate.pdf"), "%PDF-1.7\nNoor Candidate, " + folder + "\n%%EOF\n");
  }

  private static Locator list(Page page, String label) {
    return page.getByLabel(label, new Page.GetByLabelOptions().setExact(true));
  }

  static Page.GetByRoleOptions named(String name) {
    return new Page.GetByRoleOptions().setName(name);
  }

  static Page.GetByRoleOptions button(String name) {
    return new Page.GetByRoleOptions().setName(name).setExact(true);
  }

  static Page.GetByRoleOptions heading(int level) {
    return new Page.GetByRoleOptions().setLevel(level);
  }
}
