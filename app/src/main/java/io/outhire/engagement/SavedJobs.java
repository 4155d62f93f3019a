package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Collection;
import java.util.UUID;

/** The jobs that people had sent to themselves. */
@ApplicationScoped
class SavedJobs {
  private final Database database;
  private final InstantSource clock;

  @Inject
  SavedJobs(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Whoever used the link saved them. */
  void add(TeamId team, ProspectId prospect, Collection<JobId> jobs) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into saved_job (team_id, prospect_id, job_id, saved_at)
                    select :team, :prospect, job, :now from unnest(cast(:jobs as uuid[])) job
                    on conflict do nothing
                    """)
                .bind("team", team.value())
                .bind("prospect", prospect.value())
                .bind("now", clock.instant())
                .bindArray("jobs", UUID.class, jobs.stream().map(JobId::value).toList())
                .execute());
  }
}
