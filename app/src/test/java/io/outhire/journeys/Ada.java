package io.outhire.journeys;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static io.outhire.journeys.LeverHelpArticleIT.button;
import static io.outhire.journeys.LeverHelpArticleIT.heading;
import static io.outhire.journeys.LeverHelpArticleIT.named;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.assertions.LocatorAssertions;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.SelectOption;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/** Ada Park, Admin of the sample team, at her desk. What she does she does by what she reads. */
final class Ada {
  /** Pushing waits for a worker that looks every other second. */
  private static final Duration SECONDS_LATER = Duration.ofSeconds(20);

  final Page page;
  private final String outhire = ConfigProvider.getConfig().getValue("OUTHIRE_URL", String.class);

  Ada(BrowserContext browser) {
    this.page = browser.newPage();
  }

  String at(String path) {
    return path.startsWith("http") ? path : outhire + path;
  }

  void signsIn() {
    page.navigate(outhire);
    page.getByLabel("E-mail").fill("ada@acme.test");
    page.getByLabel("Password", new Page.GetByLabelOptions().setExact(true)).fill("outhire-demo");
    page.getByRole(AriaRole.BUTTON, named("Sign in")).click();
    assertThat(title()).containsText("Job descriptions");
  }

  void connectsLever() {
    page.getByLabel("Settings and more").click();
    page.getByRole(AriaRole.LINK, button("Settings")).click();
    page.getByRole(AriaRole.LINK, button("Integrations")).click();
    page.getByRole(AriaRole.LINK, button("Connect ATS")).first().click();
    page.getByRole(AriaRole.LINK, button("Lever")).click();
    assertThat(page.getByText("Super Admin").first()).isVisible();
    page.getByRole(AriaRole.LINK, button("Continue")).click();
    acceptsInLeverAs("sam@acme.test");
    assertThat(page.getByText("Connected to acme on Lever")).isVisible();
    assertThat(page.getByText("Ada Park, ")).isVisible();
  }

  void acceptsInLeverAs(String user) {
    page.getByLabel("E-mail address").fill(user);
    page.getByLabel("Password").fill("lever-demo");
    page.getByRole(AriaRole.BUTTON, named("Log in")).click();
    page.getByRole(AriaRole.BUTTON, named("Accept")).click();
  }

  void attributesTo(String user) {
    page.getByLabel("Attributed to")
        .selectOption(new SelectOption().setLabel(user + " (sam@acme.test)"));
    page.getByRole(AriaRole.BUTTON, button("Save")).click();
    assertThat(page.getByRole(AriaRole.STATUS).first()).containsText(user);
  }

  void importsAndPublishes(String job) {
    page.getByRole(AriaRole.LINK, button("Job descriptions")).click();
    page.getByRole(AriaRole.LINK, named("Import")).first().click();
    assertThat(title()).hasText("Import from ATS");
    page.getByLabel(job, new Page.GetByLabelOptions().setExact(true)).check();
    page.getByRole(AriaRole.BUTTON, button("Import")).click();
    assertThat(title()).hasText("Edit job description", SECONDS_PATIENT);
    assertThat(page.getByLabel("Title")).hasValue(job);
    assertThat(page.getByText("Connected job from ATS")).isVisible();
    page.getByRole(AriaRole.BUTTON, named("Publish")).first().click();
    page.getByRole(AriaRole.LINK, button("Job descriptions")).first().click();
    page.getByRole(AriaRole.LINK, button(job)).click();
  }

  void seesItArrive(String candidate, String reference) {
    page.getByRole(AriaRole.LINK, button("Applications")).click();
    page.getByRole(AriaRole.LINK, named(candidate)).click();
    assertThat(page.getByText(reference)).isVisible();
    long until = System.nanoTime() + SECONDS_LATER.toNanos();
    while (page.getByText("In Lever as New lead").count() == 0 && System.nanoTime() < until) {
      page.waitForTimeout(250);
      page.reload();
    }
    assertThat(page.getByText("In Lever as New lead").first()).isVisible();
  }

  /** Follows the link to Lever, which opens beside. */
  Page opensItInLever() {
    Page lever =
        page.context()
            .waitForPage(() -> page.getByRole(AriaRole.LINK, named("Open in Lever")).click());
    lever.waitForLoadState();
    return lever;
  }

  private Locator title() {
    return page.getByRole(AriaRole.HEADING, heading(1));
  }

  private static final LocatorAssertions.HasTextOptions SECONDS_PATIENT =
      new LocatorAssertions.HasTextOptions().setTimeout(SECONDS_LATER.toMillis());
}
