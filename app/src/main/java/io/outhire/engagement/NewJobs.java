package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobPublished;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** When jobs were first seen by everybody. */
@ApplicationScoped
class NewJobs {
  private final Database database;
  private final Jobs jobs;

  @Inject
  NewJobs(Database database, Jobs jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /** The date of the first publishing: a job that opens again is not new. */
  void note(@Observes JobPublished news) {
    Optional<JobDescription> job = jobs.find(news.team(), news.job());
    database.doInTeam(
        news.team(),
        handle ->
            handle
                .createUpdate(
                    """
                    insert into new_job (team_id, job_id, published_at)
                    values (:team, :job, :published) on conflict do nothing
                    """)
                .bind("team", news.team().value())
                .bind("job", news.job().value())
                .bind("published", job.map(JobDescription::publishedAt).orElseThrow())
                .execute());
  }

  /** The jobs first published after the one moment and up to the other, oldest first. */
  List<JobId> between(TeamId team, Instant after, Instant upTo) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select job_id from new_job
                     where team_id = :team and published_at > :after and published_at <= :upTo
                     order by published_at, job_id
                    """)
                .bind("team", team.value())
                .bind("after", after)
                .bind("upTo", upTo)
                .mapTo(UUID.class)
                .map(JobId::new)
                .list());
  }
}
