package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Note;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** {@code /opportunities/:id/notes}; JSON and urlencoded, as clients send both. */
final class NotesApi {
  private NotesApi() {}

  static List<Route> routes() {
    String notes = "/opportunities/:opportunity/notes";
    return List.of(
        Route.get(notes, "notes:read:admin", NotesApi::list),
        Route.post(notes, "notes:write:admin", NotesApi::create));
  }

  private static Response list(Call call) {
    String opportunity = OpportunitiesApi.found(call).id();
    return Response.json(
        200,
        Paging.whole(call.company().notes(opportunity).stream().map(NotesApi::toJson).toList()));
  }

  private static Response create(Call call) {
    Opportunity opportunity = OpportunitiesApi.found(call);
    Body body = Body.read(call.request());
    String value = body.text("value");
    if (value == null) {
      throw ApiFailure.missing("value");
    }
    var note =
        new Note(
            UUID.randomUUID().toString(),
            opportunity.id(),
            author(call),
            value,
            body.flag("secret"),
            body.integer("score"),
            opportunity.stage(),
            body.pastTime("createdAt", call.now()).orElse(call.now()));
    call.company().add(note);
    ObjectNode json = toJson(note).put("noteId", note.id());
    return Response.json(201, Json.object().set("data", json));
  }

  private static @Nullable String author(Call call) {
    String performAs = call.query().first("perform_as");
    if (performAs == null) {
      return null;
    }
    return call.company()
        .user(performAs)
        .map(User::id)
        .orElseThrow(() -> ApiFailure.invalid("perform_as"));
  }

  private static ObjectNode toJson(Note note) {
    ObjectNode json =
        Json.object()
            .put("id", note.id())
            .put("text", "Note")
            .put("user", note.user())
            .put("secret", note.secret());
    json.putArray("fields")
        .addObject()
        .put("type", "note")
        .put("text", "Comment")
        .put("value", note.value())
        .put("score", note.score())
        .put("stage", note.stage())
        .put("user", note.user())
        .put("createdAt", note.createdAt());
    return json.put("createdAt", note.createdAt())
        .put("completedAt", note.createdAt())
        .putNull("deletedAt");
  }
}
