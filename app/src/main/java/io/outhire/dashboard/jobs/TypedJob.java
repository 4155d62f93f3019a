package io.outhire.dashboard.jobs;

import io.outhire.common.Slug;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Salary;
import io.outhire.jobs.SalaryInterval;
import io.outhire.jobs.Workplace;
import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.DefaultValue;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.net.URI;
import org.jboss.resteasy.reactive.RestForm;
import org.jspecify.annotations.Nullable;

/** The fields of a job as somebody typed them; shown again as they are when something is wrong. */
public class TypedJob {
  @RestForm
  @DefaultValue("")
  public String title = "";

  @RestForm
  @DefaultValue("")
  public String description = "";

  @RestForm
  @DefaultValue("")
  public String workplace = Workplace.UNSPECIFIED.name();

  @RestForm
  @DefaultValue("")
  public String salaryMin = "";

  @RestForm
  @DefaultValue("")
  public String salaryMax = "";

  @RestForm
  @DefaultValue("")
  public String salaryCurrency = "";

  @RestForm
  @DefaultValue("")
  public String salaryInterval = SalaryInterval.YEAR.name();

  @RestForm
  @DefaultValue("")
  public String applicationUrl = "";

  @RestForm
  @DefaultValue("")
  public String location = "";

  @RestForm
  @DefaultValue("")
  public String country = "";

  @RestForm
  @DefaultValue("")
  public String department = "";

  @RestForm
  @DefaultValue("")
  public String employmentType = "";

  /** The job's part of its address; empty for a new job, whose address is made of the title. */
  @RestForm
  @DefaultValue("")
  public String slug = "";

  @BeanParam public TypedDetails details = new TypedDetails();

  /** The version that the change began from. */
  @RestForm
  @DefaultValue("0")
  public int version;

  /** What the form shows of a job. */
  static TypedJob of(JobDescription job) {
    JobContent content = job.content();
    var typed = new TypedJob();
    typed.title = content.title();
    typed.description = content.description().value();
    typed.workplace = content.workplace().name();
    content.salary().ifPresent(typed::fill);
    typed.applicationUrl = content.applicationUrl().map(URI::toString).orElse("");
    typed.location = content.location().orElse("");
    typed.country = content.country().orElse("");
    typed.department = content.department().orElse("");
    typed.employmentType = content.employmentType().orElse("");
    typed.details = TypedDetails.of(content.details());
    typed.slug = job.slug().value();
    typed.version = job.version();
    return typed;
  }

  private void fill(Salary salary) {
    salaryMin = plain(salary.min());
    salaryMax = plain(salary.max());
    salaryCurrency = salary.currency().getCurrencyCode();
    salaryInterval = salary.interval().name();
  }

  /** Whole, or with both digits of its pence: 412.50. */
  private static String plain(@Nullable BigDecimal sum) {
    if (sum == null) {
      return "";
    }
    int digits = sum.scale() <= 0 ? 0 : Math.max(2, sum.scale());
    return sum.setScale(digits, RoundingMode.UNNECESSARY).toPlainString();
  }

  /** What is typed, checked. */
  JobForm checked() {
    return new JobForm(this);
  }

  /** The typed slug, if it is one. */
  java.util.Optional<Slug> typedSlug() {
    return Slug.parse(slug.strip());
  }

  /** The typed description made clean; what is too long is not cleaned but shown as empty. */
  DescriptionHtml cleanDescription() {
    return description.length() > DescriptionHtml.LONGEST
        ? DescriptionHtml.EMPTY
        : DescriptionHtml.clean(description);
  }
}
