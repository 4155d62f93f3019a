package io.outhire.dashboard.settings.integrations;

import io.outhire.accounts.Role;
import io.outhire.accounts.Session;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.ConnectingAts;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.DeliveryCounts;
import io.outhire.integrations.DisconnectingAts;
import io.outhire.integrations.ats.AtsProvider;
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
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The way to a provider's consent page. */
@Path("/settings/integrations/connect")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = IntegrationsPage.PLACE)
public class ConnectPages {
  private final ConnectingAts connecting;
  private final Connections connections;
  private final DisconnectingAts disconnecting;
  private final Deliveries deliveries;
  private final AtsProviders providers;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  ConnectPages(
      ConnectingAts connecting,
      Connections connections,
      DisconnectingAts disconnecting,
      Deliveries deliveries,
      AtsProviders providers,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash) {
    this.connecting = connecting;
    this.connections = connections;
    this.disconnecting = disconnecting;
    this.deliveries = deliveries;
    this.providers = providers;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "settings/integrations")
  static class Templates {
    private Templates() {}

    static native TemplateInstance available(Frame frame, List<AtsProvider> providers);

    static native TemplateInstance otherAccount(
        Frame frame, AtsProvider provider, String account, int waiting);

    static native TemplateInstance beforeLeaving(
        Frame frame, AtsProvider provider, @Nullable String account);
  }

  /** The available integrations. */
  @GET
  public TemplateInstance available() {
    return Templates.available(frames.settings("Connect ATS"), providers.all());
  }

  /** What is going to happen over there, and who has to do it. */
  @GET
  @Path("{provider}")
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
  @Path("{provider}/continue")
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

  static String otherAccount(AtsProvider provider) {
    return "/settings/integrations/connect/%s/other-account".formatted(provider.id());
  }

  /** Asks which account is meant, when access was given for another than the connected one. */
  @GET
  @Path("{provider}/other-account")
  public Response whichAccount(@PathParam("provider") String id) {
    AtsProvider provider = providers.find(id).orElseThrow(NotFoundException::new);
    Optional<Connection> active = connections.of(visitor.get().team());
    if (active.isEmpty()) {
      return flash.seeOther(IntegrationsPage.PATH);
    }
    DeliveryCounts counts = deliveries.counts(visitor.get().team());
    return Answers.page(
        200,
        Templates.otherAccount(
            frames.settings("Another account"),
            provider,
            active.get().accountName(),
            counts.waiting() + counts.held()));
  }

  /** Leaves the connected account for the other one, whose consent is asked once more. */
  @POST
  @Path("{provider}/other-account")
  public Response changeOver(@PathParam("provider") String id) {
    AtsProvider provider = providers.find(id).orElseThrow(NotFoundException::new);
    disconnecting.disconnect(visitor.get().team());
    return flash.seeOther(
        "/settings/integrations/connect/" + provider.id(),
        "Disconnected. Continue to connect the other account.");
  }

  /** The member behind a session, as the connection remembers them. */
  static ConnectedBy who(Session session) {
    return new ConnectedBy(session.person().id().value(), session.person().name());
  }
}
