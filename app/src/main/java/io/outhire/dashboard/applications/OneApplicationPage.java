package io.outhire.dashboard.applications;

import io.outhire.accounts.Role;
import io.outhire.applications.Answers;
import io.outhire.applications.Application;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.applications.Resume;
import io.outhire.common.TeamId;
import io.outhire.dashboard.ats.ShownDeliveries;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.web.ContentSecurity;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;

/** One application and its résumé. */
@Path("/applications/{id}")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class OneApplicationPage {
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Applications applications;
  private final Answers answers;
  private final Jobs jobs;
  private final ShownDeliveries deliveries;
  private final InstantSource clock;

  OneApplicationPage(
      CurrentVisitor visitor,
      Frames frames,
      Applications applications,
      Answers answers,
      Jobs jobs,
      ShownDeliveries deliveries,
      InstantSource clock) {
    this.visitor = visitor;
    this.frames = frames;
    this.applications = applications;
    this.answers = answers;
    this.jobs = jobs;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "applications")
  static class Templates {
    private Templates() {}

    static native TemplateInstance show(ApplicationView view);
  }

  /** Person and résumé; what became of the delivery beside them. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(@PathParam("id") String id) {
    TeamId team = visitor.get().team();
    Application application =
        ApplicationId.parse(id)
            .flatMap(known -> applications.find(team, known))
            .orElseThrow(NotFoundException::new);
    Instant now = clock.instant();
    return Templates.show(
        new ApplicationView(
            frames.dashboard(application.candidate().name(), Section.APPLICATIONS),
            application,
            answers.of(team, application.id()),
            jobs.find(team, application.job()).map(JobDescription::name).orElse("A deleted job"),
            Moment.of(application.receivedAt(), now),
            Moment.of(application.changedAt(), now),
            Moment.of(application.consent().givenAt(), now),
            deliveries.of(visitor.get(), application.id()).orElse(null),
            visitor.get().may(Role.ADMIN)));
  }

  /** To save, never to show: nothing that a stranger sent is run or rendered here. */
  @GET
  @Path("resume")
  public Response resume(@PathParam("id") String id) {
    TeamId team = visitor.get().team();
    Resume resume =
        ApplicationId.parse(id)
            .flatMap(known -> applications.resume(team, known))
            .orElseThrow(NotFoundException::new);
    return Response.ok(resume.bytes(), resume.kind().mediaType())
        .header(HttpHeaders.CONTENT_DISPOSITION, AttachmentName.header(resume.fileName()))
        .header("Content-Security-Policy", ContentSecurity.DOWNLOAD)
        .header("X-Content-Type-Options", "nosniff")
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }
}
