package io.outhire.careers.forms;

import io.outhire.accounts.Team;
import io.outhire.jobs.JobDescription;

/** A job that is or was public, with its employer. */
public record PublicJob(Team team, JobDescription job) {

  /** The page of the job. */
  public String path() {
    return jobsPath() + "/" + job.slug();
  }

  /** The employer's list of jobs. */
  public String jobsPath() {
    return "/" + team.slug() + "/jobs";
  }
}
