package io.outhire.leveremulator;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;

/** A person with a browser: keeps cookies, follows redirects on the emulator, fills in forms. */
final class Browser {
  private final URI base;
  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  Browser(LeverEmulator lever) {
    base = lever.baseUri();
  }

  /** Where the browser ended up. {@code uri} lies elsewhere when it was sent to the app. */
  record Page(int status, URI uri, HttpResponse<String> response) {
    Document html() {
      return Jsoup.parse(response.body(), uri.toString());
    }

    /** The parameter that the app got back. */
    String parameter(String name) {
      for (String pair : uri.getRawQuery().split("&", -1)) {
        if (pair.startsWith(name + "=")) {
          return URLDecoder.decode(pair.substring(name.length() + 1), StandardCharsets.UTF_8);
        }
      }
      return "";
    }
  }

  Page open(String path) throws Exception {
    return follow(HttpRequest.newBuilder(base.resolve(path)).GET().build());
  }

  Page logIn(String email) throws Exception {
    return logIn(open("/login"), email);
  }

  Page logIn(Page page, String email) throws Exception {
    return submit(page, "Log in", Map.of("email", email, "password", "lever-demo"));
  }

  /** Presses the button with that text or name, the form's other fields filled in as given. */
  Page submit(Page page, String button, Map<String, String> typed) throws Exception {
    Element pressed =
        page.html().select("button").stream()
            .filter(b -> b.text().equals(button) || b.attr("aria-label").equals(button))
            .findFirst()
            .orElseThrow(() -> new AssertionError("No button " + button + ": " + page.html()));
    Element form = pressed.closest("form");
    var fields = new ArrayList<Map.Entry<String, String>>();
    form.select("input:not([type=checkbox]), textarea, input[type=checkbox][checked]")
        .forEach(field -> fields.add(Map.entry(field.attr("name"), field.val())));
    form.select("select")
        .forEach(select -> fields.add(Map.entry(select.attr("name"), chosen(select))));
    fields.removeIf(field -> typed.containsKey(field.getKey()));
    fields.addAll(typed.entrySet());
    if (pressed.hasAttr("name")) {
      fields.add(Map.entry(pressed.attr("name"), pressed.attr("value")));
    }
    return follow(
        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encode(fields)))
            .build());
  }

  private static String encode(List<Map.Entry<String, String>> fields) {
    return fields.stream()
        .map(field -> Caller.encode(field.getKey()) + "=" + Caller.encode(field.getValue()))
        .collect(Collectors.joining("&"));
  }

  private static String chosen(Element select) {
    Element option = select.selectFirst("option[selected]");
    return (option == null ? select.selectFirst("option") : option).val();
  }

  private Page follow(HttpRequest request) throws Exception {
    HttpResponse<String> response = http.send(request, BodyHandlers.ofString());
    if (response.statusCode() / 100 != 3) {
      return new Page(response.statusCode(), request.uri(), response);
    }
    URI next = request.uri().resolve(response.headers().firstValue("Location").orElseThrow());
    boolean elsewhere = !next.getAuthority().equals(base.getAuthority());
    return elsewhere
        ? new Page(response.statusCode(), next, response)
        : follow(HttpRequest.newBuilder(next).GET().build());
  }
}
