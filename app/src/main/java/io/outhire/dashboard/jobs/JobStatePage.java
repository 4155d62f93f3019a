package io.outhire.dashboard.jobs;

import io.outhire.accounts.Role;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobRefused;
import io.outhire.jobs.Jobs;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.PublishingNeed;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** Publishing, closing and deleting a job as it is kept. */
@Path("/jobs/{id:[0-9a-fA-F-]{36}}")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "changing job descriptions")
public class JobStatePage {
  private final Jobs jobs;
  private final EditingJobs editing;
  private final PublishingJobs publishing;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  JobStatePage(
      Jobs jobs,
      EditingJobs editing,
      PublishingJobs publishing,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash) {
    this.jobs = jobs;
    this.editing = editing;
    this.publishing = publishing;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "jobs")
  static class Templates {
    private Templates() {}

    static native TemplateInstance delete(Frame frame, String id, String name);
  }

  /** Publishes the job. */
  @POST
  @Path("publication")
  public Response publish(@PathParam("id") String id) {
    Visitor who = visitor.get();
    JobDescription job = find(who, id);
    try {
      publishing.publish(who.team(), job.id());
    } catch (JobRefused.NotReady notReady) {
      return flash.seeOther(
          "/jobs/" + job.id(),
          Notice.warn("“%s” is not published: %s.".formatted(job.name(), needs(notReady))));
    }
    return flash.seeOther("/jobs/" + job.id(), "“%s” is published.".formatted(job.name()));
  }

  private static String needs(JobRefused.NotReady refused) {
    return refused.missing().contains(PublishingNeed.SALARY)
        ? "by your team’s settings it needs the salary"
        : "it needs a title and a description";
  }

  /** Closes the job. */
  @POST
  @Path("closing")
  public Response close(@PathParam("id") String id) {
    Visitor who = visitor.get();
    JobDescription job = find(who, id);
    publishing.close(who.team(), job.id());
    return flash.seeOther(
        "/jobs/" + job.id(),
        "“%s” is closed. Its page says so, and nobody can apply any more.".formatted(job.name()));
  }

  /** Asks whether to delete a draft. */
  @GET
  @Path("deletion")
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance askToDelete(@PathParam("id") String id) {
    JobDescription job = find(visitor.get(), id);
    return Templates.delete(
        frames.dashboard("Delete draft", Section.JOBS), job.id().toString(), job.name());
  }

  /** Deletes a draft for good. */
  @POST
  @Path("deletion")
  public Response delete(@PathParam("id") String id) {
    Visitor who = visitor.get();
    JobDescription job = find(who, id);
    try {
      editing.delete(who.team(), job.id());
    } catch (JobRefused.NotADraft published) {
      return flash.seeOther(
          "/jobs/" + job.id(),
          Notice.warn("Only drafts are deleted. Close “%s” instead.".formatted(job.name())));
    }
    return flash.seeOther("/jobs", "The draft “%s” is deleted.".formatted(job.name()));
  }

  private JobDescription find(Visitor who, String id) {
    return JobId.parse(id)
        .flatMap(known -> jobs.find(who.team(), known))
        .orElseThrow(NotFoundException::new);
  }
}
