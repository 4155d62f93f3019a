package io.outhire.engagement;

import io.outhire.jobs.JobId;
import io.outhire.words.Language;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What somebody wants to hear of.
 *
 * @param job the one job that it is about; empty when it is about new ones
 * @param wish which new jobs
 * @param rhythm how often new jobs are told; empty for one job, of which is told at once
 * @param confirmedAt null until its owner used the link in the mail
 * @param endedAt when it was unsubscribed, or null
 */
public record Subscription(
    UUID id,
    ProspectId prospect,
    Optional<JobId> job,
    JobWish wish,
    Optional<Rhythm> rhythm,
    Language language,
    @Nullable Instant confirmedAt,
    @Nullable Instant endedAt) {

  /** Whether its owner hears of something. */
  public boolean active() {
    return confirmedAt != null && endedAt == null;
  }
}
