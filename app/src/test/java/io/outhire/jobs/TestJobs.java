package io.outhire.jobs;

import io.outhire.common.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Makes jobs for tests of the running application. */
@ApplicationScoped
public class TestJobs {
  private final Jobs jobs;
  private final EditingJobs editing;
  private final PublishingJobs publishing;

  @Inject
  TestJobs(Jobs jobs, EditingJobs editing, PublishingJobs publishing) {
    this.jobs = jobs;
    this.editing = editing;
    this.publishing = publishing;
  }

  /** A draft with everything in it. */
  public JobDescription draft(TeamId team, String title) {
    return editing.create(team, SomeContent.full(title), false);
  }

  /** An imported job that waits for its review. */
  public JobDescription toReview(TeamId team, String title) {
    return editing.create(team, SomeContent.full(title), true);
  }

  /** A published job with everything in it. */
  public JobDescription published(TeamId team, String title) {
    JobDescription job = draft(team, title);
    publishing.publish(team, job.id());
    return now(job);
  }

  /** A closed job. */
  public JobDescription closed(TeamId team, String title) {
    JobDescription job = published(team, title);
    publishing.close(team, job.id());
    return now(job);
  }

  /** The job as it is now. */
  public JobDescription now(JobDescription job) {
    return jobs.find(job.team(), job.id()).orElseThrow();
  }
}
