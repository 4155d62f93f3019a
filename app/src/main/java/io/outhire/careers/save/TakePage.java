package io.outhire.careers.save;

import io.outhire.accounts.Team;
import io.outhire.careers.forms.FormPages;
import io.outhire.careers.forms.PublicJobs;
import io.outhire.engagement.LinkKey;
import io.outhire.engagement.LinkPurpose;
import io.outhire.engagement.OpenedLink;
import io.outhire.engagement.OpeningLinks;
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
import java.util.Optional;

/** Takes mailed jobs into another browser. Opening the page changes nothing. */
@Path("/{team}/jobs/saved/{key}")
@RunOnVirtualThread
@Anyone("who has the secret of the link may use it")
public class TakePage {
  private final PublicJobs jobs;
  private final OpeningLinks links;
  private final SavedList list;
  private final SavedInBrowser saved;
  private final Reading reading;
  private final FormPages pages;

  TakePage(
      PublicJobs jobs,
      OpeningLinks links,
      SavedList list,
      SavedInBrowser saved,
      Reading reading,
      FormPages pages) {
    this.jobs = jobs;
    this.links = links;
    this.list = list;
    this.saved = saved;
    this.reading = reading;
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "careers/save")
  static class Templates {
    private Templates() {}

    static native TemplateInstance take(TakeView view);
  }

  /** The jobs that the link takes along. */
  @GET
  public Response show(@PathParam("team") String teamSlug, @PathParam("key") String key) {
    Team team = jobs.team(teamSlug);
    Words words = reading.words(team.language());
    return saved(LinkKey.parse(key).flatMap(parsed -> links.look(team.id(), parsed)))
        .map(link -> page(team, link, key, words))
        .orElseGet(() -> pages.gone(team, words));
  }

  /** Has this browser keep them; from now on they belong to the person of the mailbox. */
  @POST
  public Response take(@PathParam("team") String teamSlug, @PathParam("key") String key) {
    Team team = jobs.team(teamSlug);
    Words words = reading.words(team.language());
    Optional<OpenedLink> used =
        LinkKey.parse(key)
            .filter(parsed -> saved(links.look(team.id(), parsed)).isPresent())
            .flatMap(parsed -> links.use(team.id(), parsed));
    used.ifPresent(link -> saved.add(link.jobs()));
    return used.isPresent()
        ? FormPages.seeOther("/%s/jobs/saved".formatted(team.slug()), words)
        : pages.gone(team, words);
  }

  private static Optional<OpenedLink> saved(Optional<OpenedLink> link) {
    return link.filter(one -> one.purpose() == LinkPurpose.SAVED);
  }

  private Response page(Team team, OpenedLink link, String key, Words words) {
    var frame = pages.frame(team, words.say("engagement.take.title"), words);
    var rows = list.rows(team, list.of(team, link.jobs()), words);
    String action = "/%s/jobs/saved/%s?lang=%s".formatted(team.slug(), key, words.lang());
    return FormPages.page(200, Templates.take(new TakeView(frame, rows, action)));
  }
}
