package io.outhire.dashboard.signin;

import io.outhire.accounts.AcceptingInvitations;
import io.outhire.accounts.AcceptingInvitations.Outcome;
import io.outhire.accounts.Invitation;
import io.outhire.accounts.Invitations;
import io.outhire.accounts.SecretToken;
import io.outhire.web.Answers;
import io.outhire.web.Anyone;
import io.outhire.web.Asking;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.SessionCookie;
import io.outhire.web.Waiting;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** Where the link in an invitation leads. */
@Path("/invitations/{token}")
@RunOnVirtualThread
@Anyone("the link's key is what lets somebody in")
public class InvitationPage {
  private final Invitations invitations;
  private final AcceptingInvitations accepting;
  private final SessionCookie session;
  private final Flash flash;
  private final Asking asking;
  private final InstantSource clock;

  InvitationPage(
      Invitations invitations,
      AcceptingInvitations accepting,
      SessionCookie session,
      Flash flash,
      Asking asking,
      InstantSource clock) {
    this.invitations = invitations;
    this.accepting = accepting;
    this.session = session;
    this.flash = flash;
    this.asking = asking;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    private Templates() {}

    static native TemplateInstance invitation(
        Invitation invitation, String token, boolean known, String name, FormErrors errors);

    static native TemplateInstance invitationGone();
  }

  /** Asks a new person for a name and a password, a known one for the password they have. */
  @GET
  public Response ask(@PathParam("token") String token) {
    return invitations
        .byToken(new SecretToken(token))
        .map(invitation -> page(200, invitation, token, invitation.name(), FormErrors.none()))
        .orElseGet(InvitationPage::gone);
  }

  /** Joins. */
  @POST
  public Response join(
      @PathParam("token") String token,
      @RestForm @DefaultValue("") String name,
      @RestForm @DefaultValue("") String password) {
    SecretToken key = new SecretToken(token);
    Optional<Invitation> invitation = invitations.byToken(key);
    if (invitation.isEmpty()) {
      return gone();
    }
    Outcome outcome =
        accepting.isKnown(invitation.get())
            ? accepting.joinAsKnown(key, password, asking.networkAddress(), asking.userAgent())
            : accepting.joinAsNew(key, name, password, asking.userAgent());
    return answer(outcome, invitation.get(), token, name);
  }

  private Response answer(Outcome outcome, Invitation invitation, String token, String name) {
    return switch (outcome) {
      case Outcome.Joined(var newKey) -> {
        session.begin(newKey);
        yield flash.seeOther(
            "/jobs",
            "Welcome to %s. You are in as %s."
                .formatted(invitation.team().name(), invitation.role().label()));
      }
      case Outcome.Gone() -> gone();
      case Outcome.BadName() ->
          refused(invitation, token, name, "name", "Enter your name, at most 100 characters");
      case Outcome.BadPassword(String problem) ->
          refused(invitation, token, name, "password", problem);
      case Outcome.WrongPassword() ->
          refused(invitation, token, name, "password", "This is not the password of your account");
      case Outcome.TooMany(var until) ->
          page(
              429, invitation, token, name, FormErrors.of("password", Waiting.words(until, clock)));
    };
  }

  private Response refused(
      Invitation invitation, String token, String name, String field, String words) {
    return page(Answers.REFUSED, invitation, token, name, FormErrors.of(field, words));
  }

  private Response page(
      int status, Invitation invitation, String token, String name, FormErrors errors) {
    boolean known = accepting.isKnown(invitation);
    return Answers.page(status, Templates.invitation(invitation, token, known, name, errors));
  }

  private static Response gone() {
    return Answers.page(Response.Status.GONE.getStatusCode(), Templates.invitationGone());
  }
}
