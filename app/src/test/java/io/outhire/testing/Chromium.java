package io.outhire.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.deque.html.axecore.playwright.AxeBuilder;
import com.microsoft.playwright.Browser.NewContextOptions;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import com.microsoft.playwright.options.Cookie;
import com.microsoft.playwright.options.ReducedMotion;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A real browser at the application under test. Tests that use it carry the tag {@code browser}.
 */
public final class Chromium implements AutoCloseable {
  private static final boolean PICTURES = Boolean.getBoolean("pictures");

  private final String home = ConfigProvider.getConfig().getValue("OUTHIRE_URL", String.class);
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

  /** The window of somebody who was never here: 1440 px wide, light. */
  public BrowserContext person() {
    return window(Browser.open(), 1440, ColorScheme.LIGHT);
  }

  /** A phone's window, 390 px wide, with the cookies of this browser and other options. */
  public BrowserContext window(Browser browser, NewContextOptions options) {
    options.setBaseURL(home).setLocale("en-GB").setViewportSize(390, 844);
    BrowserContext window = chromium.newContext(options);
    browser
        .cookie("outhire")
        .ifPresent(key -> window.addCookies(List.of(new Cookie("outhire", key).setUrl(home))));
    return window;
  }

  /** A window with the cookies of this browser; addresses may be paths. */
  public BrowserContext window(Browser browser, int width, ColorScheme scheme) {
    BrowserContext window =
        chromium.newContext(
            new NewContextOptions()
                .setBaseURL(home)
                .setLocale("en-GB")
                .setViewportSize(width, 900)
                .setColorScheme(scheme));
    browser
        .cookie("outhire")
        .ifPresent(key -> window.addCookies(List.of(new Cookie("outhire", key).setUrl(home))));
    return window;
  }

  /**
   * Looks at a page narrow and dark, then wide and light: axe finds nothing, the console stays
   * silent and nothing overflows. With {@code -Dpictures=true} it leaves pictures below {@code
   * target/pages}, for people to look at.
   */
  public void looksRight(String name, Browser browser, String path) {
    try (BrowserContext window = window(browser, 390, ColorScheme.DARK)) {
      Page page = window.newPage();
      List<String> complaints = look(page, name + "-390", path);
      // A window is widened and lit, not opened again: most of the time a look takes is loading.
      page.setViewportSize(1440, 900);
      // Colours change at once for those who want no movement, and no look sees them half-way.
      page.emulateMedia(
          new Page.EmulateMediaOptions()
              .setColorScheme(ColorScheme.LIGHT)
              .setReducedMotion(ReducedMotion.REDUCE));
      look(page, name + "-1440", complaints);
    }
  }

  /**
   * Opens a page in a window that is open and looks at it.
   *
   * @return where later complaints of the window are added
   */
  public static List<String> look(Page page, String name, String path) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(path);
    look(page, name, complaints);
    return complaints;
  }

  /** Whether axe finds nothing on the page as it stands. */
  public static void accessible(Page page) {
    assertThat(faults(page)).as(page.url()).isEmpty();
  }

  private static List<String> faults(Page page) {
    // The other mode opens a window of its own for every report.
    return new AxeBuilder(page)
        .setLegacyMode(true).analyze().getViolations().stream()
            .map(fault -> fault.getId() + " " + fault.getNodes())
            .toList();
  }

  private static void look(Page page, String name, List<String> complaints) {
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pages", name + ".png"))
              .setFullPage(true));
    }
    complaints.addAll(faults(page));
    complaints.removeIf(complaint -> complaint.contains("the server responded with a status of"));
    assertThat(complaints).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth"))
        .as(name)
        .isEqualTo(page.viewportSize().width);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
