package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Access;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.Verdict;
import io.outhire.leveremulator.switches.Switch;
import io.outhire.leveremulator.switches.Switches;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Comparator;
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
              ManagingUsers.routes(),
              StagesApi.routes(),
              PostingsApi.routes(),
              WritingPostings.routes(),
              OpportunitiesApi.routes(),
              CreatingOpportunities.routes(),
              ChangingOpportunities.routes(),
              DeletedApi.routes(),
              ContactsApi.routes(),
              ResumesApi.routes(),
              FilesApi.routes(),
              UploadsApi.routes(),
              ApplyingApi.routes(),
              NotesApi.routes(),
              WordsApi.routes(),
              EeoApi.routes(),
              ShelvesApi.routes(),
              WritingShelves.routes(),
              RequisitionFieldOptions.routes(),
              WritingFeedback.routes(),
              WritingInterviews.routes(),
              WritingPanels.routes(),
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

  /**
   * Answers one call; one that brings credentials anywhere else is told in JSON that it is wrong.
   */
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
    Verdict verdict = verdict(request);
    Switches switches = switches(verdict);
    try {
      Matched matched = match(request, switches);
      Access access = verdict.caller().orElseThrow(() -> refusal(verdict.worth(), switches));
      if (!rateLimit.allows(bucket(request, access, switches), now(access))) {
        throw ApiFailure.tooManyRequests();
      }
      if (!access.allows(matched.route().scope())) {
        throw ApiFailure.forbidden(matched.route().scope());
      }
      return call(request, matched, access);
    } catch (ApiFailure refusal) {
      return refusal.toResponse(switches);
    }
  }

  /** Those of the caller's account; of the first one when nobody can tell. */
  private Switches switches(Verdict verdict) {
    return verdict
        .whose()
        .flatMap(access -> accounts.find(access.accountId()))
        .orElse(accounts.first())
        .switches();
  }

  /** The bucket of an account whose clock stands still is not refilled either. */
  private long now(Access access) {
    return accounts.find(access.accountId()).orElse(accounts.first()).clock().millis();
  }

  private Matched match(Request request, Switches switches) {
    if (!request.path().matches("/v1(/.*)?")) {
      throw ApiFailure.noSuchPath(request.path());
    }
    List<String> segments = Route.segments(request.path().substring("/v1".length()));
    List<Matched> byPath =
        routes.stream()
            .flatMap(route -> route.match(segments).map(p -> new Matched(route, p)).stream())
            .toList();
    if (byPath.isEmpty()) {
      throw ApiFailure.noSuchPath(request.path());
    }
    int wrong = switches.number(Switch.WRONG_METHOD_STATUS);
    return byPath.stream()
        .filter(matched -> matched.route().method().equals(method(request)))
        .min(Comparator.comparingInt(matched -> matched.path().size()))
        .orElseThrow(() -> ApiFailure.wrongMethod(wrong, request.method(), request.path()));
  }

  /** Whoever asks for the head alone asks for what GET would answer. */
  private static String method(Request request) {
    return request.method().equals("HEAD") ? "GET" : request.method();
  }

  private static String bucket(Request request, Access access, Switches switches) {
    return switch (switches.get(Switch.RATE_LIMIT_PER)) {
      case "ACCOUNT" -> access.accountId();
      case "TOKEN" -> String.valueOf(request.header("Authorization"));
      default -> access.accountId() + " " + access.clientId();
    };
  }

  private static ApiFailure refusal(Verdict.Worth worth, Switches switches) {
    return switch (worth) {
      case OTHER_ENVIRONMENT -> ApiFailure.otherEnvironment();
      case REVOKED -> ApiFailure.revoked(switches.number(Switch.REVOKED_STATUS));
      case VALID, INVALID -> ApiFailure.unauthorized();
    };
  }

  /** Who calls; empty when the credentials are none or bad. */
  public Optional<Access> access(Request request) {
    return verdict(request).caller();
  }

  /** Bearer for apps, Basic with the key as user name and no password for API keys. */
  private Verdict verdict(Request request) {
    String header = request.header("Authorization");
    String[] words = (header == null ? "" : header.strip()).split("\\s+", 2);
    String credentials = words.length == 2 ? words[1] : "";
    return switch (words[0].toLowerCase(Locale.ROOT)) {
      case "bearer" -> bearer(credentials);
      case "basic" -> verdict(accounts.byApiKey(userName(credentials)));
      default -> verdict(Optional.empty());
    };
  }

  private Verdict bearer(String token) {
    Optional<Accounts.Opened> key =
        accounts
            .byApiKey(token)
            .filter(k -> k.account().switches().is(Switch.API_KEY_AS_BEARER, "ACCEPTED"));
    return key.isPresent() ? verdict(key) : authority.check(token);
  }

  private static Verdict verdict(Optional<Accounts.Opened> key) {
    return key.map(opened -> new Verdict(Verdict.Worth.VALID, access(opened)))
        .orElse(Verdict.of(Verdict.Worth.INVALID));
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
        company ->
            matched
                .route()
                .handler()
                .apply(call(request, matched, access, company, account.switches()));
    return matched.route().writes() ? account.change(work) : account.read(work);
  }

  private Call call(
      Request request, Matched matched, Access access, Company company, Switches switches) {
    return new Call(
        request, request.query(), matched.path(), company, access, links, switches, company.now());
  }
}
