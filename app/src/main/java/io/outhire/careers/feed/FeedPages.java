package io.outhire.careers.feed;

import io.outhire.careers.feed.OpenJobs.Offer;
import io.outhire.web.Anyone;
import io.smallrye.common.annotation.RunOnVirtualThread;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.NotFoundException;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.util.function.Function;

/**
 * An employer's published jobs in the forms that readers, job boards and scripts take. A job that
 * closes is gone from all of them at once: nothing is kept, and caches ask again each time.
 */
@Path("/{team}/jobs/feeds")
@RunOnVirtualThread
@Anyone("published jobs are for everybody")
public class FeedPages {
  private final OpenJobs openJobs;

  FeedPages(OpenJobs openJobs) {
    this.openJobs = openJobs;
  }

  /** For feed readers (RFC 4287). */
  @GET
  @Path("atom.xml")
  public Response atom(@PathParam("team") String team) {
    return feed(team, "application/atom+xml;charset=UTF-8", AtomFeed::of);
  }

  /** For search engines (sitemaps.org). */
  @GET
  @Path("sitemap.xml")
  public Response sitemap(@PathParam("team") String team) {
    return feed(team, "application/xml;charset=UTF-8", Sitemap::of);
  }

  /** For Indeed and the many that read its form. */
  @GET
  @Path("indeed.xml")
  public Response indeed(@PathParam("team") String team) {
    return feed(team, "application/xml;charset=UTF-8", BoardFeed::indeed);
  }

  /** For LinkedIn. */
  @GET
  @Path("linkedin.xml")
  public Response linkedIn(@PathParam("team") String team) {
    return feed(team, "application/xml;charset=UTF-8", BoardFeed::linkedIn);
  }

  /** For scripts, of any site. */
  @GET
  @Path("jobs.json")
  public Response json(@PathParam("team") String team) {
    return feed(team, "application/json;charset=UTF-8", JsonFeed::of);
  }

  private Response feed(String team, String type, Function<Offer, String> written) {
    Offer offer = openJobs.of(team).orElseThrow(NotFoundException::new);
    return Response.ok(written.apply(offer), type)
        .header(HttpHeaders.CACHE_CONTROL, "public, no-cache")
        .header("Access-Control-Allow-Origin", "*")
        .build();
  }
}
