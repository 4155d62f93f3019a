package io.outhire.careers.feed;

import io.outhire.careers.feed.OpenJobs.Offer;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobFacts;
import io.outhire.jobs.Workplace;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An offer as job boards read it. What is not known is left out, never guessed. */
final class BoardFeed {
  private static final Locale READER = Locale.UK;
  private static final DateTimeFormatter HTTP_DATE =
      DateTimeFormatter.RFC_1123_DATE_TIME.withZone(ZoneOffset.UTC);

  private BoardFeed() {}

  /** Indeed's XML. */
  static String indeed(Offer offer) {
    return Xml.document(
        "source",
        "",
        xml -> {
          xml.element("publisher", offer.team().name());
          xml.element("publisherurl", offer.home());
          xml.element("lastBuildDate", changed(offer));
          for (JobDescription job : offer.jobs()) {
            xml.element("job", element -> writeIndeed(element, offer, job));
          }
        });
  }

  private static void writeIndeed(Xml xml, Offer offer, JobDescription job)
      throws XMLStreamException {
    JobContent content = job.content();
    JobFacts facts = JobFacts.of(content, READER);
    xml.cdata("title", job.name());
    xml.cdata("date", HTTP_DATE.format(since(job)));
    xml.cdata("referencenumber", job.id().toString());
    xml.cdata("url", offer.address(job));
    xml.cdata("company", company(offer, content));
    put(xml, "city", content.address().city().or(content::location));
    put(xml, "state", content.address().region());
    put(xml, "country", content.country());
    xml.cdata("description", content.description().value());
    put(xml, "salary", Optional.ofNullable(facts.pay()));
    put(xml, "jobtype", content.employmentType());
    put(xml, "category", content.department());
    put(xml, "remotetype", Optional.ofNullable(remoteType(content.workplace())));
  }

  private static String company(Offer offer, JobContent content) {
    return content.details().employerHidden() ? "Confidential" : offer.team().name();
  }

  private static @Nullable String remoteType(Workplace workplace) {
    return switch (workplace) {
      case REMOTE -> "Fully remote";
      case HYBRID -> "Hybrid remote";
      case ON_SITE, UNSPECIFIED -> null;
    };
  }

  /** LinkedIn's XML; its own id of a job has at most 40 characters, ours have 36. */
  static String linkedIn(Offer offer) {
    return Xml.document(
        "source",
        "",
        xml -> {
          xml.element("publisher", offer.team().name());
          xml.element("publisherUrl", offer.home());
          xml.element("lastBuildDate", changed(offer));
          for (JobDescription job : offer.jobs()) {
            xml.element("job", element -> writeLinkedIn(element, offer, job));
          }
        });
  }

  private static void writeLinkedIn(Xml xml, Offer offer, JobDescription job)
      throws XMLStreamException {
    JobContent content = job.content();
    JobFacts facts = JobFacts.of(content, READER);
    xml.cdata("partnerJobId", job.id().toString());
    xml.cdata("company", company(offer, content));
    xml.cdata("title", job.name());
    xml.cdata("description", content.description().value());
    put(xml, "location", Optional.ofNullable(facts.place()));
    put(xml, "country", content.country());
    put(xml, "workplaceTypes", Optional.ofNullable(facts.workplace()));
    xml.cdata("applyUrl", offer.address(job) + "/apply");
    xml.cdata("listDate", since(job).toString());
  }

  private static void put(Xml xml, String name, Optional<String> value) throws XMLStreamException {
    if (value.isPresent()) {
      xml.cdata(name, value.get());
    }
  }

  private static Instant since(JobDescription job) {
    return Objects.requireNonNullElse(job.publishedAt(), job.createdAt());
  }

  private static String changed(Offer offer) {
    return HTTP_DATE.format(offer.changed().orElse(Instant.EPOCH));
  }
}
