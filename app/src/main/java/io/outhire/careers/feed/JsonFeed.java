package io.outhire.careers.feed;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.outhire.careers.feed.OpenJobs.Offer;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Salary;
import java.util.Objects;

/** An offer for scripts; what is not known is left out. The fields stand in docs/feeds.md. */
final class JsonFeed {
  private static final ObjectMapper JSON = new ObjectMapper();

  private JsonFeed() {}

  static String of(Offer offer) {
    ObjectNode root = JSON.createObjectNode();
    root.putObject("company").put("name", offer.team().name()).put("url", offer.home());
    var jobs = root.putArray("jobs");
    offer.jobs().forEach(job -> write(jobs.addObject(), offer, job));
    try {
      return JSON.writeValueAsString(root);
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("a tree can be written", e);
    }
  }

  private static void write(ObjectNode node, Offer offer, JobDescription job) {
    JobContent content = job.content();
    node.put("id", job.id().toString());
    node.put("url", offer.address(job));
    node.put("applyUrl", offer.address(job) + "/apply");
    node.put("title", job.name());
    node.put("description", content.description().value());
    node.put("workplace", content.workplace().name());
    content.location().ifPresent(location -> node.put("location", location));
    content.address().city().ifPresent(city -> node.put("city", city));
    content.address().region().ifPresent(region -> node.put("region", region));
    content.country().ifPresent(country -> node.put("country", country));
    content.department().ifPresent(department -> node.put("department", department));
    content.employmentType().ifPresent(type -> node.put("employmentType", type));
    content.salary().ifPresent(salary -> write(node.putObject("salary"), salary));
    content.details().language().ifPresent(one -> node.put("language", one.code()));
    content.details().otherPay().ifPresent(pay -> node.put("otherPay", pay));
    content.details().benefits().ifPresent(benefits -> node.put("benefits", benefits));
    content.details().lastDay().ifPresent(day -> node.put("lastDay", day.toString()));
    node.put(
        "publishedAt", Objects.requireNonNullElse(job.publishedAt(), job.createdAt()).toString());
    node.put("updatedAt", job.updatedAt().toString());
  }

  private static void write(ObjectNode node, Salary salary) {
    if (salary.min() != null) {
      node.put("min", salary.min());
    }
    if (salary.max() != null) {
      node.put("max", salary.max());
    }
    node.put("currency", salary.currency().getCurrencyCode());
    node.put("interval", salary.interval().name());
  }
}
