package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** Who is logged in, by cookie. Sessions end with the program. */
final class Sessions {
  /** Cookies know no ports: the name must not meet another program's on this machine. */
  private static final String COOKIE = "lever_emulator_session";

  private final Map<String, Session> sessions = new ConcurrentHashMap<>();

  Optional<Session> of(Request request) {
    return Optional.ofNullable(request.cookie(COOKIE))
        .flatMap(id -> Optional.ofNullable(sessions.get(id)))
        .flatMap(Sessions::refreshed);
  }

  /** With the user as he is now; empty when he was deactivated since. */
  private static Optional<Session> refreshed(Session session) {
    return session
        .account()
        .read(company -> company.user(session.user().id()))
        .filter(User::active)
        .map(user -> new Session(session.id(), session.account(), user, session.csrf()));
  }

  Response logIn(Accounts.LoggedIn who, Response response) {
    var session =
        new Session(
            UUID.randomUUID().toString(), who.account(), who.user(), UUID.randomUUID().toString());
    sessions.put(session.id(), session);
    return response.with(
        "Set-Cookie", COOKIE + "=" + session.id() + "; Path=/; HttpOnly; SameSite=Lax");
  }

  Response logOut(Request request, Response response) {
    of(request).ifPresent(session -> sessions.remove(session.id()));
    return response.with("Set-Cookie", COOKIE + "=; Path=/; Max-Age=0; HttpOnly; SameSite=Lax");
  }

  /** Whether the form was made by us for this person. */
  static boolean ours(Request request, Session session) {
    return session.csrf().equals(request.form().first("csrf"));
  }
}
