package io.outhire.dashboard.search;

import io.outhire.accounts.Role;
import io.outhire.applications.Application;
import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.ApplicationPage;
import io.outhire.applications.Applications;
import io.outhire.common.TeamId;
import io.outhire.dashboard.ats.DeliveryDot;
import io.outhire.dashboard.ats.ShownDeliveries;
import io.outhire.dashboard.jobs.ShownState;
import io.outhire.dashboard.search.SearchView.Applicant;
import io.outhire.dashboard.search.SearchView.Job;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobFilter;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobPage;
import io.outhire.jobs.Jobs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
import io.outhire.web.layout.Frame;
import io.outhire.web.layout.Frame.Section;
import io.outhire.web.layout.Moment;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What the search in the top bar finds: job descriptions and applications. */
@Path("/search")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class SearchPage {
  /** So many of each kind; the lists themselves show all. */
  private static final int MOST = 10;

  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Jobs jobs;
  private final Applications applications;
  private final ShownDeliveries deliveries;
  private final InstantSource clock;

  SearchPage(
      CurrentVisitor visitor,
      Frames frames,
      Jobs jobs,
      Applications applications,
      ShownDeliveries deliveries,
      InstantSource clock) {
    this.visitor = visitor;
    this.frames = frames;
    this.jobs = jobs;
    this.applications = applications;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "search")
  static class Templates {
    private Templates() {}

    static native TemplateInstance found(SearchView view);
  }

  /** Everything of the reader's team that matches; a blank search matches nothing. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance found(@QueryParam("q") @DefaultValue("") String typed) {
    String search = typed.strip();
    Frame frame = frames.dashboard("Search", Section.SEARCH);
    if (search.isEmpty()) {
      return Templates.found(new SearchView(frame, "", List.of(), false, List.of(), false));
    }
    TeamId team = visitor.get().team();
    JobPage some = jobs.list(team, JobFilter.search(search));
    ApplicationPage received =
        applications.list(team, new ApplicationFilter(search, Optional.empty(), Optional.empty()));
    return Templates.found(
        new SearchView(
            frame,
            search,
            some.rows().stream().limit(MOST).map(SearchPage::job).toList(),
            some.rows().size() > MOST,
            applicants(team, received.applications().stream().limit(MOST).toList()),
            received.applications().size() > MOST));
  }

  private static Job job(JobPage.Row row) {
    String place = JobFacts.of(row, Locale.UK).place();
    ShownState state = ShownState.of(row.state());
    return new Job(
        "/jobs/" + row.id(), row.name(), place == null ? "" : place, state.dot(), state.words());
  }

  private List<Applicant> applicants(TeamId team, List<Application> found) {
    Instant now = clock.instant();
    Map<JobId, String> names =
        jobs.names(team, found.stream().map(Application::job).collect(Collectors.toSet()));
    Map<ApplicationId, DeliveryDot> dots =
        deliveries.dots(team, found.stream().map(Application::id).toList());
    return found.stream()
        .map(
            application ->
                new Applicant(
                    "/applications/" + application.id(),
                    application.candidate().name(),
                    application.candidate().email().value(),
                    names.getOrDefault(application.job(), "A deleted job"),
                    application.reference(),
                    Moment.of(application.receivedAt(), now),
                    dots.get(application.id())))
        .toList();
  }
}
