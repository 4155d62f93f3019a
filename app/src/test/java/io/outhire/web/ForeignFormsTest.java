package io.outhire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class ForeignFormsTest {
  private final Browser browser = Browser.open();
  private String token = "";

  @BeforeEach
  void openAForm() {
    token = browser.get("/sign-in").form("/sign-in").value(FormToken.FIELD);
  }

  @Test
  void aFormOfOursIsTaken() {
    assertThat(send(token).body()).isEqualTo("took yes");
  }

  @Test
  void aFormWithoutATokenIsRefusedInWords() {
    Page page = browser.post("/test/form", Map.of("word", "yes"));
    assertThat(page.status()).isEqualTo(403);
    assertThat(page.text()).contains("Nothing was changed", "reload the page and try again");
  }

  @Test
  void anotherBrowsersTokenIsRefused() {
    String theirs = Browser.open().get("/sign-in").form("/sign-in").value(FormToken.FIELD);
    assertThat(send(theirs).status()).isEqualTo(403);
  }

  @Test
  void aGarbledTokenIsRefused() {
    assertThat(send("%%%").status()).isEqualTo(403);
    assertThat(send("").status()).isEqualTo(403);
    assertThat(send("AAAA").status()).isEqualTo(403);
  }

  @Test
  void aTokenWithoutItsCookieIsRefused() {
    browser.withoutCookies();
    assertThat(send(token).status()).isEqualTo(403);
  }

  @Test
  void anotherSitesPageIsRefusedEvenWithTheRightToken() {
    assertThat(browser.sending("Sec-Fetch-Site", "cross-site").get("/sign-in").status())
        .isEqualTo(200);
    assertThat(send(token).status()).isEqualTo(403);
    browser.sending("Sec-Fetch-Site", "same-site");
    assertThat(send(token).status()).isEqualTo(403);
  }

  @Test
  void withoutFetchMetadataTheOriginDecides() {
    browser.sending("Sec-Fetch-Site", null).sending("Origin", "https://evil.example");
    assertThat(send(token).status()).isEqualTo(403);
    browser.sending("Origin", "null");
    assertThat(send(token).status()).isEqualTo(403);
    browser.sending("Origin", null);
    assertThat(send(token).status()).isEqualTo(200);
  }

  @Test
  void theTokenLooksDifferentEachTime() {
    String again = browser.get("/sign-in").form("/sign-in").value(FormToken.FIELD);
    assertThat(again).isNotEqualTo(token);
    assertThat(send(again).status()).isEqualTo(200);
    assertThat(send(token).status()).isEqualTo(200);
  }

  @Test
  void aFormWithAFileIsHeldToTheSame() {
    assertThat(sendFile(token).body()).isEqualTo("took 3 bytes");
    assertThat(sendFile("AAAA").status()).isEqualTo(403);
  }

  @Test
  void aScriptSendsItAsAHeader() {
    browser.sending("X-" + FormToken.FIELD, token);
    assertThat(browser.post("/test/form", Map.of("word", "yes")).status()).isEqualTo(200);
  }

  @Test
  void aPageWithoutAFormSetsNoCookie() {
    assertThat(Browser.open().get("/test/anyone").header("Set-Cookie")).isEmpty();
  }

  private Page send(String token) {
    return browser.post("/test/form", Map.of("word", "yes", FormToken.FIELD, token));
  }

  private Page sendFile(String token) {
    String body =
        """
        --b\r
        Content-Disposition: form-data; name="csrf-token"\r
        \r
        %s\r
        --b\r
        Content-Disposition: form-data; name="file"; filename="a.txt"\r
        Content-Type: text/plain\r
        \r
        abc\r
        --b--\r
        """
            .formatted(token);
    return browser.send(
        "POST", "/test/file", BodyPublishers.ofString(body), "multipart/form-data; boundary=b");
  }
}
