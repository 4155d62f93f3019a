package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Adding, changing, deactivating and reactivating {@code /users}. */
final class ManagingUsers {
  private static final String SCOPE = "users:write:admin";
  private static final Set<String> ROLES =
      Set.of("super admin", "admin", "team member", "limited team member", "interviewer");

  private ManagingUsers() {}

  static List<Route> routes() {
    return List.of(
        Route.post("/users", SCOPE, ManagingUsers::create),
        Route.put("/users/:user", SCOPE, ManagingUsers::replace),
        Route.post("/users/:user/deactivate", SCOPE, ManagingUsers::deactivate),
        Route.post("/users/:user/reactivate", SCOPE, ManagingUsers::reactivate));
  }

  private static Response create(Call call) {
    Body body = Body.read(call.request());
    String role = Objects.requireNonNullElse(body.text("accessRole"), "interviewer");
    return stored(201, call, user(call, body, role, null));
  }

  /** The whole user: what the body leaves out is forgotten. */
  private static Response replace(Call call) {
    User old = UsersApi.found(call);
    Body body = Body.read(call.request());
    return stored(200, call, user(call, body, required(body, "accessRole"), old));
  }

  private static User user(Call call, Body body, String role, @Nullable User old) {
    String email = required(body, "email");
    return new User(
        old == null ? UUID.randomUUID().toString() : old.id(),
        required(body, "name"),
        email.replaceFirst("@.*", ""),
        unused(call, email, old),
        role(role),
        old == null ? null : old.photo(),
        old == null ? call.now() : old.createdAt(),
        old == null ? null : old.deactivatedAt(),
        body.text("externalDirectoryId"),
        old == null ? null : old.linkedContactIds(),
        body.text("jobTitle"),
        body.text("managerId"));
  }

  private static String required(Body body, String field) {
    String value = body.text(field);
    if (value == null || value.isBlank()) {
      throw ApiFailure.missing(field);
    }
    return value;
  }

  private static String unused(Call call, String email, @Nullable User self) {
    boolean taken =
        call.company().users().stream()
            .filter(user -> self == null || !user.id().equals(self.id()))
            .anyMatch(user -> user.email().equalsIgnoreCase(email));
    if (!email.contains("@") || taken) {
      throw ApiFailure.invalid("email");
    }
    return email;
  }

  /** One of Lever's own, or the id of a role that the customer made. */
  private static String role(String role) {
    if (!ROLES.contains(role) && !role.matches("[0-9a-f-]{36}")) {
      throw ApiFailure.unknown("accessRole");
    }
    return role;
  }

  private static Response deactivate(Call call) {
    User user = UsersApi.found(call);
    return stored(200, call, user.active() ? user.deactivated(call.now()) : user);
  }

  private static Response reactivate(Call call) {
    return stored(200, call, UsersApi.found(call).deactivated(null));
  }

  private static Response stored(int status, Call call, User user) {
    call.company().put(user);
    return Response.json(status, Json.object().set("data", UsersApi.toJson(user)));
  }
}
