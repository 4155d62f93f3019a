package io.outhire.dashboard.settings;

import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.accounts.PersonId;
import io.outhire.accounts.Role;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.UUID;

/** Asks whether somebody is really to leave the team, and does it. */
@Path("/settings/members/{person}/remove")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = MembersPage.PLACE)
public class RemovingMemberPage {
  private final Members members;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  RemovingMemberPage(Members members, CurrentVisitor visitor, Frames frames, Flash flash) {
    this.members = members;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "settings")
  static class Templates {
    private Templates() {}

    static native TemplateInstance removeMember(Frame frame, Member member);
  }

  @GET
  public Response ask(@PathParam("person") UUID person) {
    return Answers.page(
        200, Templates.removeMember(frames.settings("Remove a member"), member(person)));
  }

  @POST
  public Response remove(@PathParam("person") UUID person) {
    String name = member(person).person().name();
    return MembersPage.answer(
        flash,
        members.remove(visitor.get().team(), new PersonId(person)),
        name + " is no longer in the team and is signed out of it.");
  }

  private Member member(UUID person) {
    return members
        .find(visitor.get().team(), new PersonId(person))
        .orElseThrow(NotFoundException::new);
  }
}
