package io.outhire.dashboard.ats;

import io.outhire.accounts.Role;
import io.outhire.common.SupportContact;
import io.outhire.dashboard.ats.ImportView.Row;
import io.outhire.integrations.AtsProviders;
import io.outhire.integrations.Connection;
import io.outhire.integrations.Connections;
import io.outhire.integrations.ImportId;
import io.outhire.integrations.ImportProgress;
import io.outhire.integrations.ImportingPostings;
import io.outhire.integrations.OfferedPosting;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Flash;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.Visitor;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import org.jboss.resteasy.reactive.RestForm;

/** "Import from ATS": what the ATS offers, and how an import goes. */
@Path("/jobs/import")
@RunOnVirtualThread
@SignedIn(value = Role.RECRUITER, place = "importing job descriptions")
public class ImportPage {
  private static final String TITLE = "Import from ATS";

  private static final Comparator<OfferedPosting> NEWEST_FIRST =
      Comparator.comparing((OfferedPosting offered) -> offered.posting().updatedAt()).reversed();

  private final ImportingPostings importing;
  private final Connections connections;
  private final AtsProviders providers;
  private final SupportContact support;
  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Flash flash;
  private final InstantSource clock;

  ImportPage(
      ImportingPostings importing,
      Connections connections,
      AtsProviders providers,
      SupportContact support,
      CurrentVisitor visitor,
      Frames frames,
      Flash flash,
      InstantSource clock) {
    this.importing = importing;
    this.connections = connections;
    this.providers = providers;
    this.support = support;
    this.visitor = visitor;
    this.frames = frames;
    this.flash = flash;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "ats")
  static class Templates {
    private Templates() {}

    static native TemplateInstance importing(ImportView view);

    static native TemplateInstance progress(Frame frame, ShownProgress view);
  }

  /** What can be imported. */
  @GET
  public Response choose(@QueryParam("q") @DefaultValue("") String search) {
    return list(200, search, "");
  }

  /** Begins the import of what is ticked. */
  @POST
  public Response begin(@RestForm("posting") List<String> postings) {
    if (postings.isEmpty()) {
      return list(422, "", "Tick at least one job to import.");
    }
    if (postings.size() > ImportingPostings.MOST) {
      return list(422, "", "Tick at most 2,000 jobs at once.");
    }
    Visitor who = visitor.get();
    if (connections.of(who.team()).isEmpty()) {
      return list(422, "", "");
    }
    return flash.seeOther("/jobs/import/" + importing.start(who.team(), postings));
  }

  /** How far an import has come; one job alone leads straight to its page. */
  @GET
  @Path("{import}")
  public Response progress(@PathParam("import") String id) {
    ImportProgress progress =
        ImportId.parse(id)
            .flatMap(known -> importing.progress(visitor.get().team(), known))
            .orElseThrow(NotFoundException::new);
    if (progress.finished() && progress.rows().size() == 1 && !progress.imported().isEmpty()) {
      return flash.seeOther(
          "/jobs/" + progress.imported().getFirst(), "Imported. Look it over, then publish it.");
    }
    Frame frame = frames.dashboard(TITLE, Section.JOBS);
    return Pages.page(200, Templates.progress(frame, ShownProgress.of(progress)));
  }

  private Response list(int status, String search, String error) {
    Visitor who = visitor.get();
    Optional<Connection> connection = connections.of(who.team());
    ShownConnection shown = ShownConnection.of(connection, providers, who, support);
    Frame frame = frames.dashboard(TITLE, Section.JOBS);
    if (!shown.connected()) {
      return Pages.page(
          status,
          Templates.importing(
              new ImportView(frame, shown, shown.cause(), search, 0, List.of(), error)));
    }
    try {
      List<OfferedPosting> offered = importing.offered(who.team());
      Instant now = clock.instant();
      List<Row> rows =
          offered.stream()
              .sorted(NEWEST_FIRST)
              .map(posting -> Row.of(posting, now))
              .filter(row -> row.matches(search))
              .toList();
      return Pages.page(
          status,
          Templates.importing(
              new ImportView(frame, shown, "", search, offered.size(), rows, error)));
    } catch (AtsFailure failure) {
      return Pages.page(
          502,
          Templates.importing(
              new ImportView(frame, shown, failure.cause(), search, 0, List.of(), error)));
    }
  }
}
