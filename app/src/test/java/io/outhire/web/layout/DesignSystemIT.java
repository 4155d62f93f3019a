package io.outhire.web.layout;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.FilePayload;
import io.outhire.words.Language;
import io.outhire.words.Words;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@Tag("browser")
class DesignSystemIT {

  private static final Map<String, String> PAGES = pages();
  private static RenderedPages browser;

  @BeforeAll
  static void start() {
    browser = new RenderedPages(PAGES);
  }

  @AfterAll
  static void stop() {
    browser.close();
  }

  @ParameterizedTest
  @CsvSource({"390, LIGHT", "390, DARK", "1440, LIGHT", "1440, DARK"})
  void everyComponentIsAccessibleAndFits(int width, ColorScheme scheme) {
    for (String name : PAGES.keySet()) {
      List<String> complaints = new ArrayList<>();
      Page page = browser.open(name, width, scheme, true);
      page.onConsoleMessage(message -> complaints.add(message.text()));
      page.onPageError(complaints::add);
      page.reload();
      assertThat(page.locator("html.js")).isVisible();
      new AxeBuilder(page)
          .setLegacyMode(true)
          .analyze()
          .getViolations()
          .forEach(fault -> complaints.add(fault.getId() + " " + fault.getNodes()));
      assertThat(complaints).as(name).isEmpty();
      assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
      page.context().close();
    }
  }

  @Test
  void withoutScriptsMenusStillOpenAndNothingDeadIsShown() {
    Page page = browser.open("components", 1440, ColorScheme.LIGHT, false);
    page.getByLabel("Your account").click();
    assertThat(button(page, "Sign out")).isVisible();
    assertThat(page.getByText("Copy reference")).isHidden();
  }

  @Test
  void slashMovesToTheSearchAndEscapeClosesAMenu() {
    Page page = browser.open("components", 1440, ColorScheme.LIGHT, true);
    page.keyboard().press("/");
    assertThat(page.getByLabel("Search job descriptions")).isFocused();
    page.getByLabel("Your account").click();
    page.keyboard().press("Escape");
    assertThat(button(page, "Sign out")).isHidden();
    assertThat(page.locator("summary[aria-label='Your account']")).isFocused();
  }

  @Test
  void aDialogTakesTheFocusAndEscapeGivesItBack() {
    Page page = browser.open("components", 1440, ColorScheme.LIGHT, true);
    button(page, "Disconnect ATS…").click();
    assertThat(page.getByRole(AriaRole.DIALOG)).isVisible();
    page.keyboard().press("Escape");
    assertThat(page.getByRole(AriaRole.DIALOG)).isHidden();
    assertThat(button(page, "Disconnect ATS…")).isFocused();
  }

  @Test
  void selectAllTicksWhatCanBeTickedAndSaysHowMany() {
    Page page = browser.open("components", 1440, ColorScheme.LIGHT, true);
    assertThat(page.getByText("1 selected")).isVisible();
    page.getByLabel("Select all").check();
    assertThat(page.getByText("2 selected")).isVisible();
    page.getByLabel("Select all").uncheck();
    assertThat(button(page, "Publish").last()).isDisabled();
  }

  @Test
  void aFileThatCannotBeTakenIsRefusedBeforeTheUpload() {
    Page page = browser.open("components", 1440, ColorScheme.LIGHT, true);
    page.getByLabel("Résumé").setInputFiles(file("me.exe", 10));
    assertThat(page.locator("#resume-error")).containsText("“me.exe” cannot be taken");
    page.getByLabel("Résumé").setInputFiles(file("me.pdf", 0));
    assertThat(page.locator("#resume-error")).containsText("is empty");
    page.getByLabel("Résumé").setInputFiles(file("me.pdf", 2048));
    assertThat(page.locator("#resume-error")).isHidden();
    assertThat(page.locator("#resume-chosen")).hasText("Chosen: me.pdf, 2 kB");
  }

  private static com.microsoft.playwright.Locator button(Page page, String name) {
    return page.getByRole(
        AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
  }

  private static FilePayload file(String name, int bytes) {
    return new FilePayload(name, "application/octet-stream", new byte[bytes]);
  }

  private static Map<String, String> pages() {
    RenderedTemplates templates = new RenderedTemplates();
    Frame frame =
        new Frame(
            "Components",
            Frame.Section.JOBS,
            "Acme",
            "Ada Lindqvist",
            "Admin",
            true,
            false,
            true,
            Notice.ok("Your changes are saved."));
    Map<String, String> errors =
        Map.of("wrong-email", "Enter an e-mail address", "wrong-consent", "Tick the box");
    CareersFrame careers =
        new CareersFrame(
            "Senior gardener · Acme",
            "A job.",
            "Acme",
            "/acme/jobs",
            null,
            null,
            Words.in(Language.ENGLISH),
            null,
            List.of());
    return Map.of(
        "components", templates.render("demo/components", Map.of("frame", frame, "errors", errors)),
        "job", templates.render("look/job", Map.of("frame", careers)));
  }
}
