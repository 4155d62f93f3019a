package io.outhire.integrations;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Arrays;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A person in front of Lever's log-in and consent pages, without the browser. */
public final class LeverBrowser {
  /** May authorize apps. */
  public static final String SUPER_ADMIN = "sam@acme.test";

  /** May not. */
  public static final String TEAM_MEMBER = "tess@acme.test";

  private static final String PASSWORD = "lever-demo";
  private static final Pattern CSRF = Pattern.compile("name=\"csrf\" value=\"([^\"]+)\"");

  private final HttpClient http =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();
  private final URI consentPage;
  private final String email;

  private LeverBrowser(URI consentPage, String email) {
    this.consentPage = consentPage;
    this.email = email;
  }

  /** Logs in and accepts; answers the address to which Lever sends the browser back. */
  public static URI accept(URI consentPage, String email) {
    return new LeverBrowser(consentPage, email).decide("accept");
  }

  /** Logs in and denies. */
  public static URI deny(URI consentPage, String email) {
    return new LeverBrowser(consentPage, email).decide("deny");
  }

  /** A parameter of an address, decoded. */
  public static Optional<String> parameter(URI address, String name) {
    return Arrays.stream(address.getRawQuery().split("&"))
        .filter(pair -> pair.startsWith(name + "="))
        .map(pair -> URLDecoder.decode(pair.substring(name.length() + 1), UTF_8))
        .findFirst();
  }

  private URI decide(String decision) {
    HttpResponse<String> asked = get(consentPage);
    if (asked.statusCode() == 303) {
      logIn(location(asked));
      asked = get(consentPage);
    }
    if (asked.statusCode() / 100 == 3) {
      return location(asked);
    }
    Matcher csrf = CSRF.matcher(asked.body());
    if (!csrf.find()) {
      throw new AssertionError("no consent page: " + asked.statusCode() + " " + asked.body());
    }
    return location(post(consentPage, "csrf=" + csrf.group(1) + "&decision=" + decision));
  }

  private void logIn(URI page) {
    String form = "email=" + URLEncoder.encode(email, UTF_8) + "&password=" + PASSWORD;
    if (post(page, form).statusCode() != 303) {
      throw new AssertionError("Lever did not let " + email + " in");
    }
  }

  private URI location(HttpResponse<String> response) {
    return response.uri().resolve(response.headers().firstValue("Location").orElseThrow());
  }

  private HttpResponse<String> get(URI address) {
    return send(HttpRequest.newBuilder(address).build());
  }

  private HttpResponse<String> post(URI address, String form) {
    return send(
        HttpRequest.newBuilder(address)
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(form))
            .build());
  }

  private HttpResponse<String> send(HttpRequest request) {
    try {
      return http.send(request, BodyHandlers.ofString());
    } catch (IOException fault) {
      throw new UncheckedIOException(fault);
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }
}
