package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jdbi.v3.core.Handle;

/** The applications that a team has received. */
@ApplicationScoped
public class Applications {
  /** How many a page holds. */
  static final int PAGE = 50;

  /** Comes after every id. */
  private static final UUID LAST = new UUID(-1, -1);

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

  /** Those of these applications that the team has. */
  public Map<ApplicationId, Application> find(TeamId team, Collection<ApplicationId> wanted) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select a.*, r.file_name, r.kind, r.size, r.sha256
                    from applications a
                    join resumes r on r.team_id = a.team_id and r.application_id = a.id
                    where a.team_id = :team and a.id = any(:wanted)
                    """)
                .bind("team", team.value())
                .bindArray("wanted", UUID.class, wanted.stream().map(ApplicationId::value).toList())
                .map((row, context) -> Rows.application(row))
                .collectToMap(Application::id, Function.identity()));
  }

  /** A page of applications, newest first. */
  public ApplicationPage list(TeamId team, ApplicationFilter filter) {
    List<Application> found = database.inTeam(team, handle -> found(handle, team, filter));
    List<Application> page = found.subList(0, Math.min(PAGE, found.size()));
    return new ApplicationPage(
        page, found.size() > PAGE ? Optional.of(page.getLast().id()) : Optional.empty());
  }

  /**
   * Planned for the very team: a plan that is made for all alike expects few applications, sorts
   * them, and takes as long as a large team has many.
   */
  private List<Application> found(Handle handle, TeamId team, ApplicationFilter filter) {
    handle.execute("set local plan_cache_mode = force_custom_plan");
    UUID before = filter.after().map(ApplicationId::value).orElse(LAST);
    if (filter.search().isBlank()) {
      return filter
          .job()
          .map(job -> ofJob(handle, team, job, before))
          .orElseGet(() -> ofAllJobs(handle, team, before));
    }
    List<ApplicationId> ids =
        new SearchingApplications(handle, team)
            .find(filter.search(), filter.job(), before, PAGE + 1);
    Map<ApplicationId, Application> applications = find(team, ids);
    return ids.stream().map(applications::get).filter(Objects::nonNull).toList();
  }

  /**
   * The page is cut before its résumés are looked for, here and below: joined first, a planner who
   * misjudges a large team sorts all it has.
   */
  private static List<Application> ofAllJobs(Handle handle, TeamId team, UUID before) {
    return handle
        .createQuery(
            """
            select a.*, r.file_name, r.kind, r.size, r.sha256
            from (select * from applications
                  where team_id = :team and id < :before
                  order by id desc
                  limit :limit) a
            join resumes r on r.team_id = a.team_id and r.application_id = a.id
            order by a.id desc
            """)
        .bind("team", team.value())
        .bind("before", before)
        .bind("limit", PAGE + 1)
        .map((row, context) -> Rows.application(row))
        .list();
  }

  /** Apart from the other, because one plan for both would read all of a team's to find a few. */
  private static List<Application> ofJob(Handle handle, TeamId team, JobId job, UUID before) {
    return handle
        .createQuery(
            """
            select a.*, r.file_name, r.kind, r.size, r.sha256
            from (select * from applications
                  where team_id = :team and job_id = :job and id < :before
                  order by id desc
                  limit :limit) a
            join resumes r on r.team_id = a.team_id and r.application_id = a.id
            order by a.id desc
            """)
        .bind("team", team.value())
        .bind("job", job.value())
        .bind("before", before)
        .bind("limit", PAGE + 1)
        .map((row, context) -> Rows.application(row))
        .list();
  }

  /** Every application of one candidate, newest first. */
  public List<ApplicationId> of(TeamId team, CandidateId candidate) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select id from applications
                    where team_id = ? and candidate_id = ? order by id desc
                    """,
                    team.value(),
                    candidate.value())
                .mapTo(UUID.class)
                .map(ApplicationId::new)
                .list());
  }

  /** How many applications the team has received; kept, and not counted. */
  public long total(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    "select coalesce(sum(applications), 0) from application_total where team_id = ?",
                    team.value())
                .mapTo(Long.class)
                .one());
  }

  /**
   * How many applications each of the newest jobs has, such as have any.
   *
   * @param most so many jobs at most
   */
  public Map<JobId, Long> counts(TeamId team, int most) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select job_id, sum(applications) as number from application_count
                    where team_id = :team
                    group by job_id having sum(applications) > 0
                    order by job_id desc limit :most
                    """)
                .bind("team", team.value())
                .bind("most", most)
                .map((row, context) -> Map.entry(jobOf(row), row.getLong("number")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many applications this job has; zero also when the team has no such job. */
  public long count(TeamId team, JobId job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select coalesce(sum(applications), 0) from application_count
                    where team_id = ? and job_id = ?
                    """,
                    team.value(),
                    job.value())
                .mapTo(Long.class)
                .one());
  }

  /** The current résumé with its bytes; nothing when the team has no such application. */
  public Optional<Resume> resume(TeamId team, ApplicationId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select file_name, kind, size, sha256, bytes from resumes
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
}
