package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Apps;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.OAuthApp;
import io.outhire.leveremulator.oauth.Scopes;
import io.outhire.leveremulator.switches.Switch;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** {@code /authorize}: log-in, consent, and the way back to the app. */
final class AuthorizePages {
  private final Authority authority;
  private final Apps apps;
  private final Sessions sessions;
  private final View view;

  AuthorizePages(Authority authority, Apps apps, Sessions sessions, View view) {
    this.authority = authority;
    this.apps = apps;
    this.sessions = sessions;
    this.view = view;
  }

  /** What the app asks for, once it is known that the answer may go back to it. */
  private record Asked(
      OAuthApp app, String redirectUri, String state, Set<String> scopes, boolean alwaysAsk) {

    Response back(String parameters) {
      String separator = redirectUri.contains("?") ? "&" : "?";
      String echo = state.isEmpty() ? "" : "&state=" + encode(state);
      return Response.found(redirectUri + separator + parameters + echo);
    }

    Response refuse(String error, String description) {
      return back("error=" + error + "&error_description=" + encode(description));
    }
  }

  private static String encode(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  Response handle(Request request) {
    Parameters query = request.query();
    Optional<OAuthApp> app = apps.find(query.first("client_id"));
    if (app.isEmpty()) {
      return error("Unknown app", "No app is registered under this client_id.");
    }
    String redirectUri = query.first("redirect_uri", "");
    if (!app.get().redirectUris().contains(redirectUri)) {
      return error(
          "undefined",
          "The redirect_uri is not one of those registered for " + app.get().name() + ".");
    }
    return handle(request, asked(app.get(), redirectUri, query));
  }

  /** Without the right audience only offline access is left of what is asked, as at Lever. */
  private Asked asked(OAuthApp app, String redirectUri, Parameters query) {
    Set<String> scopes = Scopes.parse(query.first("scope", ""));
    if (!authority.isAudience(query.first("audience"))) {
      scopes.retainAll(Set.of(Scopes.OFFLINE));
    }
    boolean alwaysAsk = query.first("prompt", "").equals("consent");
    return new Asked(app, redirectUri, query.first("state", ""), scopes, alwaysAsk);
  }

  private Response handle(Request request, Asked asked) {
    if (!request.query().first("response_type", "").equals("code")) {
      return asked.refuse("unsupported_response_type", "response_type must be code");
    }
    Optional<Session> session = sessions.of(request);
    if (session.isEmpty()) {
      return LogInPages.detour(request);
    }
    int most = session.get().account().switches().number(Switch.MOST_SCOPES);
    if (most > 0 && asked.scopes().size() > most) {
      return asked.refuse("invalid_scope", "An app may ask for at most " + most + " scopes");
    }
    if (request.method().equals("POST")) {
      return decide(request, asked, session.get());
    }
    return remembered(asked, session.get())
        ? accept(asked, session.get())
        : consent(request, asked, session.get());
  }

  private boolean remembered(Asked asked, Session session) {
    return !asked.alwaysAsk()
        && authority
            .grant(session.account().id(), asked.app().clientId())
            .filter(grant -> grant.userId().equals(session.user().id()))
            .filter(grant -> grant.scopes().containsAll(asked.scopes()))
            .isPresent();
  }

  private Response consent(Request request, Asked asked, Session session) {
    List<Permission> permissions =
        asked.scopes().stream().map(s -> new Permission(s, Scopes.inWords(s))).toList();
    return view.page(
        200,
        "consent",
        Frame.of("Authorize " + asked.app().name(), "", session),
        Map.of(
            "app",
            asked.app().name(),
            "permissions",
            permissions,
            "query",
            request.rawQuery(),
            "here",
            request.path() + "?" + request.rawQuery()));
  }

  /** A scope as the consent page shows it. */
  public record Permission(String scope, String words) {}

  private Response decide(Request request, Asked asked, Session session) {
    if (!Sessions.ours(request, session)) {
      return LogInPages.detour(request);
    }
    return request.form().first("decision", "").equals("accept")
        ? accept(asked, session)
        : asked.refuse("access_denied", "User did not authorize the request");
  }

  /** Someone who may not authorize gets this far and fails only here, as at Lever. */
  private Response accept(Asked asked, Session session) {
    if (!session.user().superAdmin()) {
      return notSuperAdmin(asked, session);
    }
    String code =
        authority.authorize(
            session.account().id(),
            session.user().id(),
            asked.app().clientId(),
            asked.redirectUri(),
            asked.scopes());
    return asked.back("code=" + code);
  }

  private Response notSuperAdmin(Asked asked, Session session) {
    String explanation = "Only a Super Admin may authorize an app for this account.";
    return session.account().switches().is(Switch.NOT_SUPER_ADMIN, "PAGE")
        ? error("Unable to authorize", explanation)
        : asked.refuse("access_denied", explanation);
  }

  private Response error(String title, String explanation) {
    return view.page(
        400, "error", Frame.bare(title), Map.of("title", title, "explanation", explanation));
  }
}
