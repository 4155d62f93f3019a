package io.outhire.dashboard.account;

import io.outhire.accounts.ChangingPassword;
import io.outhire.accounts.ChangingPassword.Outcome;
import io.outhire.accounts.Role;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Waiting;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestForm;

/** Where a person changes their password. */
@Path("/account/password")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class PasswordPage {
  private final ChangingPassword changing;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  PasswordPage(
      ChangingPassword changing,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.changing = changing;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    private Templates() {}

    static native TemplateInstance password(Frame frame, String email, FormErrors errors);
  }

  @GET
  public Response ask() {
    return page(200, FormErrors.none());
  }

  /** Changes it and ends the person's other sessions. */
  @POST
  public Response change(
      @RestForm @DefaultValue("") String current, @RestForm @DefaultValue("") String wanted) {
    return switch (changing.change(visitor.session(), current, wanted)) {
      case Outcome.Changed() ->
          flash.seeOther(
              "/account/sessions", "Your password is changed and every other browser signed out.");
      case Outcome.WrongCurrent() ->
          page(Answers.REFUSED, FormErrors.of("current", "This is not your current password"));
      case Outcome.Unfit(String problem) -> page(Answers.REFUSED, FormErrors.of("wanted", problem));
      case Outcome.TooMany(var until) ->
          page(429, FormErrors.of("current", Waiting.words(until, clock)));
    };
  }

  private Response page(int status, FormErrors errors) {
    Frame frame = frames.dashboard("Change password", Section.ACCOUNT);
    return Answers.page(status, Templates.password(frame, visitor.get().email().value(), errors));
  }
}
