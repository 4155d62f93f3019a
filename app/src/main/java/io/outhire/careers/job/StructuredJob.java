package io.outhire.careers.job;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outhire.jobs.EmploymentKind;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobInWords;
import io.outhire.jobs.Salary;
import io.outhire.jobs.SalaryInterval;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A job as schema.org's JobPosting, by the rules of search engines (docs/job-posting.md). */
final class StructuredJob {
  private static final ObjectMapper JSON = new ObjectMapper();
  private static final String HIDDEN = "confidential";

  private StructuredJob() {}

  /**
   * Who hires.
   *
   * @param home the address of its list of jobs
   * @param logo the address of its logo, or null
   */
  record Hirer(String name, String home, @Nullable String logo) {}

  /**
   * JSON-LD that may stand in a script element as it is; empty when a rule could not be kept, since
   * one bad posting counts against the whole site: no country, or a text that is only the title.
   *
   * @param here whether people apply on our own form
   */
  static String json(Hirer hirer, JobDescription job, JobInWords read, boolean here) {
    Instant published = job.publishedAt();
    JobContent content = job.content();
    String bare = BareTitle.of(read.title(), hirer.name());
    boolean placed = !StructuredPlace.of(content).isEmpty();
    if (published == null || !placed || bare.isBlank() || saysNothing(read, bare)) {
      return "";
    }
    Map<String, Object> posting = new LinkedHashMap<>();
    posting.put("@context", "https://schema.org/");
    posting.put("@type", "JobPosting");
    posting.put("title", bare);
    posting.put("description", read.description().value());
    posting.put("datePosted", published.atZone(ZoneOffset.UTC).toLocalDate().toString());
    content.details().lastDay().ifPresent(day -> posting.put("validThrough", day + "T23:59:59Z"));
    boolean hidden = content.details().employerHidden();
    posting.put("hiringOrganization", hidden ? HIDDEN : organization(hirer));
    posting.put("identifier", identifier(hidden ? HIDDEN : hirer.name(), job));
    posting.put("directApply", here);
    posting.putAll(StructuredPlace.of(content));
    putKinds(posting, content.employmentType());
    content.salary().flatMap(StructuredJob::pay).ifPresent(pay -> posting.put("baseSalary", pay));
    content.details().benefits().ifPresent(benefits -> posting.put("jobBenefits", benefits));
    return written(posting);
  }

  private static boolean saysNothing(JobInWords read, String bare) {
    String text = read.description().text().strip();
    return text.isEmpty() || text.equalsIgnoreCase(read.title()) || text.equalsIgnoreCase(bare);
  }

  private static Map<String, Object> organization(Hirer hirer) {
    Map<String, Object> organization = named("Organization", hirer.name());
    organization.put("sameAs", hirer.home());
    if (hirer.logo() != null) {
      organization.put("logo", hirer.logo());
    }
    return organization;
  }

  private static Map<String, Object> identifier(String name, JobDescription job) {
    Map<String, Object> identifier = named("PropertyValue", name);
    identifier.put("value", job.id().toString());
    return identifier;
  }

  private static void putKinds(Map<String, Object> posting, Optional<String> written) {
    Set<EmploymentKind> kinds = written.map(EmploymentKind::in).orElse(Set.of());
    if (kinds.size() == 1) {
      posting.put("employmentType", kinds.iterator().next().name());
    } else if (!kinds.isEmpty()) {
      posting.put("employmentType", List.copyOf(kinds));
    }
  }

  private static Optional<Object> pay(Salary salary) {
    String unit = unit(salary.interval());
    if (unit == null) {
      return Optional.empty();
    }
    Map<String, Object> value = StructuredPlace.typed("QuantitativeValue");
    BigDecimal min = salary.min();
    BigDecimal max = salary.max();
    if (min != null && max != null && min.compareTo(max) == 0) {
      value.put("value", min);
    } else {
      putSum(value, "minValue", min);
      putSum(value, "maxValue", max);
    }
    value.put("unitText", unit);
    Map<String, Object> pay = StructuredPlace.typed("MonetaryAmount");
    pay.put("currency", salary.currency().getCurrencyCode());
    pay.put("value", value);
    return Optional.of(pay);
  }

  private static void putSum(Map<String, Object> value, String name, @Nullable BigDecimal sum) {
    if (sum != null) {
      value.put(name, sum);
    }
  }

  /** What schema.org has no word for is left out, since a sum for another time would be wrong. */
  private static @Nullable String unit(SalaryInterval interval) {
    return switch (interval) {
      case YEAR, MONTH, WEEK, DAY, HOUR -> interval.name();
      case HALF_MONTH, TWO_MONTHS, TWO_WEEKS, ONCE -> null;
    };
  }

  private static Map<String, Object> named(String type, String name) {
    Map<String, Object> object = StructuredPlace.typed(type);
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
