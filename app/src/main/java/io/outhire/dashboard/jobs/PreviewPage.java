package io.outhire.dashboard.jobs;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Role;
import io.outhire.applications.Questionnaire;
import io.outhire.applications.Questionnaires;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobInWords;
import io.outhire.jobs.Jobs;
import io.outhire.web.ContentSecurity;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.PublicFrames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.CareersFrame;
import io.outhire.words.Language;
import io.outhire.words.TextLanguage;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** A job as candidates would see it, from what is kept or from what is being typed. */
@Path("/jobs")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class PreviewPage {
  private final Jobs jobs;
  private final Employers employers;
  private final Questionnaires questionnaires;
  private final CurrentVisitor visitor;

  PreviewPage(
      Jobs jobs, Employers employers, Questionnaires questionnaires, CurrentVisitor visitor) {
    this.jobs = jobs;
    this.employers = employers;
    this.questionnaires = questionnaires;
    this.visitor = visitor;
  }

  @CheckedTemplate(basePath = "jobs")
  static class Templates {
    private Templates() {}

    static native TemplateInstance preview(
        CareersFrame frame, JobInWords job, PublishingCheck check);
  }

  /** The job as it is kept. */
  @GET
  @Path("{id:[0-9a-fA-F-]{36}}/preview")
  public Response kept(@PathParam("id") String id) {
    Visitor who = visitor.get();
    JobDescription job = find(who, id);
    return page(who, job.content(), questionnaires.of(who.team(), job.id()));
  }

  private JobDescription find(Visitor who, String id) {
    return JobId.parse(id)
        .flatMap(known -> jobs.find(who.team(), known))
        .orElseThrow(NotFoundException::new);
  }

  /** Nothing yet. */
  @GET
  @Path("preview")
  public Response empty() {
    return page(visitor.get(), new TypedJob().checked().content(), Questionnaire.NOTHING);
  }

  /** What is typed; nothing is kept, and what is wrong counts as empty. */
  @POST
  @Path("preview")
  public Response typed(@BeanParam TypedJob typed) {
    return page(visitor.get(), typed.checked().content(), Questionnaire.NOTHING);
  }

  /** What is typed of a job that is kept; nothing of it changes. */
  @POST
  @Path("{id:[0-9a-fA-F-]{36}}/preview")
  public Response typed(@PathParam("id") String id, @BeanParam TypedJob typed) {
    Visitor who = visitor.get();
    JobDescription job = find(who, id);
    return page(who, typed.checked().content(), questionnaires.of(who.team(), job.id()));
  }

  private Response page(Visitor who, JobContent content, Questionnaire asked) {
    Employers.Shown shown = employers.of(who.team());
    Language language =
        content.details().language().flatMap(TextLanguage::ours).orElse(shown.team().language());
    CareersFrame frame =
        PublicFrames.of(shown, "Preview", null, null, Words.in(language), List.of());
    return Response.ok(
            Templates.preview(
                frame,
                JobInWords.of(content, frame.words(), shown.team().language()),
                PublishingCheck.of(content, shown, asked)))
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Content-Security-Policy", ContentSecurity.FRAMED)
        .build();
  }
}
