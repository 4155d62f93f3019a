package io.outhire.dashboard.applications;

import io.outhire.accounts.Role;
import io.outhire.applications.Application;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.applications.ErasingApplications;
import io.outhire.applications.ExportingApplications;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Notice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** All that is kept of the person behind an application: given out, or erased. */
@Path("/applications/{id}/person")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = "giving out and erasing people's data")
public class PersonsDataPage {
  private final Applications applications;
  private final ExportingApplications exporting;
  private final ErasingApplications erasing;
  private final CurrentVisitor visitor;
  private final Flash flash;

  PersonsDataPage(
      Applications applications,
      ExportingApplications exporting,
      ErasingApplications erasing,
      CurrentVisitor visitor,
      Flash flash) {
    this.applications = applications;
    this.exporting = exporting;
    this.erasing = erasing;
    this.visitor = visitor;
    this.flash = flash;
  }

  /** A zip file of every application from this person's address. */
  @POST
  @Path("data")
  public Response data(@PathParam("id") String id) {
    Visitor who = visitor.get();
    Application application = find(id);
    byte[] zip =
        exporting.zip(
            who.team(), applications.of(who.team(), application.candidate().id()), who.name());
    return Response.ok(zip, "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.zip\"".formatted(application.reference()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Erases every application from this person's address. */
  @POST
  @Path("erasure")
  public Response erase(@PathParam("id") String id, @RestForm @DefaultValue("") String sure) {
    Visitor who = visitor.get();
    Application application = find(id);
    if (!sure.equals("true")) {
      return flash.seeOther(
          "/applications/" + application.id(),
          Notice.warn("Nothing was erased: tick the box to say that you are sure."));
    }
    if (erasing.erasePerson(who.team(), application.candidate().id(), who.name())) {
      return flash.seeOther("/applications", "All that was kept of this person is erased.");
    }
    return flash.seeOther(
        "/applications",
        Notice.warn(
            "An application of this person is on its way to your ATS. It is erased by itself as"
                + " soon as it is known whether it arrived."));
  }

  private Application find(String id) {
    return ApplicationId.parse(id)
        .flatMap(known -> applications.find(visitor.get().team(), known))
        .orElseThrow(NotFoundException::new);
  }
}
