package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** The applications that a team has received. */
@ApplicationScoped
public class Applications {
  /** How many a page holds. */
  static final int PAGE = 50;

  private final Database database;

  /** Reads from this database. */
  @Inject
  public Applications(Database database) {
    this.database = database;
  }

  /** One application; nothing when the team has none of this id. */
  public Optional<Application> find(TeamId team, ApplicationId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select a.*, r.file_name, r.kind, r.size, r.sha256
                    from applications a
                    join resumes r on r.team_id = a.team_id and r.application_id = a.id
                    where a.team_id = :team and a.id = :id
                    """)
                .bind("team", team.value())
                .bind("id", id.value())
                .map((row, context) -> Rows.application(row))
                .findOne());
  }

  /** A page of applications, newest first. */
  public ApplicationPage list(TeamId team, ApplicationFilter filter) {
    List<Application> found =
        database.inTeam(
            team,
            handle ->
                handle
                    .createQuery(
                        """
                        select a.*, r.file_name, r.kind, r.size, r.sha256
                        from applications a
                        join resumes r on r.team_id = a.team_id and r.application_id = a.id
                        where a.team_id = :team
                          and (cast(:job as uuid) is null or a.job_id = cast(:job as uuid))
                          and (cast(:after as uuid) is null or a.id < cast(:after as uuid))
                          and (a.name ilike :pattern or a.email ilike :pattern
                            or a.reference ilike :pattern)
                        order by a.id desc
                        limit :limit
                        """)
                    .bind("team", team.value())
                    .bindByType("job", filter.job().map(JobId::value).orElse(null), UUID.class)
                    .bindByType(
                        "after", filter.after().map(ApplicationId::value).orElse(null), UUID.class)
                    .bind("pattern", pattern(filter.search()))
                    .bind("limit", PAGE + 1)
                    .map((row, context) -> Rows.application(row))
                    .list());
    List<Application> page = found.subList(0, Math.min(PAGE, found.size()));
    return new ApplicationPage(
        page, found.size() > PAGE ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  /** How many applications each job has; jobs without any are left out. */
  public Map<JobId, Long> counts(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select job_id, count(*) as number from applications
                    where team_id = :team group by job_id
                    """)
                .bind("team", team.value())
                .map((row, context) -> Map.entry(jobOf(row), row.getLong("number")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** The current résumé with its bytes; nothing when the team has no such application. */
  public Optional<Resume> resume(TeamId team, ApplicationId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select file_name, kind, bytes from resumes
                    where team_id = :team and application_id = :id
                    """)
                .bind("team", team.value())
                .bind("id", id.value())
                .map((row, context) -> Rows.resume(row))
                .findOne());
  }

  private static JobId jobOf(ResultSet row) throws SQLException {
    return new JobId(Rows.uuid(row, "job_id"));
  }

  /** What {@code ilike} takes for "contains these very characters". */
  private static String pattern(String search) {
    return "%" + search.strip().replaceAll("([\\\\%_])", "\\\\$1") + "%";
  }
}
