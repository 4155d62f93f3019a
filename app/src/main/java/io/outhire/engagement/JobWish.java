package io.outhire.engagement;

import io.outhire.jobs.JobContent;
import io.outhire.jobs.Workplace;
import java.util.Optional;

/** Which new jobs somebody wants to hear of; what is empty lets every job pass. */
public record JobWish(
    Optional<String> department,
    Optional<String> location,
    Optional<Workplace> workplace,
    Optional<String> employmentType) {

  /** Every job. */
  public static final JobWish ANY =
      new JobWish(Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());

  /** Whether a job is one of those. */
  public boolean matches(JobContent job) {
    return matches(department, job.department())
        && matches(location, job.location())
        && matches(employmentType, job.employmentType())
        && workplace.map(wanted -> wanted == job.workplace()).orElse(true);
  }

  private static boolean matches(Optional<String> wanted, Optional<String> said) {
    return wanted.isEmpty() || said.map(wanted.get()::equalsIgnoreCase).orElse(false);
  }
}
