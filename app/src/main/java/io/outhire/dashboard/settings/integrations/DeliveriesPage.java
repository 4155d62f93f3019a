package io.outhire.dashboard.settings.integrations;

import io.outhire.accounts.Role;
import io.outhire.common.TeamId;
import io.outhire.dashboard.ats.DeliveryDot;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.DeliveryState;
import io.outhire.integrations.Notes;
import io.outhire.integrations.Twin;
import io.outhire.integrations.Twins;
import io.outhire.integrations.WatchingConnections;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** How the connection fares and how each application has come along on its way. */
@Path(DeliveriesPage.PATH)
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = IntegrationsPage.PLACE)
public class DeliveriesPage {
  static final String PATH = IntegrationsPage.PATH + "/deliveries";
  private static final int SHOWN = 50;
  private static final int EXPORTED = 10_000;

  private final Connections connections;
  private final WatchingConnections watching;
  private final Deliveries deliveries;
  private final Notes notes;
  private final ListingDeliveries listing;
  private final Twins twins;
  private final AtsProviders providers;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  DeliveriesPage(
      Connections connections,
      WatchingConnections watching,
      Deliveries deliveries,
      Notes notes,
      ListingDeliveries listing,
      Twins twins,
      AtsProviders providers,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.connections = connections;
    this.watching = watching;
    this.deliveries = deliveries;
    this.notes = notes;
    this.listing = listing;
    this.twins = twins;
    this.providers = providers;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "settings/integrations")
  static class Templates {
    private Templates() {}

    static native TemplateInstance deliveries(
        Frame frame,
        DeliveriesView view,
        List<DeliveryLine> lines,
        List<StateChoice> states,
        List<Twin> twins,
        String search,
        String csv);
  }

  /** One state to narrow the list to. */
  public record StateChoice(String name, String label, boolean chosen) {}

  /** The page; parts of it fetch themselves again while it is open. */
  @GET
  public Response show(
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("state") @DefaultValue("") String state) {
    Optional<Connection> connection = connections.of(team());
    if (connection.isEmpty()) {
      return flash.seeOther(IntegrationsPage.PATH);
    }
    AtsProvider provider = provider(connection.get());
    var view =
        DeliveriesView.of(
            connection.get(),
            provider,
            watching.health(team(), connection.get().id()),
            deliveries.counts(team()),
            notes.kept(team()),
            clock.instant());
    return Answers.page(
        200,
        Templates.deliveries(
            frames.settings("Deliveries"),
            view,
            listing.list(team(), search, state(state), provider.name(), SHOWN),
            choices(state, provider.name()),
            twins.of(team()),
            search.strip(),
            "%s/csv?q=%s&state=%s".formatted(PATH, encoded(search.strip()), encoded(state))));
  }

  /** The same list for a spreadsheet. */
  @GET
  @Path("csv")
  @Produces("text/csv;charset=UTF-8")
  public Response csv(
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("state") @DefaultValue("") String state) {
    String provider =
        connections.of(team()).map(this::provider).map(AtsProvider::name).orElse("the ATS");
    List<DeliveryLine> lines = listing.list(team(), search, state(state), provider, EXPORTED);
    return Response.ok(DeliveryCsv.of(lines))
        .header("Content-Disposition", "attachment; filename=\"deliveries.csv\"")
        .build();
  }

  /** Archives a twin in the ATS, undoes that, or says that it is none. */
  @POST
  @Path("twins/{twin}/{what}")
  public Response change(@PathParam("twin") String twin, @PathParam("what") String what) {
    try {
      boolean done =
          switch (what) {
            case "archive" -> twins.archive(team(), twin);
            case "restore" -> twins.restore(team(), twin);
            case "dismissal" -> twins.dismiss(team(), twin);
            default -> throw new NotFoundException();
          };
      if (!done) {
        throw new NotFoundException();
      }
      return flash.seeOther(PATH, said(what));
    } catch (AtsFailure failure) {
      return flash.seeOther(PATH, new Notice("bad", failure.cause() + " Nothing was changed."));
    }
  }

  private static String said(String what) {
    return switch (what) {
      case "archive" -> "The younger one is archived. The other one stays as it is.";
      case "restore" -> "It is back from the archive.";
      default -> "Both stay as they are.";
    };
  }

  private static String encoded(String text) {
    return URLEncoder.encode(text, StandardCharsets.UTF_8);
  }

  private static Optional<DeliveryState> state(String name) {
    return Stream.of(DeliveryState.values()).filter(one -> one.name().equals(name)).findFirst();
  }

  private static List<StateChoice> choices(String chosen, String provider) {
    return Stream.of(DeliveryState.values())
        .map(
            state ->
                new StateChoice(
                    state.name(),
                    DeliveryDot.of(state, provider).label(),
                    state.name().equals(chosen)))
        .toList();
  }

  private AtsProvider provider(Connection connection) {
    return providers.find(connection.providerId()).orElseThrow();
  }

  private TeamId team() {
    return visitor.get().team();
  }
}
