package io.outhire.dashboard.settings.integrations;

import io.outhire.accounts.Role;
import io.outhire.common.PlainText;
import io.outhire.common.TeamId;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.AttributingApplications;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connections;
import io.outhire.integrations.Deliveries;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsProvider;
import io.outhire.integrations.ats.AtsUser;
import io.outhire.web.Answers;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.FormErrors;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Notice;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** What is connected and how it fares; whom applications are attributed to. */
@Path(IntegrationsPage.PATH)
@RunOnVirtualThread
@SignedIn(value = Role.ADMIN, place = IntegrationsPage.PLACE)
public class IntegrationsPage {
  static final String PATH = "/settings/integrations";
  static final String PLACE = "Settings › Integrations";
  private static final int LONGEST_NAME = 100;

  private final Connections connections;
  private final AttributingApplications attributing;
  private final AtsProviders providers;
  private final Deliveries deliveries;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  IntegrationsPage(
      Connections connections,
      AttributingApplications attributing,
      AtsProviders providers,
      Deliveries deliveries,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.connections = connections;
    this.attributing = attributing;
    this.providers = providers;
    this.deliveries = deliveries;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "settings/integrations")
  static class Templates {
    private Templates() {}

    static native TemplateInstance none(Frame frame);

    static native TemplateInstance connected(Frame frame, ConnectionView view, FormErrors errors);
  }

  @GET
  public Response show() {
    return page(200, FormErrors.none());
  }

  /** Chooses whom everything sent from now on is attributed to. */
  @POST
  @Path("attribution")
  public Response attribute(
      @RestForm @DefaultValue("") String user, @RestForm @DefaultValue("") String second) {
    if (user.isBlank()) {
      return page(Answers.REFUSED, FormErrors.of("user", "Choose a user"));
    }
    try {
      String standIn = second.equals(user) ? "" : second;
      Optional<AtsUser> chosen = attributing.choose(team(), user, standIn);
      return chosen
          .map(who -> flash.seeOther(PATH, "Applications are attributed to " + who.name() + "."))
          .orElseGet(
              () ->
                  page(
                      Answers.REFUSED,
                      FormErrors.of("user", "This user is no longer active. Choose another")));
    } catch (AtsFailure failure) {
      return page(
          Answers.REFUSED,
          FormErrors.of("user", failure.cause() + " Nothing was saved; try again"));
    }
  }

  /** Sends everything that was kept back and can go now. */
  @POST
  @Path("held")
  public Response sendHeld() {
    int sent = deliveries.sendAllHeld(team());
    int left = deliveries.counts(team()).held();
    String rest =
        left == 0 ? "" : " %d still kept: beside each stands what is missing.".formatted(left);
    return sent == 0
        ? flash.seeOther(
            PATH,
            Notice.warn("Nothing could be sent. Beside each application stands what is missing."))
        : flash.seeOther(
            PATH,
            (sent == 1 ? "1 application is on its way." : sent + " applications are on their way.")
                + rest);
  }

  /** Calls the account what people here call it. */
  @POST
  @Path("name")
  public Response rename(@RestForm @DefaultValue("") String name) {
    String line = PlainText.oneLine(name);
    if (line.isEmpty() || line.length() > LONGEST_NAME) {
      return page(Answers.REFUSED, FormErrors.of("name", "Enter a name, at most 100 characters"));
    }
    connections.rename(team(), line);
    return flash.seeOther(PATH, "The account's name is saved.");
  }

  /** Makes a call to see whether it works. */
  @POST
  @Path("check")
  public Response check() {
    Optional<Connection> connection = connections.of(team());
    if (connection.isEmpty()) {
      return flash.seeOther(PATH);
    }
    String name = provider(connection.get()).name();
    try {
      connections.check(team(), connection.get().id());
      return flash.seeOther(PATH, name + " answered. The connection works.");
    } catch (AtsFailure failure) {
      return flash.seeOther(PATH, new Notice("bad", failure.cause()));
    }
  }

  private Response page(int status, FormErrors errors) {
    Optional<Connection> before = connections.of(team());
    if (before.isEmpty()) {
      return Answers.page(status, Templates.none(frames.settings("Integrations")));
    }
    OfferedUsers offered = offered(before.get());
    // Read again: the call may just have found out that the connection is over.
    Connection now = connections.of(team()).orElse(before.get());
    var view =
        ConnectionView.of(now, provider(now), offered, deliveries.counts(team()), clock.instant());
    return Answers.page(
        status, Templates.connected(frames.settings("Integrations").withoutBanner(), view, errors));
  }

  private OfferedUsers offered(Connection connection) {
    return connection.isConnected()
        ? OfferedUsers.fetch(attributing, team())
        : OfferedUsers.none("It is not connected.");
  }

  private AtsProvider provider(Connection connection) {
    return providers.find(connection.providerId()).orElseThrow();
  }

  private TeamId team() {
    return visitor.get().team();
  }
}
