package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.SendAs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Notice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.RestForm;

/** "Send again" and "Send now" of one application. */
@Path("/applications/{id}/sending")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "sending applications")
public class SendingPage {
  private final Deliveries deliveries;
  private final CurrentVisitor visitor;
  private final Flash flash;

  SendingPage(Deliveries deliveries, CurrentVisitor visitor, Flash flash) {
    this.deliveries = deliveries;
    this.visitor = visitor;
    this.flash = flash;
  }

  /**
   * Sends it, however often it is asked, once.
   *
   * @param as what was decided about a posting that is no longer open
   */
  @POST
  public Response send(@PathParam("id") String id, @RestForm @DefaultValue("LINKED") String as) {
    TeamId team = visitor.get().team();
    ApplicationId application = ApplicationId.parse(id).orElseThrow(NotFoundException::new);
    if (deliveries.of(team, application).isEmpty()) {
      throw new NotFoundException();
    }
    String path = "/applications/" + application;
    return switch (deliveries.sendAgain(team, application, decided(as))) {
      case ON_ITS_WAY -> flash.seeOther(path, "The application is on its way.");
      case STILL_HELD ->
          flash.seeOther(
              path, Notice.warn("It cannot be sent yet; beside it stands what is missing."));
      case NOTHING_TO_SEND ->
          flash.seeOther(path, Notice.info("It is on its way already, or has arrived."));
    };
  }

  private static SendAs decided(String word) {
    return Stream.of(SendAs.values())
        .filter(one -> one.name().equals(word))
        .findFirst()
        .orElseThrow(BadRequestException::new);
  }
}
