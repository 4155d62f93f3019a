package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Access;
import io.outhire.leveremulator.oauth.Authority;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Everything below {@code /v1}. It answers in JSON, whatever it is asked. */
public final class Api {
  private final Accounts accounts;
  private final Authority authority;
  private final RateLimit rateLimit;
  private final Links links;
  private final List<Route> routes =
      Stream.of(
              UsersApi.routes(),
              StagesApi.routes(),
              PostingsApi.routes(),
              OpportunitiesApi.routes(),
              CreatingOpportunities.routes(),
              ContactsApi.routes(),
              ResumesApi.routes(),
              NotesApi.routes(),
              WordsApi.routes(),
              WebhooksApi.routes())
          .flatMap(List::stream)
          .toList();

  /** The API of those accounts; who calls decides on which of them. */
  public Api(Accounts accounts, Authority authority, RateLimit rateLimit, Links links) {
    this.accounts = accounts;
    this.authority = authority;
    this.rateLimit = rateLimit;
    this.links = links;
  }

  private record Matched(Route route, Map<String, String> path) {}

  /** Answers one call. */
  public Response handle(Request request) {
    return withLeversHeaders(answer(request));
  }

  /** Sets the headers that every answer of Lever's API carries. */
  private static Response withLeversHeaders(Response response) {
    return response
        .with("server", "lever-data-api")
        .with("x-lever-region", "global")
        .with("x-stream-path", "dapi");
  }

  private Response answer(Request request) {
    try {
      Matched matched = match(request);
      Access access = access(request).orElseThrow(ApiFailure::unauthorized);
      if (!rateLimit.allows(access.accountId() + " " + access.clientId())) {
        throw ApiFailure.tooManyRequests();
      }
      if (!access.allows(matched.route().scope())) {
        throw ApiFailure.forbidden(matched.route().scope());
      }
      return call(request, matched, access);
    } catch (ApiFailure refusal) {
      return refusal.toResponse();
    }
  }

  private Matched match(Request request) {
    List<String> segments = Route.segments(request.path().substring("/v1".length()));
    List<Matched> byPath =
        routes.stream()
            .flatMap(route -> route.match(segments).map(p -> new Matched(route, p)).stream())
            .toList();
    if (byPath.isEmpty()) {
      throw ApiFailure.noSuchPath(request.path());
    }
    return byPath.stream()
        .filter(matched -> matched.route().method().equals(request.method()))
        .findFirst()
        .orElseThrow(() -> ApiFailure.methodNotAllowed(request.method()));
  }

  /** Bearer for apps, Basic with the key as user name and no password for API keys. */
  public Optional<Access> access(Request request) {
    String header = request.header("Authorization");
    String[] words = (header == null ? "" : header.strip()).split("\\s+", 2);
    if (words.length < 2) {
      return Optional.empty();
    }
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> authority.check(words[1]);
      case "basic" -> accounts.byApiKey(userName(words[1])).map(Api::access);
      default -> Optional.empty();
    };
  }

  private static Access access(Accounts.Opened opened) {
    return Access.ofApiKey(opened.account().id(), opened.key().id(), opened.key().confidential());
  }

  /** The user name when the password is empty; otherwise nothing that a key could be. */
  private static String userName(String credentials) {
    try {
      byte[] decoded = Base64.getDecoder().decode(credentials);
      String text = new String(decoded, StandardCharsets.UTF_8);
      return text.endsWith(":") ? text.substring(0, text.length() - 1) : "";
    } catch (IllegalArgumentException notBase64) {
      return "";
    }
  }

  private Response call(Request request, Matched matched, Access access) {
    Account account = accounts.find(access.accountId()).orElseThrow(ApiFailure::unauthorized);
    Function<Company, Response> work =
        company -> matched.route().handler().apply(call(request, matched, access, company));
    return matched.route().writes() ? account.change(work) : account.read(work);
  }

  private Call call(Request request, Matched matched, Access access, Company company) {
    return new Call(
        request, request.query(), matched.path(), company, access, links, company.now());
  }
}
