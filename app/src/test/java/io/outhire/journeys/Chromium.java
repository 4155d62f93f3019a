package io.outhire.journeys;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.options.ColorScheme;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The system's Chromium without a window. */
final class Chromium implements AutoCloseable {
  private static final int HEIGHT = 900;

  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(installed())
                  .setArgs(List.of("--no-sandbox", "--disable-background-networking")));

  /** A fresh person's browser: no cookies, 1440 px wide, light. */
  BrowserContext person() {
    return window(1440, ColorScheme.LIGHT);
  }

  /** A fresh person's browser of this width in CSS pixels. */
  BrowserContext window(int width, ColorScheme scheme) {
    return browser.newContext(options(width, scheme));
  }

  /** As {@link #person}, with scripts switched off. */
  BrowserContext withoutScripts() {
    return browser.newContext(options(1440, ColorScheme.LIGHT).setJavaScriptEnabled(false));
  }

  private static Browser.NewContextOptions options(int width, ColorScheme scheme) {
    return new Browser.NewContextOptions()
        .setViewportSize(width, HEIGHT)
        .setColorScheme(scheme)
        .setLocale("en-GB");
  }

  private static Path installed() {
    return Stream.of("/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome")
        .map(Path::of)
        .filter(Files::isExecutable)
        .findFirst()
        .orElseThrow(() -> new IllegalStateException("needs Chromium: apt-get install chromium"));
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
