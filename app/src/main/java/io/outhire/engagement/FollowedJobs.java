package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.jobs.JobChanged;
import io.outhire.jobs.JobClosed;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobPublished;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The jobs that somebody follows, and when their followers are to hear of what happened. */
@ApplicationScoped
class FollowedJobs {
  /** Edits within this time make one letter. */
  static final Duration SETTLING = Duration.ofMinutes(30);

  private final Database database;
  private final InstantSource clock;

  /** A job whose followers are to hear. */
  record Due(TeamId team, JobId job) {}

  @Inject
  FollowedJobs(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  void changed(@Observes JobChanged news) {
    mark(news.team(), news.job(), SETTLING);
  }

  void opened(@Observes JobPublished news) {
    mark(news.team(), news.job(), SETTLING);
  }

  /** Who might apply tomorrow should know today. */
  void closed(@Observes JobClosed news) {
    mark(news.team(), news.job(), Duration.ZERO);
  }

  private void mark(TeamId team, JobId job, Duration wait) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update followed_job set due_at = least(coalesce(due_at, :due), :due)
                     where team_id = :team and job_id = :job
                    """)
                .bind("due", clock.instant().plus(wait))
                .bind("team", team.value())
                .bind("job", job.value())
                .execute());
  }

  /**
   * Somebody follows this job from now on. It is looked at once in any case: a change that is being
   * committed at this moment could not know of them.
   */
  void follow(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into followed_job (team_id, job_id, due_at) values (:team, :job, :due)
                    on conflict (team_id, job_id) do update
                      set due_at = least(coalesce(followed_job.due_at, :due), :due)
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .bind("due", clock.instant().plus(SETTLING))
                .execute());
  }

  /** The job that is due longest; held until the transaction ends, so that one node tells of it. */
  @CrossesTeams("one worker tells the followers of every team's jobs")
  Optional<Due> hold() {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select team_id, job_id from followed_job where due_at <= :now
                     order by due_at limit 1 for update skip locked
                    """)
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new Due(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            new JobId(row.getObject("job_id", UUID.class))))
                .findOne());
  }

  /** Everything of this job is told; it is followed no more when nobody is left who does. */
  void settle(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle -> {
          handle
              .createUpdate(
                  """
                  delete from followed_job f
                   where f.team_id = :team and f.job_id = :job
                     and not exists (select from subscription s
                                      where s.team_id = f.team_id and s.job_id = f.job_id
                                        and s.confirmed_at is not null and s.ended_at is null)
                  """)
              .bind("team", team.value())
              .bind("job", job.value())
              .execute();
          handle
              .createUpdate(
                  "update followed_job set due_at = null where team_id = :team and job_id = :job")
              .bind("team", team.value())
              .bind("job", job.value())
              .execute();
        });
  }
}
