package io.outhire.wiring.lively;

import io.outhire.integrations.ConsentAnswer;
import java.io.IOException;
import java.net.URI;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;

/** Does in the Lever emulator what Sam Rivera, Acme's Super Admin, would do there in a browser. */
final class LeverAtWork {
  private final Connection browser = Jsoup.newSession().ignoreContentType(true);
  private final URI emulator;

  LeverAtWork(URI emulator) {
    this.emulator = emulator;
  }

  /**
   * Logs in, reads the permissions and accepts; answers what Lever sends back to Outhire. Lever
   * would not show the page again to who accepted before, so it is asked to.
   */
  ConsentAnswer accept(URI consentPage) throws IOException {
    Document logIn = browser.newRequest(consentPage + "&prompt=consent").get();
    logIn.expectFirst("#email").val("sam@acme.test");
    logIn.expectFirst("#password").val("lever-demo");
    Document consent = logIn.expectForm("form[action^=/login]").submit().post();
    String back =
        consent
            .expectForm("form[action^=/authorize]")
            .submit()
            .data("decision", "accept")
            .followRedirects(false)
            .execute()
            .header("Location");
    Map<String, String> answer = query(URI.create(String.valueOf(back)));
    return new ConsentAnswer(
        Optional.ofNullable(answer.get("state")),
        Optional.ofNullable(answer.get("code")),
        Optional.ofNullable(answer.get("error")),
        Optional.ofNullable(answer.get("error_description")));
  }

  /**
   * Makes Lever refuse the next candidate that is pushed, as it does when a posting is not right.
   */
  void refuseTheNextCandidate() throws IOException {
    browser
        .newRequest(emulator.resolve("/_emulator/faults").toString())
        .header("Content-Type", "application/json")
        .requestBody(
            """
            {"kind": "REFUSE", "method": "POST", "pathPrefix": "/v1/opportunities", "times": 1, "status": 400}
            """)
        .method(Connection.Method.POST)
        .execute();
  }

  private static Map<String, String> query(URI address) {
    Map<String, String> values = new HashMap<>();
    for (String pair : address.getRawQuery().split("&", -1)) {
      String[] parts = pair.split("=", 2);
      values.put(parts[0], URLDecoder.decode(parts[1], StandardCharsets.UTF_8));
    }
    return values;
  }
}
