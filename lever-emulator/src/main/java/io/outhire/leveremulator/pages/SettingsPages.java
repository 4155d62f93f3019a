package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Account;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.oauth.Apps;
import io.outhire.leveremulator.oauth.Authority;
import io.outhire.leveremulator.oauth.Grant;
import io.outhire.leveremulator.oauth.OAuthApp;
import io.outhire.leveremulator.oauth.RevocationEffect;
import io.outhire.leveremulator.oauth.Scopes;
import io.outhire.leveremulator.webhooks.Courier;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Settings › Integrations and API; only a Super Admin changes anything there. */
final class SettingsPages {
  private static final String PLACE = "settings/integrations";
  private static final String AUTHORIZED_APPS = "/" + PLACE + "/authorized-apps";

  private final Authority authority;
  private final Apps apps;
  private final View view;
  private final RevocationEffect revocation;
  private final WebhookSettings webhooks;

  SettingsPages(
      Authority authority, Apps apps, View view, RevocationEffect revocation, Courier courier) {
    this.authority = authority;
    this.apps = apps;
    this.view = view;
    this.revocation = revocation;
    this.webhooks = new WebhookSettings(courier);
  }

  Optional<Response> handle(Request request, String[] path, Session session) {
    String place = String.join("/", path);
    if (place.equals("settings") || place.equals(PLACE)) {
      return Optional.of(Response.seeOther(AUTHORIZED_APPS));
    }
    if (!place.startsWith(PLACE + "/")) {
      return Optional.empty();
    }
    String[] below = Arrays.copyOfRange(path, 2, path.length);
    if (!request.method().equals("POST")) {
      return tab(request, String.join("/", below), session);
    }
    return session.user().superAdmin() ? change(request, below, session) : Optional.empty();
  }

  private Optional<Response> change(Request request, String[] below, Session session) {
    return switch (below[0]) {
      case "authorized-apps" ->
          below.length == 3 && below[2].equals("revocation")
              ? Optional.of(revoke(below[1], session))
              : Optional.empty();
      case "api-credentials" -> KeySettings.change(request.form(), below, session);
      case "webhooks" ->
          below.length == 1 && !WebhookSettings.sensible(request.form())
              ? Optional.of(refusedWebhook(request, session))
              : webhooks.change(request.form(), below, session);
      default -> Optional.empty();
    };
  }

  /** Says what is wrong at the field and keeps what was typed. */
  private Response refusedWebhook(Request request, Session session) {
    Map<String, Object> values = WebhookSettings.values(session, request.form());
    return page(422, "webhooks", request, session, values);
  }

  private Optional<Response> tab(Request request, String tab, Session session) {
    return switch (tab) {
      case "authorized-apps" -> Optional.of(authorizedApps(request, session));
      case "api-credentials" ->
          Optional.of(page(tab, request, session, KeySettings.values(session)));
      case "webhooks" ->
          Optional.of(
              page(tab, request, session, WebhookSettings.values(session, Parameters.parse(""))));
      case "webhooks/log" ->
          Optional.of(page("log", request, session, WebhookSettings.log(session)));
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
        request,
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

  private Response revoke(String clientId, Session session) {
    String name = apps.find(clientId).map(OAuthApp::name).orElse(clientId);
    authority.revoke(session.account().id(), clientId, revocation);
    return Response.seeOther(
        AUTHORIZED_APPS + "?revoked=" + URLEncoder.encode(name, StandardCharsets.UTF_8));
  }

  private Response page(String tab, Request request, Session session, Map<String, Object> values) {
    return page(200, tab, request, session, values);
  }

  private Response page(
      int status, String tab, Request request, Session session, Map<String, Object> values) {
    var all = new HashMap<>(values);
    all.put("tab", tab);
    all.put("said", Said.words(request.query().first("said", "")));
    all.put("superAdmin", session.user().superAdmin());
    all.put("superAdmins", superAdmins(session.account()));
    String template = "settings-" + tab;
    return view.page(status, template, Frame.of("Integrations and API", "settings", session), all);
  }

  private static String superAdmins(Account account) {
    List<String> names =
        account.read(
            company ->
                company.users().stream()
                    .filter(user -> user.superAdmin() && user.active())
                    .map(User::name)
                    .toList());
    return String.join(", ", names);
  }
}
