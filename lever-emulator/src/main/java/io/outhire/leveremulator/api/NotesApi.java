package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Note;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
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
        Route.post(notes, "notes:write:admin", NotesApi::create),
        Route.get(notes + "/:note", "notes:read:admin", NotesApi::get),
        Route.put(notes + "/:note", "notes:write:admin", NotesApi::change),
        Route.delete(notes + "/:note", "notes:write:admin", NotesApi::remove));
  }

  private static Response list(Call call) {
    String opportunity = OpportunitiesApi.found(call).id();
    var notes =
        call.company().notes(opportunity).stream()
            .filter(note -> note.thread() == null)
            .map(note -> toJson(note, call))
            .toList();
    return Response.json(200, Paging.inOrder(notes, call.query()));
  }

  private static Response get(Call call) {
    return Response.json(200, Json.object().set("data", toJson(found(call), call)));
  }

  private static Note found(Call call) {
    String id = call.id("note");
    String opportunity = OpportunitiesApi.found(call).id();
    return call.company().note(opportunity, id).orElseThrow(() -> ApiFailure.notFound("notes", id));
  }

  private static Response create(Call call) {
    Opportunity opportunity = OpportunitiesApi.found(call);
    Body body = Body.read(call.request());
    var note =
        new Note(
            UUID.randomUUID().toString(),
            opportunity.id(),
            call.changer(body).map(User::id).orElse(null),
            value(body),
            body.flag("secret"),
            score(body),
            opportunity.stage(),
            body.pastTime("createdAt", call.now()).orElse(call.now()),
            true,
            thread(call, opportunity));
    call.company().add(note);
    ObjectNode json = toJson(note, call).put("noteId", note.id());
    return Response.json(201, Json.object().set("data", json));
  }

  private static String value(Body body) {
    String value = body.text("value");
    if (value == null || value.isBlank()) {
      throw ApiFailure.missing("value");
    }
    return value;
  }

  private static @Nullable Integer score(Body body) {
    Integer score = body.integer("score");
    if (score != null && (score < 1 || score > 4)) {
      throw ApiFailure.invalid("score");
    }
    return score;
  }

  /** The note that {@code note_id} says this one comments on. */
  private static @Nullable String thread(Call call, Opportunity opportunity) {
    String id = call.query().first("note_id");
    if (id == null) {
      return null;
    }
    return call.company()
        .note(opportunity.id(), id)
        .map(Note::id)
        .orElseThrow(() -> ApiFailure.unknown("note_id"));
  }

  private static Response change(Call call) {
    Note old = changeable(call);
    Body body = Body.read(call.request());
    call.changer(body);
    boolean secret = body.has("secret") ? body.flag("secret") : old.secret();
    Integer score = body.has("score") ? score(body) : old.score();
    Note changed = old.saying(value(body), secret, score);
    call.company().add(changed);
    ObjectNode json = toJson(changed, call).put("noteId", changed.id());
    return Response.json(200, Json.object().set("data", json));
  }

  private static Response remove(Call call) {
    Note note = changeable(call);
    call.changer(Body.read(call.request()));
    call.company().remove(note);
    return Response.noContent();
  }

  /** Only notes made by the API; those made in the app are their authors'. */
  private static Note changeable(Call call) {
    Note note = found(call);
    if (!note.byApi() || call.is(Switch.NOTES, "FIXED")) {
      throw ApiFailure.notAllowed("This note cannot be changed by the API.");
    }
    return note;
  }

  /** A note with what was said about it, each as one field. */
  private static ObjectNode toJson(Note note, Call call) {
    ObjectNode json =
        Json.object()
            .put("id", note.id())
            .put("text", "Note")
            .put("user", note.user())
            .put("secret", note.secret());
    ArrayNode fields = json.putArray("fields").add(field(note));
    call.company().notes(note.opportunity()).stream()
        .filter(comment -> note.id().equals(comment.thread()))
        .forEach(comment -> fields.add(field(comment)));
    return json.put("createdAt", note.createdAt())
        .put("completedAt", note.createdAt())
        .putNull("deletedAt");
  }

  private static ObjectNode field(Note note) {
    return Json.object()
        .put("type", "note")
        .put("text", "Comment")
        .put("value", note.value())
        .put("score", note.score())
        .put("stage", note.stage())
        .put("user", note.user())
        .put("createdAt", note.createdAt());
  }
}
