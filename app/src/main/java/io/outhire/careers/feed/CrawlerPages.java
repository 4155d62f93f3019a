package io.outhire.careers.feed;

import io.outhire.accounts.Teams;
import io.outhire.common.PublicUrl;
import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.jobs.Jobs;
import io.outhire.web.Anyone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;

/** What crawlers ask for before anything else. */
@Path("/")
@RunOnVirtualThread
@Anyone("crawlers sign in nowhere")
public class CrawlerPages {
  private final Teams teams;
  private final Jobs jobs;
  private final OpenJobs openJobs;
  private final PublicUrl here;

  CrawlerPages(Teams teams, Jobs jobs, OpenJobs openJobs, PublicUrl here) {
    this.teams = teams;
    this.jobs = jobs;
    this.openJobs = openJobs;
    this.here = here;
  }

  /** Everything public may be read (RFC 9309); the doors of the dashboard lead nowhere. */
  @GET
  @Path("robots.txt")
  public Response robots() {
    String text =
        """
        User-agent: *
        Disallow: /sign-in
        Disallow: /forgotten-password
        Disallow: /invitations/
        Disallow: /set-up
        Disallow: /demo/

        Sitemap: %s
        """
            .formatted(here.at("/sitemap.xml"));
    return Response.ok(text, "text/plain;charset=UTF-8").build();
  }

  /** The sitemaps of all employers that have a job on offer. */
  @GET
  @Path("sitemap.xml")
  public Response sitemap() {
    Map<TeamId, Instant> hiring = jobs.lastPublishedChange();
    Map<TeamId, Slug> slugs = teams.slugs(hiring.keySet());
    Map<String, String> sitemaps = new TreeMap<>();
    hiring.forEach(
        (team, changed) -> {
          Slug slug = slugs.get(team);
          if (slug != null) {
            sitemaps.put(openJobs.home(slug) + "/feeds/sitemap.xml", changed.toString());
          }
        });
    return Response.ok(Sitemap.index(sitemaps), "application/xml;charset=UTF-8")
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .build();
  }
}
