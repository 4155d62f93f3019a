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
   * Looks at a page narrow and dark, wide and light: axe finds nothing, the console stays silent
   * and nothing overflows. With {@code -Dpictures=true} it leaves pictures below {@code
   * target/pages}, for people to look at.
   */
  public void looksRight(String name, Browser browser, String path) {
    look(name, browser, path, 390, ColorScheme.DARK);
    look(name, browser, path, 1440, ColorScheme.LIGHT);
  }

  private void look(String name, Browser browser, String path, int width, ColorScheme scheme) {
    try (BrowserContext window = window(browser, width, scheme)) {
      look(window.newPage(), name + "-" + width, path, width);
    }
  }

  /**
   * Looks at one page as {@link #looksRight} does, in a window that is open.
   *
   * @param width the window's, in CSS pixels
   */
  public static void look(Page page, String name, String path, int width) {
    List<String> complaints = new ArrayList<>();
    page.onConsoleMessage(message -> complaints.add(message.text()));
    page.onPageError(complaints::add);
    page.navigate(path);
    if (PICTURES) {
      page.screenshot(
          new Page.ScreenshotOptions()
              .setPath(Path.of("target", "pages", name + ".png"))
              .setFullPage(true));
    }
    new AxeBuilder(page)
        .analyze()
        .getViolations()
        .forEach(fault -> complaints.add(fault.getId() + " " + fault.getNodes()));
    complaints.removeIf(complaint -> complaint.contains("the server responded with a status of"));
    assertThat(complaints).as(name).isEmpty();
    assertThat(page.evaluate("document.documentElement.scrollWidth")).as(name).isEqualTo(width);
  }

  @Override
  public void close() {
    playwright.close();
  }
}
