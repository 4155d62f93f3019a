package io.outhire.testing;

import io.outhire.common.TeamId;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.SomeContent;
import io.outhire.jobs.Workplace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes jobs for tests: of a team's id with everything in them, of a test team short ones. */
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
    return published(draft(team, title));
  }

  /** A closed job. */
  public JobDescription closed(TeamId team, String title) {
    JobDescription job = published(team, title);
    publishing.close(team, job.id());
    return now(job);
  }

  /** A short job in Germany that nobody sees yet. */
  public JobDescription draft(TestTeam team, String title) {
    return editing.create(
        team.id(),
        new JobContent(
            title,
            DescriptionHtml.clean("<p>Keep tomatoes alive through the winter.</p>"),
            Workplace.ON_SITE,
            Optional.empty(),
            Optional.empty(),
            Optional.of("Berlin"),
            Optional.of("DE"),
            Optional.empty(),
            Optional.empty()),
        false);
  }

  /** A short job in Germany that everybody sees. */
  public JobDescription published(TestTeam team, String title) {
    return published(draft(team, title));
  }

  /** The job as it is now. */
  public JobDescription now(JobDescription job) {
    return jobs.find(job.team(), job.id()).orElseThrow();
  }

  private JobDescription published(JobDescription draft) {
    publishing.publish(draft.team(), draft.id());
    return now(draft);
  }
}
