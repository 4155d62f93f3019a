package io.outhire.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * A browser without a window: keeps cookies, fills in and sends forms with their hidden fields, and
 * follows redirects where told to.
 */
public final class Browser {
  private static final HttpClient CLIENT =
      HttpClient.newBuilder()
          .version(HttpClient.Version.HTTP_1_1)
          .followRedirects(HttpClient.Redirect.NEVER)
          .build();

  private final URI home;
  private final Map<String, String> cookies = new LinkedHashMap<>();
  private final Map<String, String> headers = new LinkedHashMap<>();

  private Browser(URI home) {
    this.home = home;
    headers.put("Accept", "text/html,application/xhtml+xml,*/*;q=0.8");
    headers.put("User-Agent", "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Firefox/140.0");
    headers.put("Sec-Fetch-Site", "same-origin");
  }

  /** A new browser at the application under test, with no cookie. */
  public static Browser open() {
    return new Browser(
        URI.create(ConfigProvider.getConfig().getValue("OUTHIRE_URL", String.class)));
  }

  /** Sends this header with every request from now on; null sends it no more. */
  public Browser sending(String header, @org.jspecify.annotations.Nullable String value) {
    if (value == null) {
      headers.remove(header);
    } else {
      headers.put(header, value);
    }
    return this;
  }

  /** The value of a cookie that is kept. */
  public Optional<String> cookie(String name) {
    return Optional.ofNullable(cookies.get(name));
  }

  /** Plants a cookie. */
  public Browser withCookie(String name, String value) {
    cookies.put(name, value);
    return this;
  }

  /** Forgets every cookie. */
  public Browser withoutCookies() {
    cookies.clear();
    return this;
  }

  /** Opens a path, or an address of this host, and stays at a redirect. */
  public Page get(String path) {
    return send("GET", path, BodyPublishers.noBody(), null);
  }

  /** Opens a path and follows redirects. */
  public Page visit(String path) {
    return get(path).followed();
  }

  /** Sends fields to a path, as a form without its hidden ones: no page was opened before. */
  public Page post(String path, Map<String, String> fields) {
    return send(
        "POST",
        path,
        BodyPublishers.ofString(FormData.urlEncoded(fields.entrySet())),
        "application/x-www-form-urlencoded");
  }

  /** Sends any request. */
  public Page send(
      String method,
      String path,
      HttpRequest.BodyPublisher body,
      @org.jspecify.annotations.Nullable String contentType) {
    var request = HttpRequest.newBuilder(home.resolve(path)).method(method, body);
    headers.forEach(request::header);
    if (contentType != null) {
      request.header("Content-Type", contentType);
    }
    if (!cookies.isEmpty()) {
      request.header("Cookie", carried());
    }
    HttpResponse<byte[]> response = exchange(request.build());
    keepCookies(response.headers().allValues("Set-Cookie"));
    return new Page(this, response);
  }

  private String carried() {
    return String.join(
        "; ", cookies.entrySet().stream().map(c -> c.getKey() + "=" + c.getValue()).toList());
  }

  private void keepCookies(List<String> lines) {
    for (String line : lines) {
      HttpCookie cookie = HttpCookie.parse(line).getFirst();
      if (cookie.getMaxAge() == 0 || cookie.getValue().isEmpty()) {
        cookies.remove(cookie.getName());
      } else {
        cookies.put(cookie.getName(), cookie.getValue());
      }
    }
  }

  private static HttpResponse<byte[]> exchange(HttpRequest request) {
    try {
      return CLIENT.send(request, BodyHandlers.ofByteArray());
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    } catch (InterruptedException e) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException(e);
    }
  }

  static String utf8(byte[] bytes) {
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
