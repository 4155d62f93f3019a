package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.NullNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Company;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** {@code /users}. */
final class UsersApi {
  private UsersApi() {}

  static List<Route> routes() {
    return List.of(
        Route.get("/users", "users:read:admin", UsersApi::list),
        Route.get("/users/:user", "users:read:admin", UsersApi::get));
  }

  private static Response list(Call call) {
    boolean deactivatedToo = call.query().flag("includeDeactivated");
    var filters =
        new Filters<User>(call.query())
            .oneOf("email", User::email)
            .oneOf("accessRole", User::accessRole)
            .oneOf("external_directory_id", User::externalDirectoryId)
            .and(user -> deactivatedToo || user.active());
    return Response.json(
        200,
        Paging.page(
            call.company().users().stream().filter(filters::keep),
            user -> new SortKey(null, user.createdAt(), user.id()),
            false,
            call.query(),
            user -> Fields.shape(user, toJson(user), call.query(), Map.of())));
  }

  private static Response get(Call call) {
    User user = found(call);
    ObjectNode json = Fields.shape(user, toJson(user), call.query(), Map.of());
    return Response.json(200, Json.object().set("data", json));
  }

  /** The user of the path, deactivated ones too, or 404. */
  static User found(Call call) {
    String id = call.id("user");
    return call.company().user(id).orElseThrow(() -> ApiFailure.notFound("users", id));
  }

  static ObjectNode toJson(User user) {
    return Json.of(user);
  }

  /** The user as an object, or null where there is none. */
  static JsonNode expanded(Company company, @Nullable String userId) {
    return company.user(userId).<JsonNode>map(UsersApi::toJson).orElse(NullNode.getInstance());
  }

  static JsonNode expanded(Company company, Collection<String> userIds) {
    var users = Json.MAPPER.createArrayNode();
    userIds.forEach(id -> users.add(expanded(company, id)));
    return users;
  }
}
