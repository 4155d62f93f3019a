package io.outhire.careers.job;

import io.outhire.accounts.Employers;
import io.outhire.accounts.Employers.Shown;
import io.outhire.accounts.Team;
import io.outhire.careers.job.StructuredJob.Hirer;
import io.outhire.common.Slug;
import io.outhire.engagement.PublishedAnswer;
import io.outhire.jobs.Board;
import io.outhire.jobs.BoardFilter;
import io.outhire.jobs.JobBoard;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobInWords;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.showing.ShowingJobs;
import io.outhire.showing.ShownEmployer;
import io.outhire.showing.ShownJob;
import io.outhire.web.Anyone;
import io.outhire.web.PublicFrames;
import io.outhire.web.Reading;
import io.outhire.web.layout.CareersFrame;
import io.outhire.words.Language;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/** A job as anybody reads it. Nothing here depends on who asks, only on the language. */
@Path("/{team}/jobs/{job}")
@RunOnVirtualThread
@Anyone("published jobs are for everybody")
public class JobPages {
  private static final int OTHERS = 4;

  private final Employers employers;
  private final Jobs jobs;
  private final JobBoard board;
  private final ShowingJobs showing;
  private final Reading reading;
  private final Addresses addresses;

  JobPages(
      Employers employers,
      Jobs jobs,
      JobBoard board,
      ShowingJobs showing,
      Reading reading,
      Addresses addresses) {
    this.employers = employers;
    this.jobs = jobs;
    this.board = board;
    this.showing = showing;
    this.reading = reading;
    this.addresses = addresses;
  }

  @CheckedTemplate(basePath = "careers/job")
  static class Templates {
    private Templates() {}

    static native TemplateInstance job(
        CareersFrame frame,
        JobInWords job,
        Ways ways,
        Head head,
        List<CareersFrame.LanguageLink> written,
        List<PublishedAnswer> answers,
        List<ListedJob> similar);

    static native TemplateInstance closed(
        CareersFrame frame, String title, List<ListedJob> similar, String subscribe);

    static native TemplateInstance missing(
        CareersFrame frame, List<ListedJob> similar, String subscribe);
  }

  /** A published job; 410 with other jobs when it is closed, 301 from an address it had before. */
  @GET
  public Response job(@PathParam("team") String teamSlug, @PathParam("job") String jobSlug) {
    Slug team = Slug.parse(teamSlug).orElseThrow(NotFoundException::new);
    Optional<Slug> slug = Slug.parse(jobSlug);
    if (slug.isEmpty()) {
      return missing(employers.bySlug(team).orElseThrow(NotFoundException::new));
    }
    ShownEmployer employer =
        showing.at(team, slug.get(), OTHERS).orElseThrow(NotFoundException::new);
    return employer
        .job()
        .map(job -> response(employer.shown(), job))
        .orElseGet(() -> moved(employer.shown(), slug.get()));
  }

  private Response response(Shown shown, ShownJob shownJob) {
    return switch (shownJob.job().state()) {
      case DRAFT -> missing(shown);
      case CLOSED -> closed(shown, shownJob);
      case PUBLISHED -> published(shown, shownJob);
    };
  }

  private Response published(Shown shown, ShownJob shownJob) {
    Team team = shown.team();
    JobDescription job = shownJob.job();
    Language own =
        job.content().details().language().flatMap(one -> one.ours()).orElse(team.language());
    Words words = reading.words(own);
    JobInWords read = JobInWords.of(job.content(), words, team.language());
    String path = Addresses.path(team, job);
    String title = words.say("job.title-at", read.title(), name(shown, job, words));
    String canonical = addresses.canonical(team, job, read);
    String description = Head.description(read);
    CareersFrame frame =
        PublicFrames.of(
            shown, title, description, canonical, words, PublicFrames.languages(words, path));
    var head =
        new Head(
            canonical,
            description,
            StructuredJob.json(
                hirer(shown), job, read, shownJob.questionnaire().elsewhere().isEmpty()),
            addresses.whole(path + "/card.png") + "?v=" + job.version(),
            addresses.alternates(team, job));
    String suffix = Addresses.suffix(team, words);
    Ways ways =
        Ways.of(
            path,
            job.id(),
            way -> way + suffix,
            words.say("job.share-subject", read.title(), name(shown, job, words)),
            canonical);
    return Pages.page(
        200,
        Templates.job(
            frame,
            read,
            ways,
            head,
            Addresses.written(team, job, read),
            shownJob.answers(),
            similar(shown, shownJob, words)));
  }

  private Response closed(Shown shown, ShownJob shownJob) {
    JobDescription job = shownJob.job();
    Words words = reading.words(shown.team().language());
    JobInWords read = JobInWords.of(job.content(), words, shown.team().language());
    String title = words.say("job.closed-title", read.title(), shown.team().name());
    return Pages.page(
        410,
        Templates.closed(
            PublicFrames.of(shown, title, null, null, words, List.of()),
            read.title(),
            similar(shown, shownJob, words),
            Pages.subscribe(shown.team(), words)));
  }

  private Response missing(Shown shown) {
    Words words = reading.words(shown.team().language());
    String title = words.say("job.missing-title", shown.team().name());
    Board others = board.find(shown.team().id(), BoardFilter.all(words.language()));
    return Pages.page(
        404,
        Templates.missing(
            PublicFrames.of(shown, title, null, null, words, List.of()),
            Pages.listed(shown.team(), others.rows(), words).stream().limit(OTHERS).toList(),
            Pages.subscribe(shown.team(), words)));
  }

  private Response moved(Shown shown, Slug former) {
    Team team = shown.team();
    return jobs.movedFrom(team.id(), former)
        .flatMap(now -> jobs.bySlug(team.id(), now))
        .filter(job -> job.state() != JobState.DRAFT)
        .map(job -> moved(team, job))
        .orElseGet(() -> missing(shown));
  }

  private static Response moved(Team team, JobDescription job) {
    URI now = URI.create(URI.create(Addresses.path(team, job)).toASCIIString());
    return Response.status(Response.Status.MOVED_PERMANENTLY).location(now).build();
  }

  private static List<ListedJob> similar(Shown shown, ShownJob job, Words words) {
    return Pages.listed(
        shown.team(), job.similar().stream().map(one -> one.in(words.language())).toList(), words);
  }

  private static String name(Shown shown, JobDescription job, Words words) {
    return job.content().details().employerHidden()
        ? words.say("job.confidential")
        : shown.team().name();
  }

  private Hirer hirer(Shown shown) {
    String home = addresses.whole(PublicFrames.home(shown.team()));
    return new Hirer(
        shown.team().name(),
        home,
        shown.logo().map(logo -> home + "/logo/" + logo.hash() + ".png").orElse(null));
  }
}
