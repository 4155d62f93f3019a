package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.JobState;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;

/** Which version and state of a job its followers know, and what that version said. */
@ApplicationScoped
class ToldVersions {
  private final Database database;

  /** Followers who know the same of a job. */
  record Group(ToldVersion told, JobState state) {}

  @Inject
  ToldVersions(Database database) {
    this.database = database;
  }

  /** These followers know the job as it is now. */
  void note(TeamId team, JobDescription job, List<UUID> subscriptions) {
    keep(team, job);
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update subscription set told_version = :version, told_state = :state
                     where team_id = :team and id = any(cast(:ids as uuid[]))
                    """)
                .bind("version", job.version())
                .bind("state", job.state().name())
                .bind("team", team.value())
                .bindArray("ids", UUID.class, subscriptions)
                .execute());
  }

  private void keep(TeamId team, JobDescription job) {
    ToldVersion now = ToldVersion.of(job.version(), job.content());
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into told_version
                      (team_id, job_id, version, title, place, workplace, pay, description)
                    values
                      (:team, :job, :version, :title, :place, :workplace, :pay, :description)
                    on conflict do nothing
                    """)
                .bind("team", team.value())
                .bind("job", job.id().value())
                .bind("version", now.version())
                .bind("title", now.title())
                .bind("place", now.place())
                .bind("workplace", now.workplace())
                .bind("pay", now.pay())
                .bind("description", now.description())
                .execute());
  }

  /** What the followers of a job know, where it is not how the job is now. */
  List<Group> behind(TeamId team, JobDescription job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select distinct v.*, s.told_state from subscription s
                      join told_version v on v.team_id = s.team_id and v.job_id = s.job_id
                                         and v.version = s.told_version
                     where s.team_id = :team and s.job_id = :job
                       and s.confirmed_at is not null and s.ended_at is null
                       and (s.told_version <> :version or s.told_state <> :state)
                    """)
                .bind("team", team.value())
                .bind("job", job.id().value())
                .bind("version", job.version())
                .bind("state", job.state().name())
                .map((row, context) -> group(row))
                .list());
  }

  private static Group group(ResultSet row) throws SQLException {
    return new Group(
        new ToldVersion(
            row.getInt("version"),
            row.getString("title"),
            row.getString("place"),
            row.getString("workplace"),
            row.getString("pay"),
            row.getString("description")),
        JobState.valueOf(row.getString("told_state")));
  }

  /** At most so many of those who know this of a job. */
  List<Subscription> followers(TeamId team, JobId job, Group group, int most) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select * from subscription
                     where team_id = :team and job_id = :job and confirmed_at is not null
                       and ended_at is null and told_version = :version and told_state = :state
                     order by id limit :most for update
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .bind("version", group.told().version())
                .bind("state", group.state().name())
                .bind("most", most)
                .map((row, context) -> Subscriptions.subscription(row))
                .list());
  }

  /** Drops what nobody knows any more. */
  void drop(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    delete from told_version v
                     where v.team_id = :team and v.job_id = :job
                       and not exists (select from subscription s
                                        where s.team_id = v.team_id and s.job_id = v.job_id
                                          and s.told_version = v.version
                                          and s.confirmed_at is not null and s.ended_at is null)
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .execute());
  }
}
