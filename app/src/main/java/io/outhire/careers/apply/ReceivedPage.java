package io.outhire.careers.apply;

import io.outhire.accounts.Team;
import io.outhire.accounts.Teams;
import io.outhire.applications.FormToken;
import io.outhire.applications.Receipt;
import io.outhire.applications.SentForms;
import io.outhire.common.Slug;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.web.Anyone;
import io.outhire.web.PublicFrames;
import io.outhire.web.Reading;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.QueryParam;
import jakarta.ws.rs.core.MediaType;

/** The receipt: shown to the browser that sent the form, as often as it asks. */
@Path("/{team}/jobs/{slug}/apply/received")
@RunOnVirtualThread
@Anyone("whoever has the form's token sent the form")
public class ReceivedPage {
  private final Teams teams;
  private final SentForms sentForms;
  private final Jobs jobs;
  private final Reading reading;
  private final PublicFrames frames;

  ReceivedPage(Teams teams, SentForms sentForms, Jobs jobs, Reading reading, PublicFrames frames) {
    this.teams = teams;
    this.sentForms = sentForms;
    this.jobs = jobs;
    this.reading = reading;
    this.frames = frames;
  }

  @CheckedTemplate(basePath = "careers/apply")
  static class Templates {
    private Templates() {}

    static native TemplateInstance received(ReceiptPage page);
  }

  /** Stays what it is when the job is closed or gets another address. */
  @GET
  @Produces(MediaType.TEXT_HTML)
  public TemplateInstance show(
      @PathParam("team") String teamSlug,
      @PathParam("slug") String slug,
      @QueryParam("form") @DefaultValue("") String form) {
    Team team = Slug.parse(teamSlug).flatMap(teams::bySlug).orElseThrow(NotFoundException::new);
    FormToken key = FormToken.parse(form).orElseThrow(NotFoundException::new);
    Receipt receipt = sentForms.receipt(team.id(), key).orElseThrow(NotFoundException::new);
    Words words = reading.words(team.language());
    String job = jobs.find(team.id(), receipt.job()).map(JobDescription::name).orElse("—");
    String title = words.say("apply.received.title", team.name());
    var frame = frames.of(team.id(), title, words);
    return Templates.received(new ReceiptPage(frame, team, job, slug, receipt, key, words));
  }
}
