package io.outhire.careers.feed;

import io.outhire.careers.feed.OpenJobs.Offer;
import io.outhire.jobs.JobDescription;
import java.util.Map;
import javax.xml.stream.XMLStreamException;

/** Sitemaps (sitemaps.org): one of each employer's jobs, and one that lists those. */
final class Sitemap {
  private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";
  private static final String XHTML = "http://www.w3.org/1999/xhtml";

  private Sitemap() {}

  /** The pages of an offer; {@code lastmod} is when a page truly changed. */
  static String of(Offer offer) {
    return Xml.document(
        "urlset",
        NAMESPACE,
        xml -> {
          xml.namespace("xhtml", XHTML);
          for (JobDescription job : offer.jobs()) {
            write(xml, job, offer.addresses(job));
          }
        });
  }

  /** A page for each language; each names all of them, as search engines want it. */
  private static void write(Xml xml, JobDescription job, Map<String, String> addresses)
      throws XMLStreamException {
    for (String address : addresses.values()) {
      xml.element(
          "url",
          url -> {
            url.element("loc", address);
            url.element("lastmod", job.updatedAt().toString());
            if (addresses.size() > 1) {
              link(url, addresses);
            }
          });
    }
  }

  private static void link(Xml url, Map<String, String> addresses) throws XMLStreamException {
    for (var each : addresses.entrySet()) {
      url.empty(
          "xhtml:link", "rel", "alternate", "hreflang", each.getKey(), "href", each.getValue());
    }
    String own = addresses.values().iterator().next();
    url.empty("xhtml:link", "rel", "alternate", "hreflang", "x-default", "href", own);
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
