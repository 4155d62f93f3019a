package io.outhire.careers.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outhire.accounts.Team;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Salary;
import io.outhire.jobs.SalaryInterval;
import io.outhire.jobs.Workplace;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A job as schema.org's JobPosting, by the rules of search engines. */
final class StructuredJob {
  private static final ObjectMapper JSON = new ObjectMapper();

  private StructuredJob() {}

  /**
   * JSON-LD that may stand in a script element as it is; empty when the country is not known, since
   * a posting without one counts against the whole site.
   */
  static String json(Team team, JobDescription job) {
    Instant published = job.publishedAt();
    if (published == null || job.content().country().isEmpty()) {
      return "";
    }
    Map<String, Object> posting = new LinkedHashMap<>();
    posting.put("@context", "https://schema.org/");
    posting.put("@type", "JobPosting");
    posting.put("title", job.content().title());
    posting.put("description", job.content().description().value());
    posting.put("datePosted", published.atZone(ZoneOffset.UTC).toLocalDate().toString());
    posting.put("hiringOrganization", named("Organization", team.name()));
    posting.put("identifier", identifier(team, job));
    posting.put("directApply", true);
    putPlace(posting, job.content(), job.content().country().get());
    job.content()
        .employmentType()
        .flatMap(StructuredJob::type)
        .ifPresent(type -> posting.put("employmentType", type));
    job.content()
        .salary()
        .flatMap(StructuredJob::pay)
        .ifPresent(pay -> posting.put("baseSalary", pay));
    return written(posting);
  }

  private static void putPlace(Map<String, Object> posting, JobContent content, String country) {
    if (content.workplace() == Workplace.REMOTE) {
      posting.put("jobLocationType", "TELECOMMUTE");
      posting.put("applicantLocationRequirements", named("Country", country));
      return;
    }
    Map<String, Object> address = typed("PostalAddress");
    content.location().ifPresent(location -> address.put("addressLocality", location));
    address.put("addressCountry", country);
    Map<String, Object> place = typed("Place");
    place.put("address", address);
    posting.put("jobLocation", place);
  }

  private static Map<String, Object> identifier(Team team, JobDescription job) {
    Map<String, Object> identifier = named("PropertyValue", team.name());
    identifier.put("value", job.id().toString());
    return identifier;
  }

  private static Optional<Object> pay(Salary salary) {
    String unit = unit(salary.interval());
    if (unit == null) {
      return Optional.empty();
    }
    Map<String, Object> value = typed("QuantitativeValue");
    putSum(value, "minValue", salary.min());
    putSum(value, "maxValue", salary.max());
    value.put("unitText", unit);
    Map<String, Object> pay = typed("MonetaryAmount");
    pay.put("currency", salary.currency().getCurrencyCode());
    pay.put("value", value);
    return Optional.of(pay);
  }

  private static void putSum(Map<String, Object> value, String name, @Nullable BigDecimal sum) {
    if (sum != null) {
      value.put(name, sum);
    }
  }

  private static @Nullable String unit(SalaryInterval interval) {
    return switch (interval) {
      case YEAR -> "YEAR";
      case MONTH -> "MONTH";
      case WEEK -> "WEEK";
      case DAY -> "DAY";
      case HOUR -> "HOUR";
      case HALF_MONTH, TWO_MONTHS, TWO_WEEKS, ONCE -> null;
    };
  }

  /** The words that employers use most, in English; others are left out rather than guessed. */
  private static Optional<String> type(String words) {
    String plain = words.toLowerCase(Locale.ROOT).replaceAll("[^a-z]+", " ").strip();
    return Optional.ofNullable(
        switch (plain) {
          case "full time", "fulltime", "permanent", "regular full time", "full time permanent" ->
              "FULL_TIME";
          case "part time", "parttime" -> "PART_TIME";
          case "contract", "contractor", "freelance" -> "CONTRACTOR";
          case "temporary", "temp", "fixed term", "seasonal" -> "TEMPORARY";
          case "intern", "internship" -> "INTERN";
          case "volunteer" -> "VOLUNTEER";
          default -> null;
        });
  }

  private static Map<String, Object> typed(String type) {
    Map<String, Object> object = new LinkedHashMap<>();
    object.put("@type", type);
    return object;
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> object = typed(type);
    object.put("name", name);
    return object;
  }

  /** A less-than sign could end the script element; JSON knows another way to write it. */
  private static String written(Map<String, Object> posting) {
    try {
      return JSON.writeValueAsString(posting)
          .replace("<", "\\u003c")
          .replace(">", "\\u003e")
          .replace("&", "\\u0026")
          .replace("\u2028", "\\u2028")
          .replace("\u2029", "\\u2029");
    } catch (JsonProcessingException e) {
      throw new IllegalStateException("maps of text can be written", e);
    }
  }
}
