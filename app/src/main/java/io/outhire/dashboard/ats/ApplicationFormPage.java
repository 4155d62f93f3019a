package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.applications.Questionnaires;
import io.outhire.integrations.MirroringForms;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Notice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** What happens to questions of the posting's own form that cannot be asked here. */
@Path("/jobs/{id}/application-form")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "changing job descriptions")
public class ApplicationFormPage {
  private final Jobs jobs;
  private final Questionnaires questionnaires;
  private final MirroringForms mirroring;
  private final CurrentVisitor visitor;
  private final Flash flash;

  ApplicationFormPage(
      Jobs jobs,
      Questionnaires questionnaires,
      MirroringForms mirroring,
      CurrentVisitor visitor,
      Flash flash) {
    this.jobs = jobs;
    this.questionnaires = questionnaires;
    this.mirroring = mirroring;
    this.visitor = visitor;
    this.flash = flash;
  }

  /** Leaves such questions out, or sends candidates to the posting's own form. */
  @POST
  public Response choose(@PathParam("id") String id, @RestForm @DefaultValue("") String elsewhere) {
    JobDescription job = find(id);
    boolean away = elsewhere.equals("true");
    questionnaires.sendElsewhere(visitor.get().team(), job.id(), away);
    return flash.seeOther(
        "/jobs/" + job.id(),
        away
            ? "Apply leads to the form of your ATS from now on."
            : "Candidates apply here; what cannot be carried is left out.");
  }

  /** Reads the posting's form again. */
  @POST
  @Path("refresh")
  public Response refresh(@PathParam("id") String id) {
    JobDescription job = find(id);
    try {
      mirroring.mirror(visitor.get().team(), job.id());
      return flash.seeOther("/jobs/" + job.id(), "The application form is up to date.");
    } catch (AtsFailure failure) {
      return flash.seeOther(
          "/jobs/" + job.id(),
          Notice.warn(failure.cause() + " The form stays as it was read last."));
    }
  }

  private JobDescription find(String id) {
    return JobId.parse(id)
        .flatMap(known -> jobs.find(visitor.get().team(), known))
        .orElseThrow(NotFoundException::new);
  }
}
