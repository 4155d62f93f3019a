package io.outhire.bench.world;

import java.util.List;
import java.util.UUID;

/**
 * A team of Outhire with an account of Lever to itself.
 *
 * @param site the account's name at Lever, and the team's slug here
 * @param session the key with which its Admin is signed in
 * @param jobs open jobs, each linked to a posting
 */
public record Company(UUID team, String site, String session, List<Job> jobs) {
  /** An open job. */
  public record Job(String slug, String postingId) {}

  /** Where people apply. */
  public String applyPath(Job job) {
    return "/%s/jobs/%s/apply".formatted(site, job.slug());
  }
}
