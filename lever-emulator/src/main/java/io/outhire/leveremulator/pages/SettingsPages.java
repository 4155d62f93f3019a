package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Apps;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.Grant;
import io.outhire.leveremulator.oauth.OAuthApp;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.oauth.Scopes;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Users, and Settings › Integrations and API. */
final class SettingsPages {
  private static final String AUTHORIZED_APPS = "/settings/integrations/authorized-apps";

  private final Authority authority;
  private final Apps apps;
  private final View view;
  private final RevocationEffect revocation;

  SettingsPages(Authority authority, Apps apps, View view, RevocationEffect revocation) {
    this.authority = authority;
    this.apps = apps;
    this.view = view;
    this.revocation = revocation;
  }

  /** A user in words. */
  public record Person(String name, String email, String role, String title, String state) {
    static Person of(User user) {
      String role = user.accessRole();
      Long left = user.deactivatedAt();
      return new Person(
          user.name(),
          user.email(),
          role.substring(0, 1).toUpperCase(Locale.ROOT) + role.substring(1),
          user.jobTitle() == null ? "" : user.jobTitle(),
          left == null ? "Active" : "Deactivated " + Words.day(left));
    }
  }

  Optional<Response> users(String[] path, Session session) {
    if (path.length > 1) {
      return Optional.empty();
    }
    List<Person> people =
        session
            .account()
            .read(
                company ->
                    company.users().stream()
                        .sorted(
                            Comparator.comparing(User::active).reversed().thenComparing(User::name))
                        .map(Person::of)
                        .toList());
    return Optional.of(
        view.page(200, "users", frame("Users", "users", session), Map.of("people", people)));
  }

  Optional<Response> handle(Request request, String[] path, Session session) {
    String place = String.join("/", path);
    if (place.equals("settings") || place.equals("settings/integrations")) {
      return Optional.of(Response.seeOther(AUTHORIZED_APPS));
    }
    if (!place.startsWith("settings/integrations/")) {
      return Optional.empty();
    }
    boolean revoke = path.length == 5 && path[4].equals("revocation");
    if (revoke && request.method().equals("POST")) {
      return Optional.of(revoke(request, path[3], session));
    }
    return path.length == 3 ? tab(request, path[2], session) : Optional.empty();
  }

  private Optional<Response> tab(Request request, String tab, Session session) {
    return switch (tab) {
      case "authorized-apps" -> Optional.of(authorizedApps(request, session));
      case "api-credentials", "webhooks" -> Optional.of(page(tab, session, Map.of()));
      default -> Optional.empty();
    };
  }

  /** An app that was let in. */
  public record AuthorizedApp(
      String clientId, String name, String by, String when, List<String> permissions) {}

  private Response authorizedApps(Request request, Session session) {
    List<AuthorizedApp> authorized =
        authority.grants(session.account().id()).stream()
            .map(grant -> authorizedApp(grant, session.account()))
            .toList();
    return page(
        "authorized-apps",
        session,
        Map.of("apps", authorized, "revoked", request.query().first("revoked", "")));
  }

  private AuthorizedApp authorizedApp(Grant grant, Account account) {
    return new AuthorizedApp(
        grant.clientId(),
        apps.find(grant.clientId()).map(OAuthApp::name).orElse(grant.clientId()),
        account.read(company -> company.user(grant.userId())).map(User::name).orElse("—"),
        Words.time(grant.authorizedAt()),
        grant.scopes().stream().sorted().map(s -> Scopes.inWords(s) + " (" + s + ")").toList());
  }

  private Response revoke(Request request, String clientId, Session session) {
    if (!session.user().superAdmin() || !Sessions.ours(request, session)) {
      return Response.seeOther(AUTHORIZED_APPS);
    }
    String name = apps.find(clientId).map(OAuthApp::name).orElse(clientId);
    authority.revoke(session.account().id(), clientId, revocation);
    return Response.seeOther(
        AUTHORIZED_APPS + "?revoked=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private Response page(String tab, Session session, Map<String, Object> values) {
    var all = new HashMap<>(values);
    all.put("tab", tab);
    all.put("superAdmin", session.user().superAdmin());
    all.put("superAdmins", superAdmins(session.account()));
    all.putIfAbsent("apps", List.of());
    all.putIfAbsent("revoked", "");
    return view.page(200, "integrations", frame("Integrations and API", "settings", session), all);
  }

  private String superAdmins(Account account) {
    List<String> names =
        account.read(
            company ->
                company.users().stream()
                    .filter(user -> user.superAdmin() && user.active())
                    .map(User::name)
                    .toList());
    return String.join(", ", names);
  }

  private Frame frame(String title, String section, Session session) {
    return Frame.of(title, section, session);
  }
}
