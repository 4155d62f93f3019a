package io.outhire.jobs;

import io.outhire.accounts.Employer;
import io.outhire.accounts.Employers;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Function;

/** Making jobs visible to everybody, and closing them. */
@ApplicationScoped
public class PublishingJobs {
  private final Database database;
  private final Jobs jobs;
  private final Function<TeamId, Employer> employers;
  private final InstantSource clock;
  private final Consumer<JobPublished> published;
  private final Consumer<JobClosed> closed;

  @Inject
  public PublishingJobs(
      Database database,
      Jobs jobs,
      Employers employers,
      InstantSource clock,
      Event<JobPublished> published,
      Event<JobClosed> closed) {
    this(
        database,
        jobs,
        team -> employers.of(team).employer(),
        clock,
        published::fire,
        closed::fire);
  }

  PublishingJobs(
      Database database,
      Jobs jobs,
      Function<TeamId, Employer> employers,
      InstantSource clock,
      Consumer<JobPublished> published,
      Consumer<JobClosed> closed) {
    this.database = database;
    this.jobs = jobs;
    this.employers = employers;
    this.clock = clock;
    this.published = published;
    this.closed = closed;
  }

  /**
   * Publishes a draft, or a closed job again; nothing happens to one that is published. The date of
   * the first publishing stays.
   *
   * @throws JobRefused.Unknown when the team has no such job
   * @throws JobRefused.NotReady when its title or description is missing, or its pay where the team
   *     publishes nothing without
   */
  public void publish(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle -> {
          Set<PublishingNeed> missing = missing(team, known(team, job).content());
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

  private Set<PublishingNeed> missing(TeamId team, JobContent content) {
    Set<PublishingNeed> missing = PublishingNeed.missing(content);
    boolean payRequired = employers.apply(team).payRequired(content.country());
    missing.removeIf(need -> !need.required() && !(need == PublishingNeed.SALARY && payRequired));
    return missing;
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
