package io.outhire.dashboard.applications;

import io.outhire.accounts.Role;
import io.outhire.applications.Quarantine;
import io.outhire.applications.Suspect;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Moment;
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
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;

/** Forms that look as if a program had sent them, for a person to decide. */
@Path("/applications/quarantine")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "forms in quarantine")
public class QuarantinePage {
  private static final String HERE = "/applications/quarantine";

  private final Quarantine quarantine;
  private final Jobs jobs;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  QuarantinePage(
      Quarantine quarantine,
      Jobs jobs,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.quarantine = quarantine;
    this.jobs = jobs;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "applications")
  static class Templates {
    private Templates() {}

    static native TemplateInstance quarantine(Frame frame, List<ShownSuspect> suspects);
  }

  /** Those that wait, the oldest first. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list() {
    List<Suspect> waiting = quarantine.list(visitor.get().team());
    Map<JobId, String> names =
        jobs.names(
            visitor.get().team(), waiting.stream().map(Suspect::job).collect(Collectors.toSet()));
    Instant now = clock.instant();
    return Templates.quarantine(
        frames.dashboard("Quarantine", Section.APPLICATIONS),
        waiting.stream()
            .map(
                suspect ->
                    new ShownSuspect(
                        suspect,
                        names.getOrDefault(suspect.job(), "A deleted job"),
                        Moment.of(suspect.receivedAt(), now)))
            .toList());
  }

  /** Makes an application of it. */
  @POST
  @Path("{suspect}/release")
  public Response release(@PathParam("suspect") UUID suspect) {
    Visitor who = visitor.get();
    var submitted =
        quarantine.release(who.team(), suspect, who.name()).orElseThrow(NotFoundException::new);
    return flash.seeOther(
        HERE, "%s is an application now and goes to your ATS.".formatted(submitted.reference()));
  }

  /** Throws it away. */
  @POST
  @Path("{suspect}/rejection")
  public Response reject(@PathParam("suspect") UUID suspect) {
    Visitor who = visitor.get();
    if (!quarantine.reject(who.team(), suspect, who.name())) {
      throw new NotFoundException();
    }
    return flash.seeOther(HERE, "The form is thrown away.");
  }

  /** A suspect in the words of the page. */
  public record ShownSuspect(Suspect suspect, String job, Moment received) {

    /** Why it is here, in one sentence. */
    public String why() {
      return suspect.signs().stream()
          .map(sign -> sign.inWords())
          .collect(Collectors.joining("; it ", "It ", "."));
    }

    public String path() {
      return "%s/%s".formatted(HERE, suspect.id());
    }
  }
}
