package io.outhire.engagement;

import io.outhire.accounts.PersonId;
import io.outhire.common.EmailAddress;
import io.outhire.jobs.JobId;
import io.outhire.words.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A question somebody asked about a job.
 *
 * @param name as its asker typed it
 * @param words with line breaks
 * @param confirmedAt when the address proved to be the asker's; null until then
 * @param assignedTo the member who is to answer
 * @param setAsideAt when it was closed without an answer; null otherwise
 * @param published the answer on the job's page that it led to
 */
public record Question(
    QuestionId id,
    JobId job,
    String name,
    EmailAddress email,
    Language language,
    String words,
    Instant askedAt,
    @Nullable Instant confirmedAt,
    Optional<PersonId> assignedTo,
    @Nullable Instant setAsideAt,
    Optional<Answer> answer,
    Optional<UUID> published) {

  /** What the team wrote back, when, and who did. */
  public record Answer(String words, Instant at, PersonId by) {}

  /** Whether the team still owes an answer. */
  public boolean open() {
    return confirmedAt != null && answer.isEmpty() && setAsideAt == null;
  }
}
