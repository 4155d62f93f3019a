package io.outhire.careers.job;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.common.PublicUrl;
import io.outhire.common.Slug;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.JobFilter;
import io.outhire.jobs.JobPage;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.web.Anyone;
import io.outhire.web.layout.CareersFrame;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What an employer's jobs look like to anybody. Nothing here depends on who asks. */
@Path("/{team}/jobs")
@RunOnVirtualThread
@Anyone("published jobs are for everybody")
public class JobPages {
  private static final Locale READER = Locale.UK;
  private static final int OTHERS = 5;

  private final Teams teams;
  private final Jobs jobs;
  private final PublicUrl here;

  JobPages(Teams teams, Jobs jobs, PublicUrl here) {
    this.teams = teams;
    this.jobs = jobs;
    this.here = here;
  }

  @CheckedTemplate(basePath = "careers/job")
  static class Templates {
    private Templates() {}

    static native TemplateInstance list(
        CareersFrame frame, Team team, List<ListedJob> jobs, ListSteps steps, String search);

    static native TemplateInstance job(
        CareersFrame frame, JobContent content, JobFacts facts, String applyPath, Head head);

    static native TemplateInstance closed(
        CareersFrame frame, Team team, String title, List<ListedJob> others);

    static native TemplateInstance missing(CareersFrame frame, Team team, List<ListedJob> others);
  }

  /** The published jobs of an employer. */
  @GET
  public Response list(
      @PathParam("team") String teamSlug,
      @QueryParam("q") @DefaultValue("") String search,
      @QueryParam("page") @DefaultValue("1") int page) {
    Team team = team(teamSlug);
    var filter = new JobFilter(search, Optional.of(JobState.PUBLISHED), page);
    JobPage found = jobs.list(team.id(), filter);
    String path = home(team);
    var frame =
        new CareersFrame(
            "Jobs at " + team.name(),
            "Open jobs at %s.".formatted(team.name()),
            team.name(),
            path,
            filter.search().isEmpty() ? address(path) : null,
            null);
    return page(
        200,
        Templates.list(
            frame, team, listed(team, found), ListSteps.of(path, filter, found), search));
  }

  /** A published job; 410 with other jobs when it is closed, 301 from an address it had before. */
  @GET
  @Path("{job}")
  public Response job(@PathParam("team") String teamSlug, @PathParam("job") String jobSlug) {
    Team team = team(teamSlug);
    Optional<Slug> slug = Slug.parse(jobSlug);
    Optional<JobDescription> found = slug.flatMap(known -> jobs.bySlug(team.id(), known));
    if (found.isEmpty()) {
      return slug.flatMap(former -> jobs.movedFrom(team.id(), former))
          .flatMap(now -> jobs.bySlug(team.id(), now))
          .filter(job -> job.state() != JobState.DRAFT)
          .map(job -> moved(team, job))
          .orElseGet(() -> missing(team));
    }
    JobDescription job = found.get();
    return switch (job.state()) {
      case DRAFT -> missing(team);
      case CLOSED -> closed(team, job);
      case PUBLISHED -> published(team, job);
    };
  }

  private Response published(Team team, JobDescription job) {
    String path = home(team) + "/" + job.slug();
    JobFacts facts = JobFacts.of(job.content(), READER);
    String address = address(path);
    String description = Head.description(job.content(), facts);
    var frame =
        new CareersFrame(
            "%s at %s".formatted(job.name(), team.name()),
            description,
            team.name(),
            home(team),
            address,
            null);
    var head = new Head(address, description, StructuredJob.json(team, job));
    return page(200, Templates.job(frame, job.content(), facts, path + "/apply", head));
  }

  private Response closed(Team team, JobDescription job) {
    CareersFrame frame = frame(team, "%s at %s is closed".formatted(job.name(), team.name()));
    return page(410, Templates.closed(frame, team, job.name(), others(team)));
  }

  private Response missing(Team team) {
    CareersFrame frame = frame(team, "Job not found at " + team.name());
    return page(404, Templates.missing(frame, team, others(team)));
  }

  private Response moved(Team team, JobDescription job) {
    URI now = URI.create(URI.create(home(team) + "/" + job.slug()).toASCIIString());
    return Response.status(Response.Status.MOVED_PERMANENTLY).location(now).build();
  }

  private List<ListedJob> others(Team team) {
    JobPage published = jobs.list(team.id(), JobFilter.in(JobState.PUBLISHED));
    return listed(team, published).stream().limit(OTHERS).toList();
  }

  private Team team(String slug) {
    return Slug.parse(slug).flatMap(teams::bySlug).orElseThrow(NotFoundException::new);
  }

  private static List<ListedJob> listed(Team team, JobPage page) {
    return page.rows().stream().map(row -> ListedJob.of(home(team), row, READER)).toList();
  }

  /** A page that search engines do not keep. */
  private static CareersFrame frame(Team team, String title) {
    return new CareersFrame(title, null, team.name(), home(team), null, null);
  }

  private static String home(Team team) {
    return "/" + team.slug() + "/jobs";
  }

  private String address(String path) {
    return URI.create(here.value() + path).toASCIIString();
  }

  /** Browsers ask again each time: a job that closes is closed at once. */
  private static Response page(int status, TemplateInstance page) {
    return Response.status(status)
        .type(MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .entity(page)
        .build();
  }
}
