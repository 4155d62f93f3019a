package io.outhire.jobs;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import java.math.BigDecimal;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Currency;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between rows of {@code job_description} and the values of this module. */
final class JobRows {
  private JobRows() {}

  static JobDescription job(ResultSet row) throws SQLException {
    return new JobDescription(
        id(row),
        new TeamId(row.getObject("team_id", UUID.class)),
        new Slug(row.getString("slug")),
        content(row),
        JobState.valueOf(row.getString("state")),
        row.getInt("version"),
        row.getBoolean("needs_review"),
        instant(row, "created_at"),
        instant(row, "updated_at"),
        optionalInstant(row, "published_at"),
        optionalInstant(row, "closed_at"));
  }

  static JobPage.Row row(ResultSet row) throws SQLException {
    String title = row.getString("title");
    return new JobPage.Row(
        id(row),
        new Slug(row.getString("slug")),
        title.isEmpty() ? "Untitled job" : title,
        JobState.valueOf(row.getString("state")),
        Workplace.valueOf(row.getString("workplace")),
        text(row, "location"),
        text(row, "country"),
        text(row, "department"),
        text(row, "employment_type"),
        row.getBoolean("needs_review"),
        instant(row, "updated_at"));
  }

  static Map.Entry<JobId, String> name(ResultSet row) throws SQLException {
    String title = row.getString("title");
    return Map.entry(id(row), title.isEmpty() ? "Untitled job" : title);
  }

  /** The columns that the content fills, by name. */
  static Map<String, @Nullable Object> columns(JobContent content) {
    Salary salary = content.salary().orElse(null);
    Map<String, @Nullable Object> columns = new LinkedHashMap<>();
    columns.put("title", content.title());
    columns.put("description", content.description().value());
    columns.put("workplace", content.workplace().name());
    columns.put("salaryMin", salary == null ? null : salary.min());
    columns.put("salaryMax", salary == null ? null : salary.max());
    columns.put("salaryCurrency", salary == null ? null : salary.currency().getCurrencyCode());
    columns.put("salaryInterval", salary == null ? null : salary.interval().name());
    columns.put("applicationUrl", content.applicationUrl().map(URI::toString).orElse(null));
    columns.put("location", content.location().orElse(null));
    columns.put("country", content.country().orElse(null));
    columns.put("department", content.department().orElse(null));
    columns.put("employmentType", content.employmentType().orElse(null));
    columns.put("details", DetailsJson.write(content.details()));
    return columns;
  }

  private static JobContent content(ResultSet row) throws SQLException {
    return new JobContent(
        row.getString("title"),
        DescriptionHtml.clean(row.getString("description")),
        Workplace.valueOf(row.getString("workplace")),
        salary(row),
        text(row, "application_url").map(URI::create),
        text(row, "location"),
        text(row, "country"),
        text(row, "department"),
        text(row, "employment_type"),
        DetailsJson.read(row.getString("details")));
  }

  static Optional<Salary> salary(ResultSet row) throws SQLException {
    String currency = row.getString("salary_currency");
    if (currency == null) {
      return Optional.empty();
    }
    BigDecimal min = row.getBigDecimal("salary_min");
    BigDecimal max = row.getBigDecimal("salary_max");
    return Optional.of(
        new Salary(
            min,
            max,
            Currency.getInstance(currency),
            SalaryInterval.valueOf(row.getString("salary_interval"))));
  }

  private static JobId id(ResultSet row) throws SQLException {
    return new JobId(row.getObject("id", UUID.class));
  }

  static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }

  private static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  private static @Nullable Instant optionalInstant(ResultSet row, String column)
      throws SQLException {
    OffsetDateTime time = row.getObject(column, OffsetDateTime.class);
    return time == null ? null : time.toInstant();
  }
}
