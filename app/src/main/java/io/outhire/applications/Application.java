package io.outhire.applications;

import io.outhire.jobs.JobId;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's application to one job.
 *
 * @param reference what the person was told, as in {@code OUT-7K3F-92QX}
 * @param resume the current file; an earlier one is replaced
 * @param source where the person came from, if that is known
 * @param changedAt when the person last sent the form; equal to {@code receivedAt} when once
 * @param withdrawnAt when the candidate took it back, if so
 * @param erasureAsked whether it is erased as soon as it is known where it is
 */
public record Application(
    ApplicationId id,
    JobId job,
    String reference,
    Candidate candidate,
    ResumeFile resume,
    Consent consent,
    Optional<VisitSource> source,
    Instant receivedAt,
    Instant changedAt,
    Optional<Instant> withdrawnAt,
    boolean erasureAsked) {

  /** Whether it goes no further: taken back, or to be erased. */
  public boolean isLeaving() {
    return withdrawnAt.isPresent() || erasureAsked;
  }

  /** Whether the person sent the form more than once. */
  public boolean changed() {
    return changedAt.isAfter(receivedAt);
  }
}
