package io.outhire.dashboard.signin;

import io.outhire.accounts.RecoveringAccess;
import io.outhire.accounts.RecoveringAccess.Outcome;
import io.outhire.accounts.SecretToken;
import io.outhire.common.EmailAddress;
import io.outhire.web.Answers;
import io.outhire.web.Anyone;
import io.outhire.web.Asking;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
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

/** Where somebody goes who cannot sign in for want of a password, and where their link leads. */
@Path("/forgotten-password")
@RunOnVirtualThread
@Anyone("who forgot their password cannot sign in")
public class ForgottenPasswordPage {
  private final RecoveringAccess recovering;
  private final Flash flash;
  private final Asking asking;
  private final InstantSource clock;

  ForgottenPasswordPage(
      RecoveringAccess recovering, Flash flash, Asking asking, InstantSource clock) {
    this.recovering = recovering;
    this.flash = flash;
    this.asking = asking;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "signin")
  static class Templates {
    private Templates() {}

    static native TemplateInstance forgotten(String email, FormErrors errors);

    static native TemplateInstance linkSent(String email);

    static native TemplateInstance choosePassword(
        EmailAddress email, String token, FormErrors errors);

    static native TemplateInstance linkGone();
  }

  /** Asks for the address. */
  @GET
  public TemplateInstance ask() {
    return Templates.forgotten("", FormErrors.none());
  }

  /** Sends a link; the answer is the same whether the address has an account or not. */
  @POST
  public Response send(@RestForm @DefaultValue("") String email) {
    Optional<EmailAddress> address = EmailAddress.parse(email);
    if (address.isEmpty()) {
      return again(Answers.REFUSED, email, "Enter an e-mail address, as in name@company.com");
    }
    return recovering
        .ask(address.get(), asking.networkAddress())
        .map(until -> again(429, email, Waiting.words(until, clock)))
        .orElseGet(() -> Answers.page(200, Templates.linkSent(address.get().value())));
  }

  private static Response again(int status, String email, String problem) {
    return Answers.page(status, Templates.forgotten(email, FormErrors.of("email", problem)));
  }

  /** Asks for the new password; looking uses nothing up, as mail scanners look too. */
  @GET
  @Path("{token}")
  public Response choose(@PathParam("token") String token) {
    return form(200, token, FormErrors.none());
  }

  private Response form(int status, String token, FormErrors errors) {
    return recovering
        .whose(new SecretToken(token))
        .map(email -> Answers.page(status, Templates.choosePassword(email, token, errors)))
        .orElseGet(ForgottenPasswordPage::gone);
  }

  /** Changes the password. */
  @POST
  @Path("{token}")
  public Response chosen(
      @PathParam("token") String token, @RestForm @DefaultValue("") String password) {
    return switch (recovering.choose(new SecretToken(token), password)) {
      case Outcome.Changed() ->
          flash.seeOther("/sign-in", "Your new password counts from now on. Sign in with it.");
      case Outcome.Gone() -> gone();
      case Outcome.Unfit(String problem) ->
          form(Answers.REFUSED, token, FormErrors.of("password", problem));
    };
  }

  private static Response gone() {
    return Answers.page(Response.Status.GONE.getStatusCode(), Templates.linkGone());
  }
}
