package io.outhire.dashboard.account;

import io.outhire.accounts.Role;
import io.outhire.accounts.Session;
import io.outhire.accounts.Sessions;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** Where a person sees in which browsers they are signed in, and ends what is not theirs. */
@Path("/account/sessions")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class SessionsPage {
  private final Sessions sessions;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  /** A session as the list shows it. */
  record Row(UUID id, String device, String team, Moment begun, Moment lastSeen, boolean current) {}

  SessionsPage(
      Sessions sessions, CurrentVisitor visitor, Frames frames, Flash flash, InstantSource clock) {
    this.sessions = sessions;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "account")
  static class Templates {
    private Templates() {}

    static native TemplateInstance sessions(Frame frame, List<Row> rows);
  }

  @GET
  public TemplateInstance list() {
    Session current = visitor.session();
    List<Row> rows =
        sessions.of(current.person().id()).stream().map(session -> row(session, current)).toList();
    return Templates.sessions(frames.dashboard("Your sessions", Section.ACCOUNT), rows);
  }

  private Row row(Session session, Session current) {
    return new Row(
        session.id(),
        session.device(),
        session.team().name(),
        Moment.of(session.begun(), clock.instant()),
        Moment.of(session.lastSeen(), clock.instant()),
        session.id().equals(current.id()));
  }

  /** Ends one of them; one of somebody else is none of them. */
  @POST
  @Path("{id}/end")
  public Response end(@PathParam("id") UUID id) {
    sessions.end(visitor.get().person(), id);
    return flash.seeOther("/account/sessions", "That browser is signed out.");
  }

  @POST
  @Path("end-others")
  public Response endOthers() {
    Session current = visitor.session();
    sessions.endOthers(current.person().id(), current.id());
    return flash.seeOther("/account/sessions", "You are signed out everywhere else.");
  }
}
