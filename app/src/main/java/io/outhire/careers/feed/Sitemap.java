package io.outhire.careers.feed;

import io.outhire.careers.feed.OpenJobs.Offer;
import io.outhire.jobs.JobDescription;
import java.util.Map;

/** Sitemaps (sitemaps.org): one of each employer's jobs, and one that lists those. */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

  private Sitemap() {}

  /** The pages of an offer; {@code lastmod} is when a page truly changed. */
  static String of(Offer offer) {
    return Xml.document(
        "urlset",
        NAMESPACE,
        xml -> {
          for (JobDescription job : offer.jobs()) {
            xml.element(
                "url",
                url -> {
                  url.element("loc", offer.address(job));
                  url.element("lastmod", job.updatedAt().toString());
                });
          }
        });
  }

  /**
   * The index.
   *
   * @param sitemaps their addresses, each with the time of its last change
   */
  static String index(Map<String, String> sitemaps) {
    return Xml.document(
        "sitemapindex",
        NAMESPACE,
        xml -> {
          for (var sitemap : sitemaps.entrySet()) {
            xml.element(
                "sitemap",
                one -> {
                  one.element("loc", sitemap.getKey());
                  one.element("lastmod", sitemap.getValue());
                });
          }
        });
  }
}
