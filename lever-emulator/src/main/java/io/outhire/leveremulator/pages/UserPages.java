package io.outhire.leveremulator.pages;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Parameters;
import io.outhire.leveremulator.http.Request;
import io.outhire.leveremulator.http.Response;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;

/** The people of the company and their roles; only a Super Admin changes them. */
final class UserPages {
  private final View view;

  UserPages(View view) {
    this.view = view;
  }

  /** A user in words. */
  public record Person(
      String id,
      String name,
      String email,
      String role,
      String title,
      String state,
      boolean active,
      boolean you) {
    static Person of(User user, Session session) {
      Long left = user.deactivatedAt();
      return new Person(
          user.id(),
          user.name(),
          user.email(),
          Words.capitalised(user.accessRole()),
          user.jobTitle() == null ? "" : user.jobTitle(),
          left == null ? "Active" : "Deactivated " + Words.day(left),
          user.active(),
          user.id().equals(session.user().id()));
    }
  }

  Optional<Response> handle(Request request, String[] path, Session session) {
    if (request.method().equals("POST")) {
      return session.user().superAdmin() ? change(request, path, session) : Optional.empty();
    }
    return switch (path.length) {
      case 1 -> Optional.of(list(request, session, "", 200));
      case 2 -> person(path[1], session);
      default -> Optional.empty();
    };
  }

  private Response list(Request request, Session session, String wrong, int status) {
    List<Person> people =
        session
            .account()
            .read(
                company ->
                    company.users().stream()
                        .sorted(
                            Comparator.comparing(User::active).reversed().thenComparing(User::name))
                        .map(user -> Person.of(user, session))
                        .toList());
    return view.page(
        status,
        "users",
        Frame.of("Users", "users", session),
        Map.of(
            "people", people,
            "superAdmin", session.user().superAdmin(),
            "roles", roles(request.form().first("role", "team member")),
            "name", request.form().first("name", ""),
            "email", request.form().first("email", ""),
            "wrong", wrong,
            "said", Said.words(request.query().first("said", ""))));
  }

  private static List<Choice> roles(String chosen) {
    return Choice.of(
        chosen,
        "super admin",
        "Super admin",
        "admin",
        "Admin",
        "team member",
        "Team member",
        "limited team member",
        "Limited team member",
        "interviewer",
        "Interviewer");
  }

  private Optional<Response> person(String id, Session session) {
    return session
        .account()
        .read(company -> company.user(id))
        .map(
            user ->
                view.page(
                    200,
                    "user",
                    Frame.of(user.name(), "users", session),
                    Map.of(
                        "person", Person.of(user, session),
                        "superAdmin", session.user().superAdmin(),
                        "roles", roles(user.accessRole()))));
  }

  private Optional<Response> change(Request request, String[] path, Session session) {
    Parameters form = request.form();
    if (path.length == 1) {
      return Optional.of(add(request, session));
    }
    return session
        .account()
        .change(
            company ->
                company
                    .user(path[1])
                    .flatMap(
                        user ->
                            path.length == 3
                                ? change(path[2], company, user, form, session)
                                : Optional.empty()));
  }

  private static Optional<Response> change(
      String what, Company company, User user, Parameters form, Session session) {
    boolean oneself = user.id().equals(session.user().id());
    return switch (what) {
      case "role" -> Optional.of(put(company, user, fields -> role(fields, form)));
      case "deactivation" ->
          oneself
              ? Optional.empty()
              : Optional.of(put(company, user, f -> f.put("deactivatedAt", company.now())));
      case "reactivation" -> Optional.of(put(company, user, f -> f.putNull("deactivatedAt")));
      default -> Optional.empty();
    };
  }

  private static void role(ObjectNode fields, Parameters form) {
    String role = form.first("role", "");
    if (roles(role).stream().anyMatch(Choice::chosen)) {
      fields.put("accessRole", role);
    }
  }

  private static Response put(Company company, User user, Consumer<ObjectNode> change) {
    company.put(Json.changed(user, User.class, change));
    return Response.seeOther("/users?said=user");
  }

  private static boolean taken(Company company, String email) {
    return company.users().stream().anyMatch(user -> user.email().equalsIgnoreCase(email));
  }

  private Response add(Request request, Session session) {
    Parameters form = request.form();
    String name = form.first("name", "").strip();
    String email = form.first("email", "").strip();
    String passPhrase = form.first("password", "");
    if (name.isEmpty() || !email.contains("@") || passPhrase.isEmpty()) {
      return list(request, session, "Enter a name, an e-mail address and a password", 422);
    }
    if (session.account().read(company -> taken(company, email))) {
      return list(request, session, "Somebody has that e-mail address already", 422);
    }
    ObjectNode fields =
        Json.object()
            .put("id", UUID.randomUUID().toString())
            .put("name", name)
            .put("username", email.substring(0, email.indexOf('@')))
            .put("email", email)
            .put("accessRole", "team member");
    role(fields, form);
    session
        .account()
        .change(
            company -> {
              company.put(
                  Json.MAPPER.convertValue(fields.put("createdAt", company.now()), User.class));
              company.putLogin(email, passPhrase);
              return email;
            });
    return Response.seeOther("/users?said=user");
  }
}
