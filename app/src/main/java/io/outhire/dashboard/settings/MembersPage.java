package io.outhire.dashboard.settings;

import io.outhire.accounts.Invitation;
import io.outhire.accounts.InvitationId;
import io.outhire.accounts.Invitations;
import io.outhire.accounts.InvitingMembers;
import io.outhire.accounts.Member;
import io.outhire.accounts.Members;
import io.outhire.accounts.PersonId;
import io.outhire.accounts.Role;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.BadRequestException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jboss.resteasy.reactive.RestForm;

/** Settings › Members: everybody sees who is in the team, an admin decides it. */
@Path("/settings/members")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class MembersPage {
  private static final String HERE = "/settings/members";
  static final String PLACE = "the settings of members";

  private final Members members;
  private final Invitations invitations;
  private final InvitingMembers inviting;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  /** What is typed into the form for an invitation. */
  record Asked(String name, String email, String role) {
    static final Asked NOBODY = new Asked("", "", Role.RECRUITER.name());
  }

  MembersPage(
      Members members,
      Invitations invitations,
      InvitingMembers inviting,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.members = members;
    this.invitations = invitations;
    this.inviting = inviting;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "settings")
  static class Templates {
    private Templates() {}

    static native TemplateInstance members(
        Frame frame,
        Visitor visitor,
        List<Member> members,
        List<Invitation> invitations,
        Instant now,
        List<Role> roles,
        boolean mayChange,
        Asked asked,
        FormErrors errors);
  }

  @GET
  public Response list() {
    return page(200, Asked.NOBODY, FormErrors.none());
  }

  private Response page(int status, Asked asked, FormErrors errors) {
    Visitor who = visitor.get();
    return Answers.page(
        status,
        Templates.members(
            frames.settings("Members"),
            who,
            members.of(who.team()),
            invitations.open(who.team()),
            clock.instant(),
            List.of(Role.values()),
            who.may(Role.ADMIN),
            asked,
            errors));
  }

  @POST
  @Path("invitations")
  @SignedIn(value = Role.ADMIN, place = PLACE)
  public Response invite(
      @RestForm @DefaultValue("") String name,
      @RestForm @DefaultValue("") String email,
      @RestForm @DefaultValue("") String role) {
    Visitor who = visitor.get();
    Asked asked = new Asked(name, email, role);
    return switch (inviting.invite(
        who.team(), visitor.session().person(), email, name, role(role))) {
      case SENT -> flash.seeOther(HERE, "The invitation is on its way. It works for seven days.");
      case BAD_NAME ->
          refused(asked, FormErrors.of("name", "Enter a name, at most 100 characters"));
      case BAD_EMAIL ->
          refused(asked, FormErrors.of("email", "Enter an e-mail address, as in name@company.com"));
      case ALREADY_MEMBER ->
          refused(asked, FormErrors.of("email", "Somebody with this address is in the team"));
    };
  }

  private Response refused(Asked asked, FormErrors errors) {
    return page(Answers.REFUSED, asked, errors);
  }

  @POST
  @Path("invitations/{id}/send-again")
  @SignedIn(value = Role.ADMIN, place = PLACE)
  public Response inviteAgain(@PathParam("id") UUID id) {
    Visitor who = visitor.get();
    if (!inviting.inviteAgain(who.team(), visitor.session().person(), new InvitationId(id))) {
      throw new NotFoundException();
    }
    return flash.seeOther(
        HERE, "The invitation is on its way again. The earlier link no longer works.");
  }

  @POST
  @Path("invitations/{id}/revoke")
  @SignedIn(value = Role.ADMIN, place = PLACE)
  public Response revoke(@PathParam("id") UUID id) {
    Visitor who = visitor.get();
    if (invitations.find(who.team(), new InvitationId(id)).isEmpty()) {
      throw new NotFoundException();
    }
    invitations.revoke(who.team(), new InvitationId(id));
    return flash.seeOther(HERE, "The invitation is taken back. Its link no longer works.");
  }

  @POST
  @Path("{person}/role")
  @SignedIn(value = Role.ADMIN, place = PLACE)
  public Response changeRole(
      @PathParam("person") UUID person, @RestForm @DefaultValue("") String role) {
    Members.Change change =
        members.changeRole(visitor.get().team(), new PersonId(person), role(role));
    return answer(flash, change, "The role is changed.");
  }

  static Response answer(Flash flash, Members.Change change, String done) {
    return switch (change) {
      case DONE -> flash.seeOther(HERE, done);
      case NOT_A_MEMBER -> throw new NotFoundException();
      case LAST_ADMIN ->
          flash.seeOther(
              HERE,
              Notice.bad(
                  "A team needs an Admin. Make somebody else Admin first. Nothing was changed."));
    };
  }

  /** A role that no form of ours offers is no request of ours. */
  private static Role role(String name) {
    try {
      return Role.valueOf(name);
    } catch (IllegalArgumentException unknown) {
      throw new BadRequestException(unknown);
    }
  }
}
