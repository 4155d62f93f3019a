package io.outhire.dashboard.signin;

import io.outhire.accounts.FirstRun;
import io.outhire.accounts.SigningIn;
import io.outhire.accounts.SigningIn.Outcome;
import io.outhire.common.DemoMode;
import io.outhire.web.Answers;
import io.outhire.web.Anyone;
import io.outhire.web.Asking;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.LocalPath;
import io.outhire.web.SessionCookie;
import io.outhire.web.Waiting;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** Where somebody says who they are. */
@Path("/")
@RunOnVirtualThread
@Anyone("nobody is signed in before they sign in")
public class SignInPage {
  private static final String AFTERWARDS = "/jobs";
  private static final String WRONG =
      "This e-mail address and password do not belong together. Check both and try again.";

  private final SigningIn signingIn;
  private final FirstRun firstRun;
  private final CurrentVisitor visitor;
  private final SessionCookie session;
  private final Flash flash;
  private final Asking asking;
  private final InstantSource clock;
  private final DemoMode demo;

  SignInPage(
      SigningIn signingIn,
      FirstRun firstRun,
      CurrentVisitor visitor,
      SessionCookie session,
      Flash flash,
      Asking asking,
      InstantSource clock,
      DemoMode demo) {
    this.signingIn = signingIn;
    this.firstRun = firstRun;
    this.visitor = visitor;
    this.session = session;
    this.flash = flash;
    this.asking = asking;
    this.clock = clock;
    this.demo = demo;
  }

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    private Templates() {}

    static native TemplateInstance signIn(
        String next, String email, FormErrors errors, @Nullable Notice notice, boolean demo);
  }

  /** The form; somebody signed in is sent on. */
  @GET
  @Path("sign-in")
  public Response ask(@QueryParam("next") @DefaultValue(AFTERWARDS) String next) {
    String onward = LocalPath.orElse(next, AFTERWARDS);
    if (visitor.optional().isPresent()) {
      return flash.seeOther(onward);
    }
    if (firstRun.isOpen()) {
      return flash.seeOther("/set-up");
    }
    return page(200, onward, "", FormErrors.none(), flash.take().orElse(null));
  }

  /** Checks the password and begins a session. */
  @POST
  @Path("sign-in")
  public Response signIn(
      @RestForm @DefaultValue("") String email,
      @RestForm @DefaultValue("") String password,
      @RestForm @DefaultValue(AFTERWARDS) String next) {
    String onward = LocalPath.orElse(next, AFTERWARDS);
    return switch (signingIn.signIn(email, password, asking.networkAddress(), asking.userAgent())) {
      case Outcome.Welcome(var key) -> {
        session.begin(key);
        yield flash.seeOther(onward);
      }
      case Outcome.Refused() -> page(422, onward, email, FormErrors.of("email", WRONG), null);
      case Outcome.NoTeam() ->
          page(
              403,
              onward,
              email,
              FormErrors.of(
                  "email", "You are in no team at the moment. Ask an Admin to invite you."),
              null);
      case Outcome.TooMany(var until) ->
          page(429, onward, email, FormErrors.of("email", Waiting.words(until, clock)), null);
    };
  }

  /** Ends the session. */
  @POST
  @Path("sign-out")
  public Response signOut() {
    session.end();
    return flash.seeOther("/sign-in", "You are signed out.");
  }

  private Response page(
      int status, String next, String email, FormErrors errors, @Nullable Notice notice) {
    return Answers.page(status, Templates.signIn(next, email, errors, notice, demo.on()));
  }
}
