package io.outhire.dashboard.jobs;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Role;
import io.outhire.common.Slug;
import io.outhire.dashboard.ats.ApplicationForms;
import io.outhire.dashboard.ats.ConnectedJobs;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobRefused;
import io.outhire.jobs.Jobs;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.ReviewQueue;
import io.outhire.web.ContentSecurity;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Locale;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** "Edit job description": one job, to be read and changed. */
@Path("/jobs")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "changing job descriptions")
public class EditJobPage {
  private static final String PUBLISH = "publish";

  private final Jobs jobs;
  private final Employers employers;
  private final EditingJobs editing;
  private final PublishingJobs publishing;
  private final ReviewQueue queue;
  private final ConnectedJobs connected;
  private final ApplicationForms forms;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  EditJobPage(
      Jobs jobs,
      Employers employers,
      EditingJobs editing,
      PublishingJobs publishing,
      ReviewQueue queue,
      ConnectedJobs connected,
      ApplicationForms forms,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.jobs = jobs;
    this.employers = employers;
    this.editing = editing;
    this.publishing = publishing;
    this.queue = queue;
    this.connected = connected;
    this.forms = forms;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "jobs")
  static class Templates {
    private Templates() {}

    static native TemplateInstance edit(
        Frame frame, EditPage page, TypedJob job, FormErrors errors, Choices choices);

    static native TemplateInstance read(
        Frame frame, EditPage page, JobDescription job, JobFacts facts);
  }

  /** An empty form. */
  @GET
  @Path("new")
  public Response ask() {
    return newPage(200, new TypedJob(), FormErrors.none());
  }

  /** Keeps a new job as a draft, or publishes it at once. */
  @POST
  @Path("new")
  public Response create(@BeanParam TypedJob typed, @RestForm @DefaultValue("") String intent) {
    JobForm form = typed.checked();
    FormErrors errors =
        intent.equals(PUBLISH)
            ? form.errorsToPublish(employers.of(visitor.get().team()))
            : form.errors();
    if (!errors.isEmpty()) {
      return newPage(422, typed, errors);
    }
    Visitor who = visitor.get();
    JobDescription job = editing.create(who.team(), form.content(), false);
    return kept(who, job, intent, Optional.empty());
  }

  /** A job: the form for whoever may change it, its words for all others. */
  @GET
  @Path("{id:[0-9a-fA-F-]{36}}")
  @SignedIn(Role.VIEWER)
  public Response show(@PathParam("id") String id) {
    Visitor who = visitor.get();
    JobDescription job = find(who, id);
    if (!who.may(Role.RECRUITER)) {
      return page(
          200,
          Templates.read(
              frames.dashboard(job.name(), Section.JOBS),
              editPage(who, job, TypedJob.of(job)),
              job,
              JobFacts.of(job.content(), Locale.UK)));
    }
    return editPage(200, who, job, TypedJob.of(job), FormErrors.none(), Optional.empty());
  }

  /** Keeps what was typed, and publishes it when the button says so. */
  @POST
  @Path("{id:[0-9a-fA-F-]{36}}")
  public Response save(
      @PathParam("id") String id,
      @BeanParam TypedJob typed,
      @RestForm @DefaultValue("") String intent) {
    Visitor who = visitor.get();
    JobDescription job = find(who, id);
    JobForm form = typed.checked();
    FormErrors errors =
        intent.equals(PUBLISH)
            ? form.errorsToPublish(employers.of(visitor.get().team()))
            : form.errors();
    Optional<Slug> slug = typed.typedSlug();
    if (slug.isEmpty()) {
      errors =
          errors.and("slug", "Use small letters, digits and single hyphens, such as senior-baker.");
    }
    if (!errors.isEmpty()) {
      return editPage(422, who, job, typed, errors, Optional.empty());
    }
    Optional<ReviewQueue.Place> place = queue.place(who.team(), job.id());
    try {
      var changed =
          editing.change(
              who.team(), job.id(), typed.version, keeping(form, job), slug.orElseThrow());
      return kept(who, changed, intent, place);
    } catch (JobRefused.ChangedMeanwhile conflict) {
      return conflict(who, conflict.current(), typed);
    } catch (JobRefused.SlugTaken taken) {
      var fault = FormErrors.of("slug", "Another job has or had this address. Choose another.");
      return editPage(422, who, job, typed, fault, Optional.empty());
    }
  }

  /** The form holds no translations; they have a page of their own and stay as they are. */
  private static JobContent keeping(JobForm form, JobDescription job) {
    JobContent typed = form.content();
    return typed.with(typed.details().with(job.content().details().translations()));
  }

  private Response kept(
      Visitor who, JobDescription job, String intent, Optional<ReviewQueue.Place> place) {
    boolean publish = intent.equals(PUBLISH) && !job.isPublished();
    if (publish) {
      publishing.publish(who.team(), job.id());
    }
    String done = "“%s” is %s.".formatted(job.name(), publish ? "published" : "saved");
    if (place.isEmpty()) {
      return flash.seeOther("/jobs/" + job.id(), done);
    }
    return queue
        .after(who.team(), job.id())
        .map(next -> flash.seeOther("/jobs/" + next, done + " Here is the next one to review."))
        .orElseGet(() -> flash.seeOther("/jobs", done + " All imported jobs are reviewed."));
  }

  /** What was typed stays in the form, which now begins from the version that is kept. */
  private Response conflict(Visitor who, JobDescription current, TypedJob typed) {
    typed.version = current.version();
    var notice =
        Notice.warn(
            "Somebody else saved this job while you were editing it. What you typed is still here"
                + " and not saved. Open the job in another tab to compare; Save replaces what the"
                + " other person wrote.");
    return editPage(409, who, current, typed, FormErrors.none(), Optional.of(notice));
  }

  private Response newPage(int status, TypedJob typed, FormErrors errors) {
    Visitor who = visitor.get();
    var page = EditPage.ofNew(who, typed.checked().content(), employers.of(who.team()));
    var frame = frames.dashboard("New job description", Section.JOBS);
    return page(
        status,
        Templates.edit(frame, page, typed, errors, Choices.ALL.including(typed.salaryCurrency)));
  }

  private Response editPage(
      int status,
      Visitor who,
      JobDescription job,
      TypedJob typed,
      FormErrors errors,
      Optional<Notice> notice) {
    Frame frame = frames.dashboard("Edit job description", Section.JOBS);
    return page(
        status,
        Templates.edit(
            notice.map(frame::saying).orElse(frame),
            editPage(who, job, typed),
            typed,
            errors,
            Choices.ALL.including(typed.salaryCurrency)));
  }

  private EditPage editPage(Visitor who, JobDescription job, TypedJob typed) {
    return EditPage.of(
        who,
        job,
        typed.checked().content(),
        employers.of(who.team()),
        queue.place(who.team(), job.id()),
        queue.after(who.team(), job.id()),
        connected.card(who, job.id()),
        forms.card(who, job.id()),
        clock.instant());
  }

  private JobDescription find(Visitor who, String id) {
    return JobId.parse(id)
        .flatMap(known -> jobs.find(who.team(), known))
        .orElseThrow(NotFoundException::new);
  }

  private static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header("Content-Security-Policy", ContentSecurity.FRAMING)
        .entity(page)
        .build();
  }
}
