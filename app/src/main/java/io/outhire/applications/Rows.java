package io.outhire.applications;

import io.outhire.common.EmailAddress;
import io.outhire.jobs.JobId;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Reads rows into values. */
final class Rows {
  private Rows() {}

  static Application application(ResultSet row) throws SQLException {
    return new Application(
        new ApplicationId(uuid(row, "id")),
        new JobId(uuid(row, "job_id")),
        row.getString("reference"),
        candidate(row),
        file(row),
        new Consent(row.getString("consent_text"), instant(row, "consent_at")),
        Optional.ofNullable(row.getString("source")).map(VisitSource::new),
        instant(row, "received_at"),
        instant(row, "changed_at"),
        Optional.ofNullable(row.getObject("withdrawn_at", OffsetDateTime.class))
            .map(OffsetDateTime::toInstant),
        row.getObject("erasure_asked_at") != null);
  }

  private static Candidate candidate(ResultSet row) throws SQLException {
    return new Candidate(
        new CandidateId(uuid(row, "candidate_id")),
        row.getString("name"),
        new EmailAddress(row.getString("email")),
        phone(row),
        links(row));
  }

  private static Optional<PhoneNumber> phone(ResultSet row) throws SQLException {
    Optional<String> international = Optional.ofNullable(row.getString("phone_international"));
    return Optional.ofNullable(row.getString("phone"))
        .map(typed -> new PhoneNumber(typed, international));
  }

  private static List<URI> links(ResultSet row) throws SQLException {
    String[] links = (String[]) row.getArray("links").getArray();
    return Arrays.stream(links).map(URI::create).toList();
  }

  private static ResumeFile file(ResultSet row) throws SQLException {
    return new ResumeFile(
        row.getString("file_name"),
        ResumeKind.valueOf(row.getString("kind")),
        row.getInt("size"),
        row.getString("sha256"));
  }

  static Resume resume(ResultSet row) throws SQLException {
    return new Resume(file(row), new ResumeContent.InMemory(row.getBytes("bytes")));
  }

  /** Without its bytes, which stay where they are. */
  static Resume keptResume(ResultSet row) throws SQLException {
    return new Resume(file(row), new ResumeContent.Kept());
  }

  /** A form as the quarantine keeps it, without what was written. */
  static ApplicationForm form(ResultSet row) throws SQLException {
    return new ApplicationForm(
        row.getString("name"),
        new EmailAddress(row.getString("email")),
        phone(row),
        links(row),
        resume(row),
        row.getString("consent_text"));
  }

  static Instant instant(ResultSet row, String column) throws SQLException {
    return row.getObject(column, OffsetDateTime.class).toInstant();
  }

  static UUID uuid(ResultSet row, String column) throws SQLException {
    return row.getObject(column, UUID.class);
  }
}
