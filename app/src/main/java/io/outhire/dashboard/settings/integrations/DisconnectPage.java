package io.outhire.dashboard.settings.integrations;

import io.outhire.accounts.Role;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.DeliveryCounts;
import io.outhire.integrations.DisconnectingAts;
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
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.util.Optional;

/** Asks whether the ATS is really to be disconnected, and does it. */
@Path("/settings/integrations/disconnect")
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = IntegrationsPage.PLACE)
public class DisconnectPage {
  private final Connections connections;
  private final DisconnectingAts disconnecting;
  private final AtsProviders providers;
  private final Deliveries deliveries;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;

  DisconnectPage(
      Connections connections,
      DisconnectingAts disconnecting,
      AtsProviders providers,
      Deliveries deliveries,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash) {
    this.connections = connections;
    this.disconnecting = disconnecting;
    this.providers = providers;
    this.deliveries = deliveries;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "settings/integrations")
  static class Templates {
    private Templates() {}

    static native TemplateInstance disconnect(
        Frame frame, String account, String provider, int waiting);
  }

  @GET
  public Response ask() {
    Optional<Connection> active = connections.of(visitor.get().team());
    if (active.isEmpty()) {
      return flash.seeOther(IntegrationsPage.PATH);
    }
    DeliveryCounts counts = deliveries.counts(visitor.get().team());
    return Answers.page(
        200,
        Templates.disconnect(
            frames.settings("Disconnect ATS"),
            active.get().accountName(),
            provider(active.get()),
            counts.waiting() + counts.held()));
  }

  @POST
  public Response disconnect() {
    Optional<Connection> active = connections.of(visitor.get().team());
    if (active.isEmpty()) {
      return flash.seeOther(IntegrationsPage.PATH);
    }
    disconnecting.disconnect(visitor.get().team());
    return flash.seeOther(
        IntegrationsPage.PATH,
        "%s on %s is disconnected and its tokens are erased. Imported jobs stay."
            .formatted(active.get().accountName(), provider(active.get())));
  }

  private String provider(Connection connection) {
    return providers.find(connection.providerId()).orElseThrow().name();
  }
}
