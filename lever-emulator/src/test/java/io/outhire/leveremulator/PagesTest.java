package io.outhire.leveremulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.jsoup.nodes.Document;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PagesTest {
  private final LeverEmulator lever = LeverEmulator.start(EmulatorSettings.forTests());
  private final Browser browser = new Browser(lever);

  @AfterEach
  void stop() {
    lever.close();
  }

  private String create(String json) throws Exception {
    String performer = lever.users().getFirst().id();
    return Caller.withKey(lever)
        .post("/v1/opportunities?perform_as=" + performer, json)
        .expecting(201)
        .data()
        .path("id")
        .asText();
  }

  @Test
  void pagesAskForALogInAndThenGoWhereOneWanted() throws Exception {
    Browser.Page logIn = browser.open("/postings?state=draft");
    assertThat(logIn.html().title()).startsWith("Log in");

    Browser.Page postings = browser.logIn(logIn, "tess@acme.test");

    assertThat(postings.uri().toString()).endsWith("/postings?state=draft");
    assertThat(postings.html().select("tbody tr")).hasSize(2);
  }

  @Test
  void logInNeverSendsAnyoneElsewhere() throws Exception {
    Browser.Page page = browser.logIn(browser.open("/login?next=//evil.example/"), "sam@acme.test");

    assertThat(page.uri().getPath()).isEqualTo("/candidates");
  }

  @Test
  void aCandidateStandsUnderNewLeadAndItsPageTellsEverything() throws Exception {
    browser.logIn("sam@acme.test");
    String id =
        create(
            """
            {"name": "Ada <b>Example</b>", "emails": ["ada@example.test"], "tags": ["Outhire"],
             "sources": ["Outhire"], "links": ["https://example.test/a", "javascript:alert(1)"]}""");

    Document pipeline = browser.open("/candidates").html();
    assertThat(pipeline.select(".column h2").first().text()).startsWith("New lead");
    assertThat(pipeline.select(".column").first().text()).contains("Ada <b>Example</b>");

    Document page = browser.open("/candidates/" + id).html();
    assertThat(page.select("h1").text()).isEqualTo("Ada <b>Example</b>");
    assertThat(page.select(".chips li").eachText()).contains("Outhire");
    assertThat(page.text()).contains("ada@example.test", "Sourced by Sam Rivera", "New lead");
    assertThat(page.select("a[href=https://example.test/a]")).hasSize(1);
    assertThat(page.select("a[href^=javascript]")).isEmpty();
  }

  @Test
  void aResumeIsADownload() throws Exception {
    browser.logIn("sam@acme.test");
    Document page = browser.open("/candidates/" + lever.opportunities().getFirst().id()).html();
    String link = page.select("a[download]").attr("href");

    var download = browser.open(link).response();

    assertThat(download.headers().firstValue("Content-Disposition").orElseThrow())
        .startsWith("attachment; filename=\"Rosa_Lindqvist.pdf\"");
    assertThat(download.body()).startsWith("%PDF-");
  }

  @Test
  void everyPostingHasAPageWithoutHostileMarkup() throws Exception {
    browser.logIn("sam@acme.test");
    for (var posting : lever.postings()) {
      Browser.Page page = browser.open("/postings/" + posting.id());
      assertThat(page.status()).as(posting.text()).isEqualTo(200);
      assertThat(page.html().select("script, iframe, style, img, [onclick], [onmouseover]"))
          .isEmpty();
      assertThat(page.html().select("a[href^=javascript]")).isEmpty();
    }
  }

  @Test
  void thePublicPageOfAPostingNeedsNoLogIn() throws Exception {
    var posting = lever.postings().getFirst();

    Browser.Page page = browser.open("/jobs/acme/" + posting.id());

    assertThat(page.status()).isEqualTo(200);
    assertThat(page.html().select("h1").text()).isEqualTo(posting.text());
    assertThat(browser.open("/jobs/other/" + posting.id()).status()).isEqualTo(404);
    assertThat(browser.open("/jobs/acme").html().text()).doesNotContain("Chief of Staff");
  }

  @Test
  void aSuperAdminSeesWhoAuthorizedAnAppAndRevokesIt() throws Exception {
    var app = new AppServer(lever);
    String token = app.tokens().path("access_token").asText();
    browser.logIn("ines@acme.test");

    Browser.Page apps = browser.open("/settings/integrations");
    assertThat(apps.html().text())
        .contains("Authorized Apps", "Outhire", "Authorized by Sam Rivera", "postings:read:admin");
    Browser.Page after = browser.submit(apps, "Revoke access", Map.of());

    assertThat(after.html().text())
        .contains("Outhire no longer has access", "No app is authorized");
    Caller.withToken(lever, token).get("/v1/users").expecting(401);
  }

  @Test
  void othersSeeWhoMayRevoke() throws Exception {
    new AppServer(lever).tokens();
    browser.logIn("tess@acme.test");

    Document page = browser.open("/settings/integrations").html();

    assertThat(page.select("button").eachText()).doesNotContain("Revoke access");
    assertThat(page.text()).contains("Only a Super Admin", "Sam Rivera", "Inês Carvalho");
    assertThat(browser.open("/settings/integrations/api-credentials").html().text())
        .doesNotContain(EmulatorSettings.API_KEY);
  }

  @Test
  void aForgedRevocationDoesNothing() throws Exception {
    String token = new AppServer(lever).tokens().path("access_token").asText();
    browser.logIn("sam@acme.test");
    Browser.Page apps = browser.open("/settings/integrations");

    browser.submit(apps, "Revoke access", Map.of("csrf", "guess"));

    Caller.withToken(lever, token).get("/v1/users").expecting(200);
  }

  @Test
  void loggingOutEndsIt() throws Exception {
    Browser.Page page = browser.logIn("sam@acme.test");

    browser.submit(page, "Log out", Map.of());

    assertThat(browser.open("/candidates").html().title()).startsWith("Log in");
  }

  @Test
  void everyPageSaysThatThisIsNotLeverAndLoadsNothingFromElsewhere() throws Exception {
    browser.logIn("sam@acme.test");
    for (String path :
        new String[] {"/candidates", "/postings", "/users", "/login", "/jobs/acme"}) {
      Browser.Page page = browser.open(path);
      assertThat(page.html().text()).contains("Lever emulator, not affiliated with Lever");
      assertThat(page.html().select("script, style, [style]")).isEmpty();
      assertThat(page.response().headers().firstValue("Content-Security-Policy").orElseThrow())
          .startsWith("default-src 'none'");
    }
  }
}
