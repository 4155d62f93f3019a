package io.outhire.engagement;

import io.outhire.accounts.PersonId;
import io.outhire.common.EmailAddress;
import io.outhire.engagement.Question.Answer;
import io.outhire.jobs.JobId;
import io.outhire.words.Language;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Timestamp;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Between rows of {@code question} and the values of this module. */
final class QuestionRows {
  private QuestionRows() {}

  static Question question(ResultSet row) throws SQLException {
    return new Question(
        new QuestionId(row.getObject("id", UUID.class)),
        new JobId(row.getObject("job_id", UUID.class)),
        row.getString("name"),
        new EmailAddress(row.getString("email")),
        Language.of(row.getString("language")).orElse(Language.ENGLISH),
        row.getString("words"),
        row.getTimestamp("asked_at").toInstant(),
        instant(row, "confirmed_at"),
        person(row, "assigned_to"),
        instant(row, "set_aside_at"),
        answer(row),
        Optional.ofNullable(row.getObject("published_id", UUID.class)));
  }

  private static Optional<Answer> answer(ResultSet row) throws SQLException {
    Instant at = instant(row, "answered_at");
    return at == null
        ? Optional.empty()
        : Optional.of(
            new Answer(row.getString("answer"), at, person(row, "answered_by").orElseThrow()));
  }

  private static Optional<PersonId> person(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getObject(column, UUID.class)).map(PersonId::new);
  }

  static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
    Timestamp at = row.getTimestamp(column);
    return at == null ? null : at.toInstant();
  }
}
