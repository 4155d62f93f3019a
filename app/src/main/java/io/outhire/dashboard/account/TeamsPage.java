package io.outhire.dashboard.account;

import io.outhire.accounts.Members;
import io.outhire.accounts.Members.Membership;
import io.outhire.accounts.Role;
import io.outhire.accounts.Sessions;
import io.outhire.common.TeamId;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.UUID;

/** Where somebody who is in several teams chooses which one to look at. */
@Path("/account/teams")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class TeamsPage {
  private final Members members;
  private final Sessions sessions;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  TeamsPage(
      Members members, Sessions sessions, CurrentVisitor visitor, Frames frames, Flash flash) {
    this.members = members;
    this.sessions = sessions;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    private Templates() {}

    static native TemplateInstance teams(Frame frame, List<Membership> teams, TeamId current);
  }

  @GET
  public TemplateInstance list() {
    return Templates.teams(
        frames.dashboard("Switch team", Section.ACCOUNT),
        members.teamsOf(visitor.get().person()),
        visitor.get().team());
  }

  /** Looks at another team from now on, in this browser. */
  @POST
  @Path("{team}")
  public Response switchTo(@PathParam("team") UUID team) {
    if (!sessions.switchTeam(visitor.session(), new TeamId(team))) {
      throw new NotFoundException();
    }
    return flash.seeOther("/jobs");
  }
}
