package io.outhire.dashboard.settings.integrations;

import io.outhire.accounts.Role;
import io.outhire.accounts.Session;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.ConnectingAts;
import io.outhire.integrations.ConnectingOutcome.Connected;
import io.outhire.integrations.ConnectingOutcome.NotConnected;
import io.outhire.integrations.ConnectingOutcome.OtherAccount;
import io.outhire.integrations.ConsentAnswer;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Notice;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The address that a provider sends the browser back to; each has one of its own. */
@Path("/integrations/{provider}/callback")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = IntegrationsPage.PLACE)
public class ConsentCallback {
  private final ConnectingAts connecting;
  private final AtsProviders providers;
  private final CurrentVisitor visitor;
  private final Flash flash;

  ConsentCallback(
      ConnectingAts connecting, AtsProviders providers, CurrentVisitor visitor, Flash flash) {
    this.connecting = connecting;
    this.providers = providers;
    this.visitor = visitor;
    this.flash = flash;
  }

  /** Takes what the browser brings, whatever happened over there. */
  @GET
  public Response comeBack(
      @PathParam("provider") String id,
      @QueryParam("state") @Nullable String state,
      @QueryParam("code") @Nullable String code,
      @QueryParam("error") @Nullable String error,
      @QueryParam("error_description") @Nullable String description) {
    AtsProvider provider = providers.find(id).orElseThrow(NotFoundException::new);
    Session session = visitor.session();
    var answer =
        new ConsentAnswer(
            Optional.ofNullable(state),
            Optional.ofNullable(code),
            Optional.ofNullable(error),
            Optional.ofNullable(description));
    return switch (connecting.complete(
        session.team().id(), ConnectPages.who(session), session.id(), provider.id(), answer)) {
      case Connected connected ->
          flash.seeOther(IntegrationsPage.PATH, welcome(connected, provider));
      case OtherAccount asked ->
          flash.seeOther(
              ConnectPages.otherAccount(provider),
              Notice.warn(
                  "You are connected to %s, but the access that %s gave is for %s. Nothing was changed."
                      .formatted(asked.connected(), provider.name(), asked.other())));
      case NotConnected not ->
          flash.seeOther(IntegrationsPage.PATH, new Notice("bad", not.cause()));
    };
  }

  private static String welcome(Connected connected, AtsProvider provider) {
    String account = "%s on %s".formatted(connected.connection().accountName(), provider.name());
    if (connected.again()) {
      return "%s is connected again. What was waiting is being sent.".formatted(account);
    }
    return "%s is connected. Choose whom applications are attributed to.".formatted(account);
  }
}
