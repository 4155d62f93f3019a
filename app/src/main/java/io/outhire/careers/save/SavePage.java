package io.outhire.careers.save;

import io.outhire.careers.forms.FormPages;
import io.outhire.careers.forms.PublicJob;
import io.outhire.careers.forms.PublicJobs;
import io.outhire.web.Anyone;
import io.outhire.web.Reading;
import io.outhire.words.Words;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.Response;
import java.util.List;

/** Saves a job in the browser; nothing of it is kept here. */
@Path("/{team}/jobs/{slug}/save")
@RunOnVirtualThread
@Anyone("people save without an account")
public class SavePage {
  private final PublicJobs jobs;
  private final SavedInBrowser saved;
  private final Reading reading;
  private final FormPages pages;

  SavePage(PublicJobs jobs, SavedInBrowser saved, Reading reading, FormPages pages) {
    this.jobs = jobs;
    this.saved = saved;
    this.reading = reading;
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "careers/save")
  static class Templates {
    private Templates() {}

    static native TemplateInstance save(SaveView view);
  }

  /** The button, and what it does. */
  @GET
  public Response show(@PathParam("team") String team, @PathParam("slug") String slug) {
    PublicJob of = jobs.find(team, slug, "/save");
    Words words = reading.words(of.team().language());
    if (!of.job().isPublished()) {
      return pages.closed(of, words);
    }
    var frame = pages.frame(of.team(), words.say("engagement.save.title", of.job().name()), words);
    boolean has = saved.all().contains(of.job().id());
    return FormPages.page(200, Templates.save(new SaveView(frame, of, has)));
  }

  /** Has the browser keep it. */
  @POST
  public Response save(@PathParam("team") String team, @PathParam("slug") String slug) {
    PublicJob of = jobs.find(team, slug, "/save");
    Words words = reading.words(of.team().language());
    if (!of.job().isPublished()) {
      return pages.closed(of, words);
    }
    saved.add(List.of(of.job().id()));
    return FormPages.seeOther(of.jobsPath() + "/saved", words);
  }

  /** Has the browser keep it no more. */
  @POST
  @Path("removal")
  public Response remove(@PathParam("team") String team, @PathParam("slug") String slug) {
    PublicJob of = jobs.find(team, slug, "/save");
    saved.remove(of.job().id());
    return FormPages.seeOther(of.jobsPath() + "/saved", reading.words(of.team().language()));
  }
}
