package io.outhire.leveremulator.pages;

import io.outhire.leveremulator.company.Accounts;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** Logging in and out. */
final class LogInPages {
  private static final String HOME = "/candidates";

  private final Accounts accounts;
  private final Sessions sessions;
  private final View view;

  LogInPages(Accounts accounts, Sessions sessions, View view) {
    this.accounts = accounts;
    this.sessions = sessions;
    this.view = view;
  }

  /** The way to the log-in page and then back to where the request wanted to go. */
  static Response detour(Request request) {
    String query = request.rawQuery().isEmpty() ? "" : "?" + request.rawQuery();
    String next = URLEncoder.encode(request.path() + query, StandardCharsets.UTF_8);
    return Response.seeOther("/login?next=" + next);
  }

  Response show(Request request) {
    return page(200, next(request.query()), "", false);
  }

  Response logIn(Request request) {
    Parameters form = request.form();
    String email = form.first("email", "");
    return accounts
        .logIn(email, form.first("password", ""))
        .map(found -> sessions.logIn(found, Response.seeOther(next(form))))
        .orElseGet(() -> page(401, next(form), email, true));
  }

  Response logOut(Request request) {
    boolean ours = sessions.of(request).filter(s -> Sessions.ours(request, s)).isPresent();
    if (!ours) {
      return Response.seeOther(next(request.form()));
    }
    return sessions.logOut(request, Response.seeOther(next(request.form())));
  }

  /** Only places on this server. */
  private static String next(Parameters parameters) {
    String next = parameters.first("next", HOME);
    boolean local = next.startsWith("/") && !next.startsWith("//") && !next.contains("\\");
    return local ? next : HOME;
  }

  private Response page(int status, String next, String email, boolean wrong) {
    return view.page(
        status,
        "login",
        Frame.bare("Log in"),
        Map.of("next", next, "email", email, "wrong", wrong, "app", next.startsWith("/authorize")));
  }
}
