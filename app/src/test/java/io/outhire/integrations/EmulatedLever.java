package io.outhire.integrations;

import io.outhire.integrations.ats.AccessTokens;
import io.outhire.integrations.ats.AtsAccount;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsTokens;
import io.outhire.integrations.lever.LeverProvider;
import io.outhire.integrations.lever.LeverSettings;
import io.outhire.leveremulator.EmulatorSettings;
import io.outhire.leveremulator.LeverEmulator;
import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLDecoder;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;

/** The emulator with Lever's client before it, consent already given. */
final class EmulatedLever implements AutoCloseable {
  private static final URI REDIRECT =
      URI.create("http://127.0.0.1:8080/integrations/lever/callback");

  final LeverEmulator emulator;
  final AtsAccount account;
  private final LeverProvider provider;
  private final HttpClient browser =
      HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

  EmulatedLever(Path... boards) {
    EmulatorSettings usual = EmulatorSettings.forTests();
    emulator =
        LeverEmulator.start(
            new EmulatorSettings(
                0,
                usual.clock(),
                List.of(boards),
                usual.apps(),
                null,
                false,
                usual.revocation(),
                usual.refreshReuse()));
    String base = emulator.baseUri().toString().replaceAll("/$", "");
    provider =
        new LeverProvider(
            LeverSettings.at(
                base, base + "/v1", EmulatorSettings.CLIENT_ID, EmulatorSettings.CLIENT_SECRET),
            Clock.systemUTC());
    try {
      AtsTokens tokens = provider.exchange(consent(), REDIRECT);
      account = provider.account(always(tokens.access()));
    } catch (AtsFailure | IOException | InterruptedException e) {
      throw new IllegalStateException(e);
    }
  }

  private static AccessTokens always(String token) {
    return new AccessTokens() {
      @Override
      public String current() {
        return token;
      }

      @Override
      public String after(String refused) throws AtsFailure {
        throw new AtsFailure.Disconnected("The token was refused.");
      }
    };
  }

  /** Logs in as a Super Admin and accepts; the code that the app gets back. */
  private String consent() throws IOException, InterruptedException {
    var page = follow(HttpRequest.newBuilder(provider.consentPage("state", REDIRECT)).build());
    page = press(page, "Log in", Map.of("email", "sam@acme.test", "password", "lever-demo"));
    page = press(page, "Accept", Map.of());
    String query =
        page.headers().firstValue("Location").map(URI::create).orElseThrow().getRawQuery();
    for (String pair : query.split("&", -1)) {
      if (pair.startsWith("code=")) {
        return URLDecoder.decode(pair.substring(5), StandardCharsets.UTF_8);
      }
    }
    throw new IllegalStateException("no code came back");
  }

  private HttpResponse<String> press(
      HttpResponse<String> page, String button, Map<String, String> typed)
      throws IOException, InterruptedException {
    Element pressed =
        Jsoup.parse(page.body(), page.uri().toString()).select("button").stream()
            .filter(one -> one.text().equals(button))
            .findFirst()
            .orElseThrow();
    Element form = pressed.closest("form");
    Map<String, String> fields = new LinkedHashMap<>();
    form.select("input[type=hidden]")
        .forEach(input -> fields.put(input.attr("name"), input.attr("value")));
    fields.putAll(typed);
    if (pressed.hasAttr("name")) {
      fields.put(pressed.attr("name"), pressed.attr("value"));
    }
    return follow(
        HttpRequest.newBuilder(URI.create(form.absUrl("action")))
            .header("Content-Type", "application/x-www-form-urlencoded")
            .POST(BodyPublishers.ofString(encoded(fields)))
            .build());
  }

  private static String encoded(Map<String, String> fields) {
    return fields.entrySet().stream()
        .map(
            field ->
                field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
        .collect(Collectors.joining("&"));
  }

  /** Follows redirects as long as they stay with Lever. */
  private HttpResponse<String> follow(HttpRequest request)
      throws IOException, InterruptedException {
    HttpResponse<String> answer = browser.send(request, BodyHandlers.ofString());
    if (answer.statusCode() / 100 != 3) {
      return answer;
    }
    URI next = request.uri().resolve(answer.headers().firstValue("Location").orElseThrow());
    return next.getAuthority().equals(emulator.baseUri().getAuthority())
        ? follow(HttpRequest.newBuilder(next).build())
        : answer;
  }

  @Override
  public void close() {
    provider.close();
    emulator.close();
  }
}
