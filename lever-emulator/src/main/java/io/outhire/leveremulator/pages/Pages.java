package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Apps;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.webhooks.Courier;
import java.net.URI;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** Everything that a browser shows. */
public final class Pages {
  private final Apps apps;
  private final View view = new View();
  private final Sessions sessions = new Sessions();
  private final LogInPages logIn;
  private final AuthorizePages authorize;
  private final JobPages jobs;
  private final CandidatePages candidates;
  private final PostingPages postings;
  private final SettingsPages settings;
  private final UserPages users;

  /** The pages of those accounts; who is logged in decides on which of them. */
  public Pages(
      Accounts accounts,
      Authority authority,
      Apps apps,
      RevocationEffect revocation,
      Courier courier) {
    this.apps = apps;
    logIn = new LogInPages(accounts, sessions, view);
    authorize = new AuthorizePages(authority, apps, sessions, view);
    jobs = new JobPages(accounts, view);
    candidates = new CandidatePages(view);
    postings = new PostingPages(view);
    settings = new SettingsPages(authority, apps, view, revocation, courier);
    users = new UserPages(view);
  }

  /** The account of the person who is logged in. */
  public Optional<Account> account(Request request) {
    return sessions.of(request).map(Session::account);
  }

  /** Answers one request of a browser. */
  public Response handle(Request request) {
    Response response = route(request);
    return response
        .with("Content-Security-Policy", contentSecurityPolicy())
        .with("X-Content-Type-Options", "nosniff")
        .with("Referrer-Policy", "same-origin")
        .with("Cache-Control", "no-store");
  }

  /** Log-in and consent end in a redirect to the app: browsers count that as a form's action. */
  private String contentSecurityPolicy() {
    String origins =
        apps.redirectUris().stream()
            .map(URI::create)
            .map(uri -> uri.getScheme() + "://" + uri.getAuthority())
            .distinct()
            .collect(Collectors.joining(" "));
    return "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none';"
        + " frame-ancestors 'none'; form-action 'self' "
        + origins;
  }

  private Response route(Request request) {
    String[] path = request.path().substring(1).replaceAll("/+$", "").split("/", -1);
    boolean post = request.method().equals("POST");
    if (post && "cross-site".equals(request.header("Sec-Fetch-Site"))) {
      return refused(Optional.empty());
    }
    if (!post && !request.method().equals("GET") && !request.method().equals("HEAD")) {
      return Response.html(405, "").with("Allow", "GET, HEAD, POST");
    }
    return switch (path[0]) {
      case "assets" -> asset(path);
      case "login" -> post ? logIn.logIn(request) : logIn.show(request);
      case "logout" -> post ? logIn.logOut(request) : Response.seeOther("/");
      case "authorize" -> authorize.handle(request);
      case "jobs" -> jobs.handle(path).orElseGet(() -> notFound(request));
      default -> forMembers(request, path);
    };
  }

  private static Response asset(String[] path) {
    String name = path.length == 2 ? path[1] : "";
    return switch (name) {
      case "emulator.css" -> asset(name, "text/css; charset=utf-8");
      case "icon.svg" -> asset(name, "image/svg+xml");
      default -> Response.html(404, "");
    };
  }

  private static Response asset(String name, String contentType) {
    return Response.of(200, contentType, View.read("assets/" + name).orElseThrow());
  }

  private Response forMembers(Request request, String[] path) {
    Optional<Session> session = sessions.of(request);
    if (session.isEmpty()) {
      return LogInPages.detour(request);
    }
    if (request.method().equals("POST") && !Sessions.ours(request, session.get())) {
      return refused(session);
    }
    return member(request, path, session.get()).orElseGet(() -> notFound(request));
  }

  private Optional<Response> member(Request request, String[] path, Session session) {
    return switch (path[0]) {
      case "" -> Optional.of(Response.seeOther("/candidates"));
      case "candidates" -> candidates.handle(request, path, session);
      case "postings" -> postings.handle(request, path, session);
      case "users" -> users.handle(request, path, session);
      case "settings" -> settings.handle(request, path, session);
      default -> Optional.empty();
    };
  }

  /** Another site may have made the browser send it, or the page was left open over a log-out. */
  private Response refused(Optional<Session> session) {
    return view.page(
        403,
        "error",
        session.map(s -> Frame.of("Not done", "", s)).orElseGet(() -> Frame.bare("Not done")),
        Map.of(
            "title",
            "Nothing was done",
            "explanation",
            "This form did not come from a page of yours, or that page is too old."
                + " Go back, load the page again, and repeat what you did."));
  }

  private Response notFound(Request request) {
    return view.page(
        404,
        "error",
        sessions
            .of(request)
            .map(session -> Frame.of("Not found", "", session))
            .orElseGet(() -> Frame.bare("Not found")),
        Map.of(
            "title", "There is nothing here",
            "explanation", "The address may be wrong, or what was here is gone."));
  }
}
