package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.common.TeamId;
import io.outhire.dashboard.ats.ImportView.Row;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.ImportingPostings;
import io.outhire.integrations.JobLink;
import io.outhire.integrations.JobLinks;
import io.outhire.integrations.MirroringForms;
import io.outhire.integrations.OfferedPosting;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Changes the posting that a job is linked to. */
@Path("/jobs/{id}/connected-job")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "changing job descriptions")
public class ConnectedJobPage {
  private final Jobs jobs;
  private final JobLinks links;
  private final ImportingPostings importing;
  private final MirroringForms mirroring;
  private final Connections connections;
  private final Deliveries deliveries;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  ConnectedJobPage(
      Jobs jobs,
      JobLinks links,
      ImportingPostings importing,
      MirroringForms mirroring,
      Connections connections,
      Deliveries deliveries,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.jobs = jobs;
    this.links = links;
    this.importing = importing;
    this.mirroring = mirroring;
    this.connections = connections;
    this.deliveries = deliveries;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "ats")
  static class Templates {
    private Templates() {}

    static native TemplateInstance choose(ChoosePosting view);
  }

  /** The open postings to choose from. */
  @GET
  public Response choose(
      @PathParam("id") String id, @QueryParam("q") @DefaultValue("") String search) {
    return page(200, find(id), search, "");
  }

  /** Links the job to the chosen posting. */
  @POST
  public Response link(@PathParam("id") String id, @RestForm @DefaultValue("") String posting) {
    JobDescription job = find(id);
    TeamId team = visitor.get().team();
    if (posting.isEmpty()) {
      return page(422, job, "", "Choose a job.");
    }
    Optional<Connection> connection = connections.of(team);
    try {
      Optional<AtsPosting> chosen =
          connection.isEmpty() ? Optional.empty() : offered(team, posting);
      if (chosen.isEmpty()) {
        return page(422, job, "", "That job is no longer on offer. Choose another.");
      }
      links.link(
          team,
          job.id(),
          connection.get().id(),
          posting,
          chosen.get().title(),
          chosen.get().showUrl());
      mirroring.linkChanged(team, job.id());
    } catch (AtsFailure failure) {
      return page(502, job, "", failure.cause());
    }
    return flash.seeOther("/jobs/" + job.id(), "Linked. New applications go to that job.");
  }

  private Optional<AtsPosting> offered(TeamId team, String posting) throws AtsFailure {
    return importing.offered(team).stream()
        .map(OfferedPosting::posting)
        .filter(one -> one.id().equals(posting))
        .findFirst();
  }

  /** Removes the link. */
  @POST
  @Path("removal")
  public Response unlink(@PathParam("id") String id) {
    JobDescription job = find(id);
    links.unlink(visitor.get().team(), job.id());
    mirroring.linkChanged(visitor.get().team(), job.id());
    return flash.seeOther(
        "/jobs/" + job.id(), "The link is removed. New applications are kept here.");
  }

  /** Sends what is kept of this job's applications. */
  @POST
  @Path("sending")
  public Response send(@PathParam("id") String id) {
    JobDescription job = find(id);
    int sent = deliveries.sendHeldFor(visitor.get().team(), job.id());
    String path = "/jobs/" + job.id();
    return sent == 0
        ? flash.seeOther(
            path, Notice.warn("Nothing was sent. Check the connection and the link first."))
        : flash.seeOther(
            path,
            sent == 1 ? "1 application is on its way." : sent + " applications are on their way.");
  }

  private JobDescription find(String id) {
    return JobId.parse(id)
        .flatMap(known -> jobs.find(visitor.get().team(), known))
        .orElseThrow(NotFoundException::new);
  }

  private Response page(int status, JobDescription job, String search, String error) {
    TeamId team = visitor.get().team();
    List<Row> rows = List.of();
    String problem = "";
    if (connections.of(team).filter(Connection::isConnected).isEmpty()) {
      problem = "Your ATS is not connected.";
    } else {
      try {
        Instant now = clock.instant();
        rows =
            importing.offered(team).stream()
                .map(posting -> Row.of(posting, now))
                .filter(row -> row.matches(search))
                .toList();
      } catch (AtsFailure failure) {
        problem = failure.cause();
      }
    }
    String path = "/jobs/" + job.id();
    return Pages.page(
        status,
        Templates.choose(
            new ChoosePosting(
                frames.dashboard("Connected job from ATS", Section.JOBS),
                job.name(),
                path,
                path + "/connected-job",
                search,
                links.of(team, job.id()).map(JobLink::postingId).orElse(""),
                rows,
                problem,
                error)));
  }
}
