package io.outhire.web.layout;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.ColorScheme;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** Chromium, looking at rendered templates without a server: what it asks for is answered here. */
final class RenderedPages implements AutoCloseable {

  private static final Path ASSETS = Path.of("src/main/resources/META-INF/resources");
  private static final String STRICT = "default-src 'self'; form-action 'self'; base-uri 'none'";

  private final Map<String, String> pages;
  private final Playwright playwright =
      Playwright.create(
          new Playwright.CreateOptions().setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
  private final Browser browser =
      playwright
          .chromium()
          .launch(
              new BrowserType.LaunchOptions()
                  .setExecutablePath(Path.of("/usr/bin/chromium"))
                  .setArgs(List.of("--no-sandbox")));

  /** Takes the pages by name. */
  RenderedPages(Map<String, String> pages) {
    this.pages = pages;
  }

  /** Opens a page, in a window of that width, with or without its scripts. */
  Page open(String name, int width, ColorScheme scheme, boolean scripts) {
    BrowserContext context =
        browser.newContext(
            new Browser.NewContextOptions()
                .setViewportSize(width, 900)
                .setColorScheme(scheme)
                .setJavaScriptEnabled(scripts));
    context.route("**/*", this::answer);
    Page page = context.newPage();
    page.navigate("http://outhire.test/" + name);
    return page;
  }

  private void answer(Route route) {
    String path = URI.create(route.request().url()).getPath();
    if (path.startsWith("/assets/")) {
      route.fulfill(
          new Route.FulfillOptions().setContentType(type(path)).setBodyBytes(asset(path)));
      return;
    }
    route.fulfill(
        new Route.FulfillOptions()
            .setHeaders(
                Map.of(
                    "content-type", "text/html;charset=utf-8", "content-security-policy", STRICT))
            .setBody(pages.getOrDefault(path.substring(1), "")));
  }

  private static byte[] asset(String path) {
    try {
      return Files.readAllBytes(ASSETS.resolve(path.replaceFirst("/v/[0-9a-f]+", "").substring(1)));
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  private static String type(String path) {
    if (path.endsWith(".js")) {
      return "text/javascript";
    }
    return path.endsWith(".css") ? "text/css" : "image/svg+xml";
  }

  @Override
  public void close() {
    browser.close();
    playwright.close();
  }
}
