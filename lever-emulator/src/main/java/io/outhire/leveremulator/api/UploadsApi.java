package io.outhire.leveremulator.api;

import io.outhire.leveremulator.company.Upload;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Part;
import io.outhire.leveremulator.http.Response;
import java.time.Duration;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;

/** {@code /uploads}: files that an application may name within a day. */
final class UploadsApi {
  private static final long LIFETIME = Duration.ofHours(24).toMillis();

  private UploadsApi() {}

  static List<Route> routes() {
    return List.of(Route.post("/uploads", "uploads:write:admin", UploadsApi::upload));
  }

  private static Response upload(Call call) {
    Part part = FilesApi.onlyFile(call, Body.read(call.request()));
    String name = Objects.requireNonNullElse(part.fileName(), "file");
    String id = UUID.randomUUID() + "-" + name.replaceAll("[^\\p{L}\\p{N}._-]", "_");
    long expiresAt = call.now() + LIFETIME;
    var upload = new Upload(id, name, part.contentType(), part.content(), expiresAt);
    call.company().records().add(upload, call.now());
    return Response.json(
        201,
        Json.object()
            .set(
                "data",
                Json.object()
                    .put("id", id)
                    .put("filename", name)
                    .put("uri", call.links().upload(id))
                    .put("size", part.content().size())
                    .put("expiresAt", expiresAt)));
  }

  /** The upload that an application names by its address, whatever host the client put into it. */
  static Optional<Upload> named(String uri, Call call) {
    int id = uri.lastIndexOf("/uploads/");
    return id < 0
        ? Optional.empty()
        : call.company().records().upload(uri.substring(id + "/uploads/".length()), call.now());
  }
}
