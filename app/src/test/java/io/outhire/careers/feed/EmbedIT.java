package io.outhire.careers.feed;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.ColorScheme;
import com.sun.net.httpserver.HttpServer;
import io.outhire.testing.Browser;
import io.outhire.testing.Chromium;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestJobs;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An employer's own site, which is another origin, with our list of jobs on it. */
@Tag("browser")
@OuthireTest
class EmbedIT {
  private static final String SITE =
      """
      <!doctype html><html lang="en"><head><title>Acme</title>
      <meta name="viewport" content="width=device-width">
      <script type="module" src="%1$s/assets/embed/outhire-jobs.js"></script></head>
      <body><main><h1>Work here</h1>
      <outhire-jobs id="all" team="%2$s"><a href="%1$s/%2$s/jobs">Our jobs</a></outhire-jobs>
      <h2>In Berlin</h2>
      <outhire-jobs id="berlin" team="%2$s" location="berlin"></outhire-jobs>
      <h2>One</h2>
      <outhire-jobs id="one" team="%2$s" limit="1"></outhire-jobs>
      </main></body></html>
      """;

  /** Resolves once the element has given up. */
  private static final String UNKNOWN_TEAM =
      """
      () => new Promise((failed) => {
        const element = document.createElement("outhire-jobs");
        element.setAttribute("team", "nobody-here");
        element.textContent = "What stands inside";
        element.addEventListener("outhire-failed", failed);
        document.querySelector("main").append(element);
      })
      """;

  @Inject TestTeams teams;
  @Inject TestJobs jobs;

  @Test
  void jobs_stand_on_a_foreign_page() throws IOException {
    TestTeam team = teams.found();
    jobs.published(team.id(), "Baker <b>& co</b>");
    jobs.published(team, "Gardener");
    jobs.published(team, "Cook");
    String ours = ConfigProvider.getConfig().getValue("OUTHIRE_URL", String.class);
    HttpServer site = serving(SITE.formatted(ours, team.team().slug()));
    try (Chromium chromium = new Chromium();
        BrowserContext phone = chromium.window(Browser.open(), 390, ColorScheme.LIGHT)) {
      Page page = phone.newPage();
      Chromium.look(page, "embed", "http://127.0.0.1:" + site.getAddress().getPort());
      Locator all = page.locator("#all li a");
      assertThat(all).hasCount(3);
      assertThat(all.getByText("Baker <b>& co</b>")).isVisible();
      assertThat(page.locator("#berlin li")).hasCount(2);
      assertThat(page.locator("#one li")).hasCount(1);
      page.evaluate(UNKNOWN_TEAM);
      assertThat(page.getByText("What stands inside")).isVisible();

      all.getByText("Gardener").click();
      assertThat(page.locator("h1")).hasText("Gardener");
    } finally {
      site.stop(0);
    }
  }

  private static HttpServer serving(String html) throws IOException {
    HttpServer site =
        HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
    byte[] bytes = html.getBytes(StandardCharsets.UTF_8);
    site.createContext(
        "/",
        exchange -> {
          exchange.getResponseHeaders().set("Content-Type", "text/html;charset=UTF-8");
          exchange.sendResponseHeaders(200, bytes.length);
          exchange.getResponseBody().write(bytes);
          exchange.close();
        });
    site.start();
    return site;
  }
}
