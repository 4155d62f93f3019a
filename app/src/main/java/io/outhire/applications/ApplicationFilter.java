package io.outhire.applications;

import io.outhire.jobs.JobId;
import java.util.Optional;

/**
 * Which applications to list, newest first.
 *
 * @param search beginnings of words in name, e-mail address or reference; blank for all
 * @param after the last one of the page before
 */
public record ApplicationFilter(String search, Optional<JobId> job, Optional<ApplicationId> after) {
  /** The first page of everything. */
  public static final ApplicationFilter ALL =
      new ApplicationFilter("", Optional.empty(), Optional.empty());
}
