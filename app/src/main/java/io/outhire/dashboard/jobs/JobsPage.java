package io.outhire.dashboard.jobs;

import io.outhire.accounts.Role;
import io.outhire.jobs.JobFilter;
import io.outhire.jobs.JobMark;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.jobs.ReviewQueue;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Arrays;
import java.util.Optional;

/** The list of a team's job descriptions. */
@Path("/jobs")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class JobsPage {
  private final Jobs jobs;
  private final CurrentVisitor visitor;
  private final ReviewQueue queue;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  JobsPage(
      Jobs jobs,
      ReviewQueue queue,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.jobs = jobs;
    this.queue = queue;
    this.flash = flash;
    this.visitor = visitor;
    this.frames = frames;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "jobs")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(Frame frame, JobList list, boolean mayChange);
  }

  /** The jobs that match a search, in a state; an unknown state or line counts as none. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("state") @DefaultValue("") String state,
      @QueryParam("after") @DefaultValue("") String after,
      @QueryParam("before") @DefaultValue("") String before) {
    Visitor who = visitor.get();
    var filter = new JobFilter(search, state(state), JobMark.parse(after), JobMark.parse(before));
    var list =
        JobList.of(jobs.list(who.team(), filter), jobs.counts(who.team()), filter, clock.instant());
    return Templates.list(
        frames.dashboard("Job descriptions", Section.JOBS), list, who.may(Role.RECRUITER));
  }

  /** Goes to the first imported job that waits for a review. */
  @GET
  @Path("review")
  @SignedIn(value = Role.RECRUITER, place = "reviewing imported jobs")
  public Response review() {
    return queue
        .first(visitor.get().team())
        .map(job -> flash.seeOther("/jobs/" + job))
        .orElseGet(() -> flash.seeOther("/jobs", "All imported jobs are reviewed."));
  }

  private static Optional<JobState> state(String word) {
    return Arrays.stream(JobState.values())
        .filter(state -> state.name().equalsIgnoreCase(word))
        .findFirst();
  }
}
