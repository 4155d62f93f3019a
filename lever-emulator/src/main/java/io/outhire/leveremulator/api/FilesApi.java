package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.FileAction;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.company.User;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Part;
import io.outhire.leveremulator.http.Response;
import io.outhire.leveremulator.switches.Switch;
import java.util.List;
import java.util.Objects;
import java.util.UUID;

/** {@code /opportunities/:id/files}, and what happened to them. */
final class FilesApi {
  private static final int LARGEST = 30 * 1024 * 1024;

  private FilesApi() {}

  static List<Route> routes() {
    String files = "/opportunities/:opportunity/files";
    return List.of(
        Route.get(files, "files:read:admin", FilesApi::list),
        Route.post(files, "files:write:admin", FilesApi::add),
        Route.get(files + "/:file", "files:read:admin", FilesApi::get),
        Route.delete(files + "/:file", "files:write:admin", FilesApi::remove),
        Route.get(
            files + "/:file/download",
            "files:read:admin",
            call -> ResumesApi.asDownload(found(call))),
        Route.get(
            "/opportunities/:opportunity/file_actions", "files:read:admin", FilesApi::actions));
  }

  private static Response list(Call call) {
    Opportunity opportunity = OpportunitiesApi.found(call);
    var filters =
        new Filters<Attachment>(call.query()).between("uploaded_at", Attachment::uploadedAt);
    var files =
        call.company().attachments(opportunity.id(), Attachment.Kind.FILE).stream()
            .filter(filters::keep)
            .map(file -> toJson(file, file.status(), call))
            .toList();
    return Response.json(
        200,
        call.is(Switch.FILE_LIST, "BARE")
            ? Json.array(files)
            : Paging.inOrder(files, call.query()));
  }

  private static Response get(Call call) {
    Attachment file = found(call);
    return Response.json(200, Json.object().set("data", toJson(file, file.status(), call)));
  }

  private static Attachment found(Call call) {
    String id = call.id("file");
    String opportunity = OpportunitiesApi.found(call).id();
    return call.company().attachments(opportunity, Attachment.Kind.FILE).stream()
        .filter(file -> file.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiFailure.notFound("files", id));
  }

  private static Response add(Call call) {
    Opportunity opportunity = OpportunitiesApi.found(call);
    Body body = Body.read(call.request());
    User performer = call.performer(body);
    Part part = onlyFile(call, body);
    Attachment file = attachment(part, opportunity.id(), Attachment.Kind.FILE, call.now());
    call.company().put(file);
    call.company().records().add(action("file-added", file, performer, call.now()));
    return Response.json(201, Json.object().set("data", toJson(file, "processing", call)));
  }

  /** The one part that a file call must bring, at most 30 MB of it. */
  static Part onlyFile(Call call, Body body) {
    if (call.request().body().size() > LARGEST) {
      throw ApiFailure.tooLarge("The request is larger than 30 MB.");
    }
    return body.files().stream()
        .filter(part -> part.name().equals("file"))
        .findFirst()
        .orElseThrow(() -> ApiFailure.missing("file"));
  }

  static Attachment attachment(Part part, String opportunity, Attachment.Kind kind, long now) {
    return new Attachment(
        UUID.randomUUID().toString(),
        opportunity,
        kind,
        Objects.requireNonNullElse(part.fileName(), "file"),
        part.contentType(),
        part.content(),
        now);
  }

  private static Response remove(Call call) {
    Attachment file = found(call);
    User performer = call.performer(Body.read(call.request()));
    call.company().remove(file);
    call.company().records().add(action("file-remove", file, performer, call.now()));
    return Response.noContent();
  }

  static FileAction action(String type, Attachment file, User user, long now) {
    return new FileAction(
        UUID.randomUUID().toString(),
        type,
        file.opportunity(),
        file.id(),
        file.name(),
        user.id(),
        now);
  }

  private static ObjectNode toJson(Attachment file, String status, Call call) {
    ObjectNode json =
        Json.object()
            .put("id", file.id())
            .put("name", file.name())
            .put("ext", file.ending().isEmpty() ? "" : "." + file.ending())
            .put("downloadUrl", call.links().fileDownload(file.opportunity(), file.id()));
    addTimeAndSize(json, file, call);
    return json.put("status", status);
  }

  /** Lever's table says numbers, its examples show texts. */
  static void addTimeAndSize(ObjectNode json, Attachment file, Call call) {
    if (call.is(Switch.FILE_NUMBERS, "STRINGS")) {
      json.put("uploadedAt", Long.toString(file.uploadedAt()))
          .put("size", Integer.toString(file.content().size()));
    } else {
      json.put("uploadedAt", file.uploadedAt()).put("size", file.content().size());
    }
  }

  private static Response actions(Call call) {
    String opportunity = OpportunitiesApi.found(call).id();
    var filters =
        new Filters<FileAction>(call.query()).between("occurred_at", FileAction::occurredAt);
    return Response.json(
        200,
        Paging.page(
            call.company().records().fileActions(opportunity).stream().filter(filters::keep),
            action -> new SortKey(null, action.occurredAt(), action.id()),
            false,
            call.query(),
            Json::of));
  }
}
