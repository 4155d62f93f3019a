package io.outhire.testing;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.Optional;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** What came back. */
public final class Page {
  private static final int REDIRECTS = 5;

  private final Browser browser;
  private final HttpResponse<byte[]> response;

  Page(Browser browser, HttpResponse<byte[]> response) {
    this.browser = browser;
    this.response = response;
  }

  public int status() {
    return response.statusCode();
  }

  public byte[] bytes() {
    return response.body();
  }

  /** The body as it came. */
  public String body() {
    return Browser.utf8(response.body());
  }

  /** A header's first value, empty when it is not there. */
  public String header(String name) {
    return response.headers().firstValue(name).orElse("");
  }

  /** The path and query this page was asked for by. */
  public String path() {
    URI address = response.uri();
    return address.getRawPath()
        + (address.getRawQuery() == null ? "" : "?" + address.getRawQuery());
  }

  /** Where a redirect leads, as it stands in the header but without our own host. */
  public String location() {
    String to = header("Location");
    String host = response.uri().getScheme() + "://" + response.uri().getRawAuthority();
    return to.startsWith(host + "/") ? to.substring(host.length()) : to;
  }

  /** The page at the end of the redirects. */
  public Page followed() {
    Page page = this;
    for (int i = 0; i < REDIRECTS && page.status() / 100 == 3; i++) {
      page = page.browser.get(page.location());
    }
    return page;
  }

  public Document document() {
    return Jsoup.parse(body(), response.uri().toString());
  }

  /** The words a reader sees, in one line. */
  public String text() {
    return document().text();
  }

  /** The first element that a CSS selector finds. */
  public Optional<Element> first(String selector) {
    return Optional.ofNullable(document().selectFirst(selector));
  }

  /**
   * The form that is sent to this path.
   *
   * @throws AssertionError when there is none
   */
  public Form form(String action) {
    return first("form[action=\"%s\"]".formatted(action))
        .map(form -> new Form(browser, form))
        .orElseThrow(
            () -> new AssertionError("no form to " + action + " on " + path() + "\n" + body()));
  }
}
