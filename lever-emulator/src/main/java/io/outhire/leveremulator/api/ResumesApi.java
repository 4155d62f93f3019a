package io.outhire.leveremulator.api;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.leveremulator.company.Attachment;
import io.outhire.leveremulator.company.Opportunity;
import io.outhire.leveremulator.http.Disposition;
import io.outhire.leveremulator.http.Json;
import io.outhire.leveremulator.http.Response;
import java.util.List;

/** {@code /opportunities/:id/resumes}. */
final class ResumesApi {
  private static final String SCOPE = "resumes:read:admin";

  private ResumesApi() {}

  static List<Route> routes() {
    String resumes = "/opportunities/:opportunity/resumes";
    return List.of(
        Route.get(resumes, SCOPE, ResumesApi::list),
        Route.get(resumes + "/:resume", SCOPE, ResumesApi::get),
        Route.get(resumes + "/:resume/download", SCOPE, ResumesApi::download));
  }

  private static Response list(Call call) {
    Opportunity opportunity = OpportunitiesApi.found(call);
    var filters =
        new Filters<Attachment>(call.query()).between("uploaded_at", Attachment::uploadedAt);
    var resumes =
        resumes(call, opportunity).stream()
            .filter(filters::keep)
            .map(resume -> toJson(resume, call))
            .toList();
    return Response.json(200, Paging.inOrder(resumes, call.query()));
  }

  private static List<Attachment> resumes(Call call, Opportunity opportunity) {
    return call.company().attachments(opportunity.id(), Attachment.Kind.RESUME);
  }

  private static Response get(Call call) {
    return Response.json(200, Json.object().set("data", toJson(found(call), call)));
  }

  private static Attachment found(Call call) {
    String id = call.id("resume");
    return resumes(call, OpportunitiesApi.found(call)).stream()
        .filter(resume -> resume.id().equals(id))
        .findFirst()
        .orElseThrow(() -> ApiFailure.notFound("resumes", id));
  }

  private static Response download(Call call) {
    return asDownload(found(call));
  }

  /** The very bytes, never shown in place; 422 for what Lever could not process. */
  static Response asDownload(Attachment file) {
    if (file.status().equals("error")) {
      throw ApiFailure.unprocessable("The file could not be processed.");
    }
    return Response.of(200, file.contentType(), file.content())
        .with("Content-Disposition", Disposition.attachment(file.name()))
        .with("X-Content-Type-Options", "nosniff");
  }

  private static ObjectNode toJson(Attachment resume, Call call) {
    ObjectNode file =
        Json.object()
            .put("name", resume.name())
            .put("ext", resume.ending())
            .put("downloadUrl", call.links().resumeDownload(resume.opportunity(), resume.id()));
    FilesApi.addTimeAndSize(file, resume, call);
    file.put("status", resume.status());
    ObjectNode json = Json.object().put("id", resume.id()).put("createdAt", resume.uploadedAt());
    json.set("file", file);
    if (!resume.status().equals("error")) {
      ObjectNode parsed = json.putObject("parsedData");
      parsed.putArray("positions");
      parsed.putArray("schools");
    }
    return json;
  }
}
