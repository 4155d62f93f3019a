package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** Every page in Chromium, narrow and dark, wide and light; pictures in {@code target/pages}. */
@Tag("browser")
class PagesIT {
  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final com.microsoft.playwright.Browser chromium =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox", "--disable-background-networking")));

  private final List<String> complaints = new ArrayList<>();
  private final Page strangerNarrow = window(390, ColorScheme.DARK);
  private final Page strangerWide = window(1440, ColorScheme.LIGHT);
  private final Page narrow = window(390, ColorScheme.DARK);
  private final Page wide = window(1440, ColorScheme.LIGHT);

  @AfterEach
  void stop() {
    playwright.close();
    lever.close();
  }

  @Test
  void everyPageLooksRight() throws Exception {
    logIn(narrow);
    logIn(wide);
    new AppServer(lever).tokens();
    var app = new AppServer(lever);
    Caller key = Caller.withKey(lever);
    for (String event : List.of("candidateHired", "contactCreated")) {
      key.post(
              "/v1/webhooks",
              "{\"event\": \"%s\", \"url\": \"https://outhire.example/hooks/lever/9\"}"
                  .formatted(event))
          .expecting(201);
    }
    key.put("/_emulator/accounts/acme/webhook-groups", "{\"CONTACTS\": true}").expecting(200);
    key.post("/v1/webhooks", "{\"event\": \"contactCreated\", \"url\": \"http://127.0.0.1:1/\"}");
    key.post(
        "/v1/opportunities?perform_as=" + lever.users().getFirst().id(),
        "{\"name\": \"Ada Example\", \"tags\": [\"Outhire\"], \"sources\": [\"Outhire\"]}");
    String candidate = lever.opportunities().getFirst().id();
    String posting = lever.postings().getFirst().id();
    looksRight("login", "/login?next=/candidates", false);
    looksRight("jobs", "/jobs/acme", false);
    looksRight("job", "/jobs/acme/" + posting, false);
    looksRight("candidates", "/candidates", true);
    looksRight("archived", "/candidates?show=archived", true);
    looksRight("one-stage", "/candidates?stage=lead-new", true);
    looksRight("candidate", "/candidates/" + candidate, true);
    looksRight("candidate-new", "/candidates/new", true);
    looksRight("postings", "/postings", true);
    looksRight("posting", "/postings/" + posting + "?said=saved", true);
    looksRight("posting-edit", "/postings/" + posting + "/edit", true);
    looksRight("users", "/users", true);
    looksRight("user", "/users/" + lever.users().getLast().id(), true);
    looksRight("apps", "/settings/integrations/authorized-apps", true);
    looksRight("keys", "/settings/integrations/api-credentials", true);
    looksRight("webhooks", "/settings/integrations/webhooks", true);
    looksRight("webhook-log", "/settings/integrations/webhooks/log", true);
    looksRight("consent", app.authorizePath(Map.of("prompt", "consent")), true);
    looksRight("missing", "/nothing-here", true);
  }

  private void looksRight(String name, String path, boolean loggedIn) {
    look(loggedIn ? narrow : strangerNarrow, name, path);
    look(loggedIn ? wide : strangerWide, name, path);
  }

  private Page window(int width, ColorScheme scheme) {
    Page page =
        chromium
            .newContext(
                new NewContextOptions()
                    .setBaseURL(lever.baseUri().toString())
                    .setViewportSize(width, 900)
                    .setColorScheme(scheme))
            .newPage();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    return page;
  }

  private static void logIn(Page page) {
    page.navigate("/login");
    page.getByLabel("E-mail address").fill("sam@acme.test");
    page.getByLabel("Password").fill("lever-demo");
    page.locator("button.primary").click();
  }

  private void look(Page page, String name, String path) {
    complaints.clear();
    int width = page.viewportSize().width;
    page.navigate(path);
    page.screenshot(
        new Page.ScreenshotOptions()
            .setPath(Path.of("target", "pages", name + "-" + width + ".png"))
            .setFullPage(true));
    // Only colours and places differ between the two; the rest is looked at once.
    AxeBuilder axe = new AxeBuilder(page).setLegacyMode(true);
    (width == 390 ? axe : axe.withRules(List.of("color-contrast", "target-size")))
        .analyze()
        .getViolations()
        .forEach(fault -> complaints.add(fault.getId() + " " + fault.getNodes()));
    complaints.removeIf(complaint -> complaint.contains("the server responded with a status of"));
    assertThat(complaints).as(name + " at " + width).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
  }
}
