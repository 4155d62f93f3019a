package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Posting;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.stream.Stream;

/**
 * {@code GET /postings/:id/users}, which Lever does not document: the posting, those who have to do
 * with it, and the built-in roles, all without the wrapper of other answers, as was recorded.
 */
final class PostingUsers {
  private PostingUsers() {}

  static Response answer(Call call) {
    Posting posting = PostingsApi.found(call);
    ObjectNode json = Json.object();
    json.putObject("posting").put("id", posting.id()).put("text", posting.text());
    ArrayNode users = json.putArray("users");
    Stream.concat(
            Stream.of(posting.owner(), posting.hiringManager(), posting.user()),
            posting.followers().stream())
        .distinct()
        .flatMap(id -> call.company().user(id).stream())
        .forEach(user -> users.add(UsersApi.toJson(user)));
    ArrayNode roles = json.putArray("roles");
    role(roles, "admin", "Admin");
    role(roles, "limited", "Limited Team Member").putObject("conditions");
    role(roles, "owner", "Super Admin");
    role(roles, "team", "Team Member");
    return Response.json(200, json);
  }

  private static ObjectNode role(ArrayNode roles, String id, String name) {
    return roles.addObject().put("id", id).put("name", name).put("isReadOnly", true);
  }
}
