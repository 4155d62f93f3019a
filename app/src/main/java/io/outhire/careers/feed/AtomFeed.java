package io.outhire.careers.feed;

import io.outhire.careers.feed.OpenJobs.Offer;
import io.outhire.jobs.JobDescription;
import java.time.Instant;
import java.util.Objects;
import javax.xml.stream.XMLStreamException;

/** An offer as Atom (RFC 4287). */
final class AtomFeed {
  private AtomFeed() {}

  static String of(Offer offer) {
    return Xml.document(
        "feed",
        "http://www.w3.org/2005/Atom",
        xml -> {
          xml.element("id", offer.home());
          xml.element("title", "Jobs at " + offer.team().name());
          xml.element("updated", offer.changed().orElse(Instant.EPOCH).toString());
          xml.empty("link", "rel", "alternate", "type", "text/html", "href", offer.home());
          xml.empty(
              "link",
              "rel",
              "self",
              "type",
              "application/atom+xml",
              "href",
              offer.home() + "/feeds/atom.xml");
          xml.element("author", author -> author.element("name", offer.team().name()));
          for (JobDescription job : offer.jobs()) {
            xml.element("entry", entry -> write(entry, offer, job));
          }
        });
  }

  private static void write(Xml entry, Offer offer, JobDescription job) throws XMLStreamException {
    entry.element("id", "urn:uuid:" + job.id());
    entry.element("title", job.name());
    entry.element(
        "published", Objects.requireNonNullElse(job.publishedAt(), job.createdAt()).toString());
    entry.element("updated", job.updatedAt().toString());
    entry.empty("link", "rel", "alternate", "type", "text/html", "href", offer.address(job));
    entry.html("content", job.content().description().value());
  }
}
