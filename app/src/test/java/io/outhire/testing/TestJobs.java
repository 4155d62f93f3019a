package io.outhire.testing;

import io.outhire.common.Slug;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.EditingJobs;
import io.outhire.jobs.JobContent;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.PublishingJobs;
import io.outhire.jobs.Workplace;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;

/** Writes jobs for tests. */
@ApplicationScoped
public class TestJobs {
  private final EditingJobs editing;
  private final PublishingJobs publishing;

  /** What tests need to know of a job. */
  public record Job(JobId id, Slug slug) {}

  @Inject
  TestJobs(EditingJobs editing, PublishingJobs publishing) {
    this.editing = editing;
    this.publishing = publishing;
  }

  /** A job in Germany that nobody sees yet. */
  public Job draft(TestTeam team, String title) {
    JobDescription job =
        editing.create(
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
    return new Job(job.id(), job.slug());
  }

  /** A job in Germany that everybody sees. */
  public Job published(TestTeam team, String title) {
    Job job = draft(team, title);
    publishing.publish(team.id(), job.id());
    return job;
  }
}
