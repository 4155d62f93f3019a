package io.outhire.jobs;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.EnumSet;
import java.util.Set;
import java.util.function.Consumer;

/** Making jobs visible to everybody, and closing them. */
@ApplicationScoped
public class PublishingJobs {
  private final Database database;
  private final Jobs jobs;
  private final InstantSource clock;
  private final Consumer<JobPublished> published;
  private final Consumer<JobClosed> closed;

  @Inject
  public PublishingJobs(
      Database database,
      Jobs jobs,
      InstantSource clock,
      Event<JobPublished> published,
      Event<JobClosed> closed) {
    this(database, jobs, clock, published::fire, closed::fire);
  }

  PublishingJobs(
      Database database,
      Jobs jobs,
      InstantSource clock,
      Consumer<JobPublished> published,
      Consumer<JobClosed> closed) {
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
    this.published = published;
    this.closed = closed;
  }

  /**
   * Publishes a draft, or a closed job again; nothing happens to one that is published. The date of
   * the first publishing stays.
   *
   * @throws JobRefused.Unknown when the team has no such job
   * @throws JobRefused.NotReady when its title or description is missing
   */
  public void publish(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle -> {
          Set<PublishingNeed> missing = EnumSet.noneOf(PublishingNeed.class);
          missing.addAll(PublishingNeed.missing(known(team, job).content()));
          missing.removeIf(need -> !need.required());
          if (!missing.isEmpty()) {
            throw new JobRefused.NotReady(missing);
          }
          int changed =
              handle
                  .createUpdate(
                      """
                      update job_description
                         set state = 'PUBLISHED', published_at = coalesce(published_at, :now),
                             closed_at = null, needs_review = false, updated_at = :now
                       where team_id = :team and id = :id and state <> 'PUBLISHED'
                      """)
                  .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                  .bind("team", team.value())
                  .bind("id", job.value())
                  .execute();
          if (changed > 0) {
            published.accept(new JobPublished(team, job));
          }
        });
  }

  /**
   * Closes a published job; nothing happens to any other.
   *
   * @throws JobRefused.Unknown when the team has no such job
   */
  public void close(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle -> {
          known(team, job);
          int changed =
              handle
                  .createUpdate(
                      """
                      update job_description
                         set state = 'CLOSED', closed_at = :now, updated_at = :now
                       where team_id = :team and id = :id and state = 'PUBLISHED'
                      """)
                  .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                  .bind("team", team.value())
                  .bind("id", job.value())
                  .execute();
          if (changed > 0) {
            closed.accept(new JobClosed(team, job));
          }
        });
  }

  private JobDescription known(TeamId team, JobId job) {
    return jobs.find(team, job).orElseThrow(() -> new JobRefused.Unknown(job));
  }
}
