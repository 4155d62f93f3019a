package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.net.URI;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/** Browsers read and write the board from pages of the company's own domains alone. */
final class BoardOrigins {
  private BoardOrigins() {}

  /** Whether the request comes from no page, or from one of the company's. */
  static boolean own(Account account, Request request) {
    String origin = request.header("Origin");
    return origin == null || own(account, origin);
  }

  /** A domain is the company's when its people have their addresses there. */
  private static boolean own(Account account, String origin) {
    String host = host(origin);
    return host != null
        && account.read(
            company ->
                company.users().stream()
                    .map(user -> user.email().replaceFirst(".*@", "").toLowerCase(Locale.ROOT))
                    .anyMatch(domain -> host.equals(domain) || host.endsWith("." + domain)));
  }

  private static @Nullable String host(String origin) {
    try {
      String host = URI.create(origin).getHost();
      return host == null ? null : host.toLowerCase(Locale.ROOT);
    } catch (IllegalArgumentException noAddress) {
      return null;
    }
  }

  /** The answer with the headers without which browsers keep it from the page that asked. */
  static Response allow(Account account, Request request, Response response) {
    String origin = request.header("Origin");
    return origin == null || !own(account, origin)
        ? response
        : response
            .with("Access-Control-Allow-Origin", origin)
            .with("Access-Control-Allow-Methods", "GET, POST")
            .with("Access-Control-Allow-Headers", "Content-Type")
            .with("Vary", "Origin");
  }
}
