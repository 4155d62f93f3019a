package io.outhire.careers.links;

import io.outhire.accounts.Team;
import io.outhire.careers.forms.FormPages;
import io.outhire.careers.forms.PublicJobs;
import io.outhire.engagement.LinkKey;
import io.outhire.engagement.LinkPurpose;
import io.outhire.engagement.OpenedLink;
import io.outhire.engagement.OpeningLinks;
import io.outhire.web.Anyone;
import io.outhire.web.NoFormOfOurs;
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

/** Ends a subscription: by the button of the page, or by the mail program's own (RFC 8058). */
@Path("/{team}/jobs/unsubscribe/{key}")
@RunOnVirtualThread
@Anyone("who has the secret of the link may use it")
public class UnsubscribePage {
  private final PublicJobs jobs;
  private final OpeningLinks links;
  private final Reading reading;
  private final LinkWords says;
  private final FormPages pages;

  UnsubscribePage(
      PublicJobs jobs, OpeningLinks links, Reading reading, LinkWords says, FormPages pages) {
    this.jobs = jobs;
    this.links = links;
    this.reading = reading;
    this.says = says;
    this.pages = pages;
  }

  @CheckedTemplate(basePath = "careers/links")
  static class Templates {
    private Templates() {}

    static native TemplateInstance unsubscribe(LinkView view);
  }

  /** What will be ended; opening it ends nothing. */
  @GET
  public Response show(@PathParam("team") String teamSlug, @PathParam("key") String key) {
    Team team = jobs.team(teamSlug);
    return page(team, key, LinkKey.parse(key).flatMap(parsed -> links.look(team.id(), parsed)));
  }

  /**
   * Ends it at once and answers without a redirect, which mail programs would not follow (RFC 8058,
   * section 3.2). The body is not looked at: the address alone says what is meant.
   */
  @POST
  @NoFormOfOurs("the key in the address, which only the mail has")
  public Response end(@PathParam("team") String teamSlug, @PathParam("key") String key) {
    Team team = jobs.team(teamSlug);
    return page(
        team,
        key,
        LinkKey.parse(key)
            .filter(parsed -> stops(links.look(team.id(), parsed)).isPresent())
            .flatMap(parsed -> links.use(team.id(), parsed)));
  }

  /** Ends everything that the owner of the link hears from this employer. */
  @POST
  @Path("everything")
  public Response endEverything(@PathParam("team") String teamSlug, @PathParam("key") String key) {
    Team team = jobs.team(teamSlug);
    LinkKey.parse(key).ifPresent(parsed -> links.stopEverything(team.id(), parsed));
    Words words = reading.words(team.language());
    return FormPages.seeOther("/%s/jobs/unsubscribe/%s".formatted(team.slug(), key), words);
  }

  private Response page(Team team, String key, Optional<OpenedLink> link) {
    Words words = reading.words(team.language());
    return stops(link)
        .map(found -> page(team, key, found, words))
        .orElseGet(() -> pages.gone(team, words));
  }

  private Response page(Team team, String key, OpenedLink link, Words words) {
    int active = links.active(team.id(), new LinkKey(key));
    int others = link.done() ? active : active - 1;
    return FormPages.page(200, Templates.unsubscribe(says.ending(team, link, key, others, words)));
  }

  private static Optional<OpenedLink> stops(Optional<OpenedLink> link) {
    return link.filter(one -> one.purpose() == LinkPurpose.STOP);
  }
}
