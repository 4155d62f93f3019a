package io.outhire.dashboard.settings;

import io.outhire.accounts.Role;
import io.outhire.accounts.Teams;
import io.outhire.common.PublicUrl;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import org.jboss.resteasy.reactive.RestForm;

/** Settings › Team: what the team is called and where its jobs are. */
@Path("/settings")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class TeamPage {
  private final Teams teams;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final PublicUrl here;

  TeamPage(Teams teams, CurrentVisitor visitor, Frames frames, Flash flash, PublicUrl here) {
    this.teams = teams;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.here = here;
  }

  @CheckedTemplate(basePath = "settings")
  static class Templates {
    private Templates() {}

    static native TemplateInstance team(
        Frame frame, String name, String address, boolean mayChange, FormErrors errors);
  }

  /** Settings begin with the team. */
  @GET
  public Response begin() {
    return flash.seeOther("/settings/team");
  }

  @GET
  @Path("team")
  public Response show() {
    return page(200, visitor.get().teamName(), FormErrors.none());
  }

  /** Gives the team another name; its public address stays, it is in other people's links. */
  @POST
  @Path("team")
  @SignedIn(value = Role.ADMIN, place = "the settings of the team")
  public Response rename(@RestForm @DefaultValue("") String name) {
    if (!teams.rename(visitor.get().team(), name)) {
      return page(
          Answers.REFUSED, name, FormErrors.of("name", "Enter a name, at most 100 characters"));
    }
    return flash.seeOther("/settings/team", "The team's name is saved.");
  }

  private Response page(int status, String name, FormErrors errors) {
    Visitor who = visitor.get();
    String address = here.at("/" + who.teamSlug() + "/jobs").toString();
    return Answers.page(
        status,
        Templates.team(frames.settings("Team"), name, address, who.may(Role.ADMIN), errors));
  }
}
