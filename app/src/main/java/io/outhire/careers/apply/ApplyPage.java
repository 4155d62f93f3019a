package io.outhire.careers.apply;

import io.outhire.applications.ApplicationForm;
import io.outhire.applications.FormToken;
import io.outhire.applications.KeptUploads;
import io.outhire.applications.Quarantine;
import io.outhire.applications.ResumeCheck;
import io.outhire.applications.SpamSign;
import io.outhire.applications.SubmittingApplications;
import io.outhire.applications.VisitSource;
import io.outhire.careers.guard.Suspicion;
import io.outhire.common.PublicUrl;
import io.outhire.web.Anyone;
import io.outhire.web.Asking;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.PublicFrames;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.core.UriInfo;
import java.net.URI;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;
import org.jboss.resteasy.reactive.multipart.FileUpload;
import org.jboss.resteasy.reactive.server.multipart.MultipartFormDataInput;
import org.jspecify.annotations.Nullable;

/** The form with which people apply. */
@Path("/{team}/jobs/{slug}/apply")
@RunOnVirtualThread
@Anyone("people apply without an account")
public class ApplyPage {
  /**
   * May be kept by the browser for going back, and must be asked for anew otherwise: with {@code
   * no-store}, going back would empty the form.
   */
  private static final String FOR_GOING_BACK = "private, no-cache";

  private final FindingJobs finding;
  private final SubmittingApplications submitting;
  private final KeptUploads keptUploads;
  private final Suspicion suspicion;
  private final Quarantine quarantine;
  private final ApplyQuota quota;
  private final ApplyRoom room;
  private final Asking asking;
  private final Flash flash;
  private final PublicUrl here;
  private final PublicFrames frames;
  private final InstantSource clock;

  ApplyPage(
      FindingJobs finding,
      SubmittingApplications submitting,
      KeptUploads keptUploads,
      Suspicion suspicion,
      Quarantine quarantine,
      ApplyQuota quota,
      ApplyRoom room,
      Asking asking,
      Flash flash,
      PublicUrl here,
      PublicFrames frames,
      InstantSource clock) {
    this.finding = finding;
    this.submitting = submitting;
    this.keptUploads = keptUploads;
    this.suspicion = suspicion;
    this.quarantine = quarantine;
    this.quota = quota;
    this.room = room;
    this.asking = asking;
    this.flash = flash;
    this.here = here;
    this.frames = frames;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "careers/apply")
  static class Templates {
    private Templates() {}

    static native TemplateInstance form(FormPage page);

    static native TemplateInstance checked(FormPage page);

    static native TemplateInstance elsewhere(FormPage page);

    static native TemplateInstance closed(FormPage page);
  }

  /** The empty form. */
  @GET
  public Response ask(
      @PathParam("team") String team,
      @PathParam("slug") String slug,
      @Context UriInfo address,
      @HeaderParam("Referer") @Nullable String referer) {
    OpenJob open = finding.find(team, slug);
    String query = address.getRequestUri().getRawQuery();
    FormPage empty =
        empty(open, FormToken.next(clock), VisitedFrom.of(query, referer, here.value()));
    if (open.job().isPublished() && open.asked().elsewhere().isPresent()) {
      return html(200, Templates.elsewhere(empty)).build();
    }
    return open.job().isPublished()
        ? html(200, Templates.form(empty)).header(HttpHeaders.CACHE_CONTROL, FOR_GOING_BACK).build()
        : html(410, Templates.closed(empty)).build();
  }

  private FormPage empty(OpenJob open, FormToken token, Optional<VisitSource> source) {
    return FormPage.empty(
        frame(open), open, token, suspicion.signature(token, open.subject()), source);
  }

  /** Takes a form, or shows it again with what is wrong. */
  @POST
  @Consumes(MediaType.MULTIPART_FORM_DATA)
  public Response send(
      @PathParam("team") String team,
      @PathParam("slug") String slug,
      @RestForm @Nullable String form,
      @RestForm @DefaultValue("") String signature,
      @RestForm @Nullable String name,
      @RestForm @Nullable String email,
      @RestForm("resume") @Nullable FileUpload resume,
      @RestForm @Nullable String phone,
      @RestForm @Nullable String links,
      @RestForm @Nullable String coverLetter,
      @RestForm @Nullable String consent,
      @RestForm @Nullable String website,
      @RestForm @Nullable String source,
      MultipartFormDataInput fields) {
    OpenJob open = finding.find(team, slug);
    TypedForm typed =
        TypedForm.of(
            name,
            email,
            phone,
            links,
            coverLetter,
            TypedAnswers.of(fields),
            consent,
            website,
            source);
    FormToken token =
        Optional.ofNullable(form).flatMap(FormToken::parse).orElseGet(() -> FormToken.next(clock));
    if (!open.job().isPublished()) {
      return html(410, Templates.closed(shown(open, typed, token, null))).build();
    }
    if (!quota.allows(asking.networkAddress())) {
      return html(
              429,
              Templates.form(
                  shown(open, typed, token, Notice.warn(open.words().say("apply.form.too-many")))))
          .build();
    }
    return room.store(
        resume == null ? 0 : resume.size(), () -> check(open, typed, token, signature, resume));
  }

  private Response check(
      OpenJob open,
      TypedForm typed,
      FormToken token,
      String signature,
      @Nullable FileUpload upload) {
    Optional<ResumeCheck> sent = SentFile.check(upload);
    Optional<ResumeCheck> file =
        sent.or(() -> keptUploads.find(open.team().id(), token).map(ResumeCheck.Accepted::new));
    var check = new FormCheck(typed, file, open);
    FormErrors errors = check.errors();
    if (errors.isEmpty()) {
      return take(open, check.form(), token, signature, typed.website());
    }
    if (sent.isPresent()) {
      check.resume().ifPresent(valid -> keptUploads.keep(open.team().id(), token, valid));
      keptUploads.discardOld();
    }
    var page =
        new FormPage(
            frame(open),
            open,
            typed,
            errors,
            token,
            suspicion.signature(token, open.subject()),
            check.resume().map(r -> r.file()),
            null);
    return html(422, Templates.form(page)).build();
  }

  /** What looks like a program's is looked at by a person, and its sender is told so. */
  private Response take(
      OpenJob open, ApplicationForm form, FormToken token, String signature, String hidden) {
    List<SpamSign> signs = suspicion.of(token, open.subject(), signature, hidden, form.email());
    if (!signs.isEmpty()) {
      quarantine.keep(open.team().id(), open.job().id(), form, token, signs);
      return html(202, Templates.checked(shown(open, TypedForm.EMPTY, token, null))).build();
    }
    submitting.submit(open.form(), form, token);
    return flash.seeOther(open.receivedPath(token));
  }

  private FormPage shown(OpenJob open, TypedForm typed, FormToken token, @Nullable Notice notice) {
    var kept = keptUploads.find(open.team().id(), token).map(resume -> resume.file());
    return new FormPage(
        frame(open),
        open,
        typed,
        FormErrors.none(),
        token,
        suspicion.signature(token, open.subject()),
        kept,
        notice);
  }

  private CareersFrame frame(OpenJob open) {
    String title = open.words().say("apply.form.title", open.job().name(), open.team().name());
    return frames.ofForm(
        open.team().id(),
        title,
        open.words().say("apply.form.lead"),
        URI.create(here.value() + open.jobPath()).toASCIIString(),
        open.words());
  }

  private static Response.ResponseBuilder html(int status, TemplateInstance page) {
    return Response.status(status).type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8")).entity(page);
  }
}
