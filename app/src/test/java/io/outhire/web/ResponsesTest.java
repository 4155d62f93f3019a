package io.outhire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestTeams;
import io.outhire.web.layout.Assets;
import jakarta.inject.Inject;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What every response carries, and the pages of those that end a request. */
@OuthireTest
class ResponsesTest {
  @Inject TestTeams teams;

  private final Browser browser = Browser.open();

  @Test
  void everyKindOfResponseCarriesTheSecurityHeaders() {
    carriesThem(browser.get("/sign-in"), 200);
    carriesThem(browser.get("/"), 303);
    carriesThem(browser.get(Assets.path() + "/tokens.css"), 200);
    carriesThem(browser.get("/assets/none.css"), 404);
    carriesThem(browser.get("/no/such/page"), 404);
    carriesThem(browser.get("/test/form"), 405);
    carriesThem(browser.get("/test/undeclared"), 403);
    carriesThem(browser.get("/test/gone"), 410);
    carriesThem(browser.get("/test/failing"), 500);
    carriesThem(browser.get("/q/health"), 200);
    carriesThem(tooLarge(), 413);
  }

  private static void carriesThem(Page page, int status) {
    assertThat(page.status()).as(page.path()).isEqualTo(status);
    assertThat(page.header("Content-Security-Policy"))
        .as(page.path())
        .contains(
            "default-src 'none'",
            "script-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'")
        .doesNotContain("unsafe");
    assertThat(page.header("X-Content-Type-Options")).isEqualTo("nosniff");
    assertThat(page.header("Referrer-Policy")).isNotEmpty();
    assertThat(page.header("Permissions-Policy")).isNotEmpty();
    assertThat(page.header("Cross-Origin-Opener-Policy")).isEqualTo("same-origin");
  }

  @Test
  void theOperatorSeesRequestsByKindAndNotByAddress() {
    browser.get("/sign-in");
    browser.get("/no/such/page");
    browser.get("/assets/none.css");
    String metrics = browser.get("/q/metrics").body();
    assertThat(metrics)
        .contains(
            "http_server_requests_seconds_count{method=\"GET\",outcome=\"SUCCESS\",status=\"200\",uri=\"/sign-in\"",
            "status=\"404\",uri=\"NOT_FOUND\"")
        .doesNotContain("/no/such/page", "none.css");
  }

  @Test
  void everyTextSaysItsEncoding() {
    for (String path :
        List.of("/sign-in", "/no/such/page", "/test/failing", "/q/health", "/q/metrics")) {
      assertThat(browser.get(path).header("Content-Type")).as(path).containsIgnoringCase("utf-8");
    }
    for (String file : List.of("/tokens.css", "/js/app.js")) {
      assertThat(browser.get(Assets.path() + file).header("Content-Type"))
          .as(file)
          .startsWith("text/")
          .containsIgnoringCase("utf-8");
    }
  }

  @Test
  void traceEchoesNothing() {
    Page answer =
        browser
            .sending("X-Echo", "echoed")
            .send("TRACE", "/sign-in", BodyPublishers.noBody(), null);
    assertThat(answer.status()).isBetween(400, 499);
    assertThat(answer.body()).doesNotContain("echoed");
  }

  @Test
  void failuresEndOnPagesInWords() {
    assertThat(browser.get("/no/such/page").text()).contains("This page does not exist");
    assertThat(browser.get("/assets/none.css").text()).contains("This page does not exist");
    assertThat(browser.get("/test/form").text()).contains("Nothing was changed");
    assertThat(browser.get("/test/gone").text()).contains("no longer here");
    assertThat(tooLarge().text()).contains("too large", "Nothing was saved");
  }

  @Test
  void anUnexpectedFailureTellsANumberAndNothingOfTheInside() {
    Page page = browser.get("/test/failing");
    assertThat(page.text()).containsPattern("add the number [0-9a-f]{8}");
    assertThat(page.body())
        .doesNotContain("secret detail", "IllegalState", "io.outhire", "at java");
  }

  @Test
  void aDatabaseThatIsAwayPassesAndOurOwnFaultDoesNot() {
    for (String away : List.of("08006", "57P01", "53300", "none")) {
      Page page = browser.get("/test/without-database?state=" + away);
      assertThat(page.status()).as(away).isEqualTo(503);
      assertThat(page.text()).contains("Outhire is not ready", "what you saved before is safe");
    }
    assertThat(browser.get("/test/without-database?state=23505").status()).isEqualTo(500);
  }

  @Test
  void aFormThatBreaksOffIsTheSendersFault() {
    Page page =
        browser.send(
            "POST",
            "/test/file",
            BodyPublishers.ofString(
                "--b\r\nContent-Disposition: form-data; name=\"file\"\r\n\r\nab"),
            "multipart/form-data; boundary=b");
    assertThat(page.status()).isEqualTo(400);
    assertThat(page.text()).contains("could not be read", "Nothing was changed");
  }

  @Test
  void whatATeamSeesStaysOutOfCaches() {
    assertThat(teams.found().asViewer().get("/account/sessions").header("Cache-Control"))
        .isEqualTo("no-store");
    assertThat(browser.get(Assets.path() + "/tokens.css").header("Cache-Control"))
        .contains("immutable");
  }

  @Test
  void overPlainHttpNothingIsPromisedAboutTls() {
    assertThat(browser.get("/sign-in").header("Strict-Transport-Security")).isEmpty();
  }

  private Page tooLarge() {
    return browser.send(
        "POST",
        "/test/file",
        BodyPublishers.ofByteArray(new byte[44 * 1024 * 1024]),
        "multipart/form-data; boundary=b");
  }
}
