package io.outhire.dashboard.settings.integrations;

import io.outhire.accounts.Role;
import io.outhire.accounts.Session;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.ConnectingAts;
import io.outhire.integrations.ConnectingOutcome.Connected;
import io.outhire.integrations.ConnectingOutcome.NotConnected;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.Connections;
import io.outhire.integrations.ConsentAnswer;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to a provider's consent page and back. */
@Path("/")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = IntegrationsPage.PLACE)
public class ConnectPages {
  private final ConnectingAts connecting;
  private final Connections connections;
  private final AtsProviders providers;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  ConnectPages(
      ConnectingAts connecting,
      Connections connections,
      AtsProviders providers,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash) {
    this.connecting = connecting;
    this.connections = connections;
    this.providers = providers;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "settings/integrations")
  static class Templates {
    private Templates() {}

    static native TemplateInstance available(Frame frame, List<AtsProvider> providers);

    static native TemplateInstance beforeLeaving(
        Frame frame, AtsProvider provider, @Nullable String account);
  }

  /** The available integrations. */
  @GET
  @Path("settings/integrations/connect")
  public TemplateInstance available() {
    return Templates.available(frames.settings("Connect ATS"), providers.all());
  }

  /** What is going to happen over there, and who has to do it. */
  @GET
  @Path("settings/integrations/connect/{provider}")
  public TemplateInstance beforeLeaving(@PathParam("provider") String id) {
    AtsProvider provider = providers.find(id).orElseThrow(NotFoundException::new);
    Optional<Connection> active = connections.of(visitor.get().team());
    return Templates.beforeLeaving(
        frames.settings("Connect " + provider.name()),
        provider,
        active.map(Connection::accountName).orElse(null));
  }

  /**
   * Begins an attempt and leaves. A link and no form, because browsers hold a form's redirects to
   * the page's own {@code form-action}; so it is refused when another site leads here.
   */
  @GET
  @Path("settings/integrations/connect/{provider}/continue")
  public Response leave(
      @PathParam("provider") String id, @HeaderParam("Sec-Fetch-Site") @Nullable String from) {
    AtsProvider provider = providers.find(id).orElseThrow(NotFoundException::new);
    if ("cross-site".equals(from)) {
      return flash.seeOther("/settings/integrations/connect/" + provider.id());
    }
    Session session = visitor.session();
    return Response.seeOther(
            connecting.begin(session.team().id(), who(session), session.id(), provider.id()))
        .build();
  }

  /** Where the provider sends the browser back to, whatever happened over there. */
  @GET
  @Path("integrations/{provider}/callback")
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
        session.team().id(), who(session), session.id(), provider.id(), answer)) {
      case Connected connected ->
          flash.seeOther(IntegrationsPage.PATH, welcome(connected, provider));
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

  private static ConnectedBy who(Session session) {
    return new ConnectedBy(session.person().id().value(), session.person().name());
  }
}
