package io.outhire.careers.status;

import io.outhire.accounts.Team;
import io.outhire.applications.Answers;
import io.outhire.applications.Application;
import io.outhire.applications.ErasingApplications;
import io.outhire.applications.ExportingApplications;
import io.outhire.applications.FollowingApplications;
import io.outhire.careers.status.FindingApplications.Found;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.web.Anyone;
import io.outhire.web.Flash;
import io.outhire.web.PublicFrames;
import io.outhire.web.Reading;
import io.outhire.web.layout.CareersFrame;
import io.outhire.web.layout.Notice;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Optional;

/**
 * A candidate's own page of an application. Scanners of mail open every link, so that opening it
 * does nothing: every act is a press of a button.
 */
@Path("/{team}/status/{form}")
@RunOnVirtualThread
@Anyone("whoever has the key got it on sending the form or at the address given in it")
public class StatusPage {
  private final FindingApplications finding;
  private final FollowingApplications following;
  private final ExportingApplications exporting;
  private final ErasingApplications erasing;
  private final Answers answers;
  private final Jobs jobs;
  private final Reading reading;
  private final PublicFrames frames;
  private final Flash flash;

  StatusPage(
      FindingApplications finding,
      FollowingApplications following,
      ExportingApplications exporting,
      ErasingApplications erasing,
      Answers answers,
      Jobs jobs,
      Reading reading,
      PublicFrames frames,
      Flash flash) {
    this.finding = finding;
    this.following = following;
    this.exporting = exporting;
    this.erasing = erasing;
    this.answers = answers;
    this.jobs = jobs;
    this.reading = reading;
    this.frames = frames;
    this.flash = flash;
  }

  @CheckedTemplate(basePath = "careers/status")
  static class Templates {
    private Templates() {}

    static native TemplateInstance show(StatusView view);

    static native TemplateInstance done(CareersFrame frame, String title, String text, String home);
  }

  /** How the application fares. */
  @GET
  public Response show(@PathParam("team") String team, @PathParam("form") String form) {
    Found found = finding.find(team, form);
    Words words = reading.words(found.team().language());
    Application application = found.followed().application();
    Optional<JobDescription> job = jobs.find(found.team().id(), application.job());
    String title = words.say("apply.status.title", found.team().name());
    return page(
        Templates.show(
            new StatusView(
                frames.of(found.team().id(), title, words),
                words,
                found.team(),
                path(found),
                job.map(JobDescription::name).orElse("—"),
                job.filter(JobDescription::isPublished).isPresent(),
                application,
                found.followed().whereabouts(),
                answers.of(found.team().id(), application.id()),
                flash.take().orElse(null))));
  }

  /** Takes the application back. */
  @POST
  @Path("withdrawal")
  public Response withdraw(@PathParam("team") String team, @PathParam("form") String form) {
    Found found = finding.find(team, form);
    following.withdraw(found.team().id(), found.followed().application());
    return flash.seeOther(
        path(found), words(found).say("apply.status.withdrawal.done", found.team().name()));
  }

  /** Everything that is kept, as a zip file; a POST so that no scanner fetches it. */
  @POST
  @Path("data")
  public Response data(@PathParam("team") String team, @PathParam("form") String form) {
    Found found = finding.find(team, form);
    Application application = found.followed().application();
    byte[] zip =
        exporting.zip(
            found.team().id(), List.of(application.id()), FollowingApplications.CANDIDATE);
    return Response.ok(zip, "application/zip")
        .header(
            HttpHeaders.CONTENT_DISPOSITION,
            "attachment; filename=\"%s.zip\"".formatted(application.reference()))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .build();
  }

  /** Erases everything. */
  @POST
  @Path("erasure")
  public Response erase(@PathParam("team") String team, @PathParam("form") String form) {
    Found found = finding.find(team, form);
    Words words = words(found);
    Application application = found.followed().application();
    if (!erasing.erase(found.team().id(), application.id(), FollowingApplications.CANDIDATE)) {
      return flash.seeOther(path(found), Notice.warn(words.say("apply.status.erasing")));
    }
    return page(done(found, words, "apply.status.erased"));
  }

  /** Makes this address void and mails a new one. */
  @POST
  @Path("link")
  public Response renew(@PathParam("team") String team, @PathParam("form") String form) {
    Found found = finding.find(team, form);
    following.renewLink(found.team().id(), found.followed().application());
    return page(done(found, words(found), "apply.status.renewed"));
  }

  private TemplateInstance done(Found found, Words words, String key) {
    Team team = found.team();
    String title = words.say(key + ".title");
    CareersFrame frame = frames.of(team.id(), title, words);
    return Templates.done(frame, title, words.say(key, team.name()), frame.home());
  }

  private Words words(Found found) {
    return reading.words(found.team().language());
  }

  private static String path(Found found) {
    return "/%s/status/%s".formatted(found.team().slug(), found.key().value());
  }

  /** Neither kept by the browser nor told to the next site: the address is the key. */
  private static Response page(TemplateInstance page) {
    return Response.ok(page, MediaType.TEXT_HTML_TYPE.withCharset("UTF-8"))
        .header(HttpHeaders.CACHE_CONTROL, "no-store")
        .header("Referrer-Policy", "no-referrer")
        .header("X-Robots-Tag", "noindex")
        .build();
  }
}
