package io.outhire.careers.links;

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

/**
 * Confirms a question or a subscription. Opening the page changes nothing: scanners of mail open
 * every link.
 */
@Path("/{team}/jobs/confirm/{key}")
@RunOnVirtualThread
@Anyone("who has the secret of the link may use it")
public class ConfirmPage {
  private final PublicJobs jobs;
  private final OpeningLinks links;
  private final Reading reading;
  private final LinkWords says;
  private final FormPages pages;

  ConfirmPage(
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

    static native TemplateInstance confirm(LinkView view);
  }

  /** What will be confirmed, or that it is. */
  @GET
  public Response show(@PathParam("team") String teamSlug, @PathParam("key") String key) {
    Team team = jobs.team(teamSlug);
    Words words = reading.words(team.language());
    return confirmable(LinkKey.parse(key).flatMap(parsed -> links.look(team.id(), parsed)))
        .map(link -> page(team, link, key, words))
        .orElseGet(() -> pages.gone(team, words));
  }

  /** Confirms it; twice is once. */
  @POST
  public Response confirm(@PathParam("team") String teamSlug, @PathParam("key") String key) {
    Team team = jobs.team(teamSlug);
    Words words = reading.words(team.language());
    Optional<OpenedLink> used =
        LinkKey.parse(key)
            .filter(parsed -> confirmable(links.look(team.id(), parsed)).isPresent())
            .flatMap(parsed -> links.use(team.id(), parsed));
    return used.isPresent()
        ? FormPages.seeOther("/%s/jobs/confirm/%s".formatted(team.slug(), key), words)
        : pages.gone(team, words);
  }

  private static Optional<OpenedLink> confirmable(Optional<OpenedLink> link) {
    return link.filter(
        one -> one.purpose() == LinkPurpose.QUESTION || one.purpose() == LinkPurpose.SUBSCRIPTION);
  }

  private Response page(Team team, OpenedLink link, String key, Words words) {
    return FormPages.page(200, Templates.confirm(says.confirming(team, link, key, words)));
  }
}
