package io.outhire.dashboard.jobs;

import io.outhire.accounts.Employers;
import io.outhire.common.PlainText;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.PublishingNeed;
import io.outhire.jobs.Salary;
import io.outhire.jobs.SalaryInterval;
import io.outhire.jobs.Workplace;
import io.outhire.web.FormErrors;
import java.math.BigDecimal;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Currency;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Reads the fields of a job. A field with a fault counts as empty, so that there is always a
 * content to preview; whether it may be kept, {@link #errors} says.
 */
final class JobForm {
  private final TypedJob typed;
  private FormErrors errors = FormErrors.none();
  private final JobContent content;

  JobForm(TypedJob typed) {
    this.typed = typed;
    DetailsForm detailsForm = new DetailsForm(typed.details);
    this.content =
        new JobContent(
            title(),
            description(),
            workplace(),
            salary(),
            applicationUrl(),
            line("location", typed.location, JobContent.LONGEST_PLACE),
            country(),
            line("department", typed.department, JobContent.LONGEST_DEPARTMENT),
            line("employmentType", typed.employmentType, JobContent.LONGEST_EMPLOYMENT_TYPE),
            detailsForm.details());
    errors = detailsForm.addTo(errors);
  }

  JobContent content() {
    return content;
  }

  /** What is wrong, by field. */
  FormErrors errors() {
    return errors;
  }

  /** What is wrong, and what a job cannot be published without. */
  FormErrors errorsToPublish(Employers.Shown team) {
    FormErrors all = errors;
    if (PublishingNeed.missing(content).contains(PublishingNeed.DESCRIPTION)) {
      all = all.and("description", "Write a description: a job cannot be published without one.");
    }
    return new Advice(content, team).payIsMissing()
        ? all.and("salaryMin", "Enter the salary: your team publishes no job here without it.")
        : all;
  }

  private String title() {
    String title = PlainText.oneLine(typed.title);
    if (title.isEmpty()) {
      fault("title", "Enter a title.");
    }
    return line("title", title, JobContent.LONGEST_TITLE).orElse("");
  }

  private Optional<String> line(String field, String text, int longest) {
    String line = PlainText.oneLine(text);
    if (line.length() > longest) {
      fault(
          field,
          "Shorten this to %d characters; it has %,d now.".formatted(longest, line.length()));
      return Optional.empty();
    }
    return line.isEmpty() ? Optional.empty() : Optional.of(line);
  }

  private DescriptionHtml description() {
    if (typed.description.length() > DescriptionHtml.LONGEST) {
      fault("description", "Shorten the description: it is longer than 200,000 characters.");
      return DescriptionHtml.EMPTY;
    }
    return DescriptionHtml.clean(typed.description);
  }

  private Workplace workplace() {
    try {
      return typed.workplace.isEmpty() ? Workplace.UNSPECIFIED : Workplace.valueOf(typed.workplace);
    } catch (IllegalArgumentException unknown) {
      fault("workplace", "Choose a workplace.");
      return Workplace.UNSPECIFIED;
    }
  }

  private Optional<Salary> salary() {
    BigDecimal min = sum("salaryMin", typed.salaryMin);
    BigDecimal max = sum("salaryMax", typed.salaryMax);
    if (min == null && max == null) {
      return Optional.empty();
    }
    Currency currency = currency();
    if (currency == null) {
      return Optional.empty();
    }
    try {
      return Optional.of(new Salary(min, max, currency, interval()));
    } catch (IllegalArgumentException wrong) {
      boolean crossed = min != null && max != null && min.compareTo(max) > 0;
      fault(
          crossed ? "salaryMax" : min == null ? "salaryMax" : "salaryMin",
          crossed
              ? "Enter an upper end that is not below the lower one."
              : "Enter an amount below ten thousand million.");
      return Optional.empty();
    }
  }

  private @Nullable BigDecimal sum(String field, String text) {
    if (text.isBlank()) {
      return null;
    }
    Optional<BigDecimal> sum = Sum.parse(text);
    if (sum.isEmpty()) {
      fault(field, "Enter an amount in digits, such as 31000 or 36,500.50.");
    }
    return sum.orElse(null);
  }

  private @Nullable Currency currency() {
    try {
      return Currency.getInstance(typed.salaryCurrency);
    } catch (IllegalArgumentException unknown) {
      fault("salaryCurrency", "Choose the currency of the salary.");
      return null;
    }
  }

  private SalaryInterval interval() {
    try {
      return SalaryInterval.valueOf(typed.salaryInterval);
    } catch (IllegalArgumentException unknown) {
      fault("salaryInterval", "Choose what the salary is paid for.");
      return SalaryInterval.YEAR;
    }
  }

  private Optional<URI> applicationUrl() {
    String url = PlainText.oneLine(typed.applicationUrl);
    if (url.isEmpty()) {
      return Optional.empty();
    }
    try {
      URI address = new URI(url);
      boolean web =
          "https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme());
      if (web && address.getHost() != null && url.length() <= JobContent.LONGEST_URL) {
        return Optional.of(address);
      }
    } catch (URISyntaxException notAnAddress) {
      // Said below, as for every address that is not one of the web.
    }
    fault("applicationUrl", "Enter a whole address, such as https://jobs.example.com/apply.");
    return Optional.empty();
  }

  private Optional<String> country() {
    if (typed.country.isEmpty()) {
      return Optional.empty();
    }
    if (!JobContent.isCountry(typed.country)) {
      fault("country", "Choose a country.");
      return Optional.empty();
    }
    return Optional.of(typed.country);
  }

  private void fault(String field, String words) {
    errors = errors.and(field, words);
  }
}
