package io.outhire.dashboard.signin;

import io.outhire.accounts.FirstRun;
import io.outhire.accounts.FirstRun.Form;
import io.outhire.accounts.FirstRun.Outcome;
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
import jakarta.ws.rs.ClientErrorException;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import org.jboss.resteasy.reactive.RestForm;

/** Founds the first team, once; afterwards the page is gone for good. */
@Path("/set-up")
@RunOnVirtualThread
@Anyone("there is nobody yet who could sign in; the secret of the console is asked for")
public class SetUpPage {
  private final FirstRun firstRun;
  private final SessionCookie session;
  private final Flash flash;
  private final Asking asking;
  private final InstantSource clock;

  SetUpPage(
      FirstRun firstRun, SessionCookie session, Flash flash, Asking asking, InstantSource clock) {
    this.firstRun = firstRun;
    this.session = session;
    this.flash = flash;
    this.asking = asking;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    private Templates() {}

    static native TemplateInstance setUp(Form form, FormErrors errors);
  }

  /** The form, while nobody has filled it in. */
  @GET
  public Response ask() {
    if (!firstRun.isOpen()) {
      throw gone();
    }
    return Answers.page(200, Templates.setUp(new Form("", "", "", "", ""), FormErrors.none()));
  }

  /** Founds the team and signs its admin in. */
  @POST
  public Response setUp(
      @RestForm @DefaultValue("") String secret,
      @RestForm @DefaultValue("") String team,
      @RestForm @DefaultValue("") String name,
      @RestForm @DefaultValue("") String email,
      @RestForm @DefaultValue("") String password) {
    Form form = new Form(secret, team, name, email, password);
    return switch (firstRun.setUp(form, asking.networkAddress(), asking.userAgent())) {
      case Outcome.Done(var key) -> {
        session.begin(key);
        yield flash.seeOther("/jobs", "Welcome. Your team is set up and you are its Admin.");
      }
      case Outcome.Closed() -> throw gone();
      case Outcome.Unfit(String field, String problem) ->
          Answers.page(Answers.REFUSED, Templates.setUp(form, FormErrors.of(field, problem)));
      case Outcome.TooMany(var until) ->
          Answers.page(
              429, Templates.setUp(form, FormErrors.of("secret", Waiting.words(until, clock))));
    };
  }

  private static ClientErrorException gone() {
    return new ClientErrorException(Response.Status.GONE);
  }
}
