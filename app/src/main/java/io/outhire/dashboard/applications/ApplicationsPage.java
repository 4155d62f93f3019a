package io.outhire.dashboard.applications;

import io.outhire.accounts.Role;
import io.outhire.applications.Application;
import io.outhire.applications.ApplicationFilter;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.ApplicationPage;
import io.outhire.applications.Applications;
import io.outhire.applications.Quarantine;
import io.outhire.common.TeamId;
import io.outhire.dashboard.applications.ApplicationsView.JobChoice;
import io.outhire.dashboard.applications.ApplicationsView.Row;
import io.outhire.dashboard.ats.DeliveryDot;
import io.outhire.dashboard.ats.ShownDeliveries;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import io.outhire.web.CurrentVisitor;
import io.outhire.web.Frames;
import io.outhire.web.SignedIn;
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
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The list of applications. */
@Path("/applications")
@RunOnVirtualThread
@SignedIn(Role.VIEWER)
public class ApplicationsPage {
  /** Who has more jobs than this comes here from the job. */
  private static final int MOST_CHOICES = 50;

  private final CurrentVisitor visitor;
  private final Frames frames;
  private final Applications applications;
  private final Quarantine quarantine;
  private final Jobs jobs;
  private final ShownDeliveries deliveries;
  private final InstantSource clock;

  ApplicationsPage(
      CurrentVisitor visitor,
      Frames frames,
      Applications applications,
      Quarantine quarantine,
      Jobs jobs,
      ShownDeliveries deliveries,
      InstantSource clock) {
    this.visitor = visitor;
    this.frames = frames;
    this.applications = applications;
    this.quarantine = quarantine;
    this.jobs = jobs;
    this.deliveries = deliveries;
    this.clock = clock;
  }

  @CheckedTemplate(basePath = "applications")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(ApplicationsView view);
  }

  /** Newest first, by name, address or reference, and by job. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance list(
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("job") @DefaultValue("") String job,
      @QueryParam("after") @DefaultValue("") String after) {
    TeamId team = visitor.get().team();
    Optional<JobId> ofJob = JobId.parse(job);
    var filter = new ApplicationFilter(search.strip(), ofJob, ApplicationId.parse(after));
    ApplicationPage page = applications.list(team, filter);
    Map<JobId, Long> counts = counts(team, ofJob);
    Map<JobId, String> names = names(team, counts.keySet(), page.applications());
    return Templates.list(
        new ApplicationsView(
            frames.dashboard("Applications", Section.APPLICATIONS),
            applications.total(team),
            filter.search(),
            choices(counts, names, ofJob),
            rows(team, page.applications(), names),
            page.next().map(last -> address(filter, last)).orElse(null),
            filter.after().isPresent() ? address(filter, null) : null,
            visitor.get().may(Role.RECRUITER) ? quarantine.waiting(team) : 0));
  }

  /** Of the newest jobs, and of the chosen one if the team has it; what has none is no choice. */
  private Map<JobId, Long> counts(TeamId team, Optional<JobId> chosen) {
    Map<JobId, Long> counts = new HashMap<>(applications.counts(team, MOST_CHOICES));
    chosen
        .filter(job -> !counts.containsKey(job))
        .ifPresent(
            job -> {
              long received = applications.count(team, job);
              if (received > 0 || jobs.find(team, job).isPresent()) {
                counts.put(job, received);
              }
            });
    return counts;
  }

  private Map<JobId, String> names(TeamId team, Set<JobId> choices, List<Application> shown) {
    Set<JobId> wanted = new HashSet<>(choices);
    shown.forEach(application -> wanted.add(application.job()));
    return jobs.names(team, wanted);
  }

  private static List<JobChoice> choices(
      Map<JobId, Long> counts, Map<JobId, String> names, Optional<JobId> chosen) {
    return counts.entrySet().stream()
        .map(
            entry ->
                new JobChoice(
                    entry.getKey().toString(),
                    "%s (%d)".formatted(name(names, entry.getKey()), entry.getValue()),
                    chosen.equals(Optional.of(entry.getKey()))))
        .sorted(Comparator.comparing(JobChoice::label, String.CASE_INSENSITIVE_ORDER))
        .toList();
  }

  private List<Row> rows(TeamId team, List<Application> found, Map<JobId, String> names) {
    Instant now = clock.instant();
    Map<ApplicationId, DeliveryDot> dots =
        deliveries.dots(team, found.stream().map(Application::id).toList());
    return found.stream()
        .map(
            application ->
                new Row(
                    "/applications/" + application.id(),
                    application.candidate().name(),
                    application.candidate().email().value(),
                    name(names, application.job()),
                    application.reference(),
                    Moment.of(application.receivedAt(), now),
                    dots.get(application.id())))
        .toList();
  }

  private static String name(Map<JobId, String> names, JobId job) {
    return names.getOrDefault(job, "A deleted job");
  }

  private static String address(ApplicationFilter filter, @Nullable ApplicationId after) {
    return "/applications?q=%s&job=%s&after=%s"
        .formatted(
            URLEncoder.encode(filter.search(), StandardCharsets.UTF_8),
            filter.job().map(JobId::toString).orElse(""),
            after == null ? "" : after);
  }
}
