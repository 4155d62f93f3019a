package io.outhire.jobs;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.Trip;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** The jobs of each team, to be read. */
@ApplicationScoped
public class Jobs {
  /** Stands in for an id where there is no line to follow. */
  private static final UUID FIRST = new UUID(0, 0);

  private final Database database;

  @Inject
  public Jobs(Database database) {
    this.database = database;
  }

  /** The job with this id, in whatever state. */
  public Optional<JobDescription> find(TeamId team, JobId job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select * from job_description where team_id = :team and id = :id")
                .bind("team", team.value())
                .bind("id", job.value())
                .map((row, context) -> JobRows.job(row))
                .findOne());
  }

  /** The job whose address this is now, in whatever state. */
  public Optional<JobDescription> bySlug(TeamId team, Slug slug) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select * from job_description where team_id = :team and slug = :slug")
                .bind("team", team.value())
                .bind("slug", slug.value())
                .map((row, context) -> JobRows.job(row))
                .findOne());
  }

  /** As {@link #bySlug}, for the team that a trip leads to; binds the job for what comes after. */
  public static Trip.Stop<Optional<JobDescription>> bound(Slug slug) {
    return new Trip.Stop<>(
        """
        select *, set_config('outhire.job', id::text, true)
          from job_description where team_id = (select bound_team()) and slug = ?
        """,
        List.of(slug.value()),
        rows -> rows.next() ? Optional.of(JobRows.job(rows)) : Optional.empty());
  }

  /** The present address of the job that once had this one. */
  public Optional<Slug> movedFrom(TeamId team, Slug formerSlug) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select job.slug
                      from job_former_slug former
                      join job_description job on job.id = former.job_id
                     where former.team_id = :team and former.slug = :slug and job.team_id = :team
                    """)
                .bind("team", team.value())
                .bind("slug", formerSlug.value())
                .mapTo(String.class)
                .findOne()
                .map(Slug::new));
  }

  /** Jobs without their text, the last changed first. */
  public JobPage list(TeamId team, JobFilter filter) {
    return database.inTeam(
        team,
        handle ->
            filter
                .before()
                .map(line -> above(handle, team, filter, line))
                .orElseGet(() -> below(handle, team, filter)));
  }

  private static JobPage below(Handle handle, TeamId team, JobFilter filter) {
    List<JobPage.Row> found =
        rows(
            handle.createQuery(
                """
                select id, slug, title, state, workplace, location, country, department,
                       employment_type, needs_review, updated_at
                  from job_description
                 where team_id = :team
                   and id in (
                     select id from job_description
                      where team_id = :team
                        and (cast(:state as text) is null or state = :state)
                        and (:search = '%%' or found_by like lower(:search))
                        and (updated_at, id) < (cast(:at as timestamptz), :id)
                      order by updated_at desc, id desc
                      limit :limit)
                 order by updated_at desc, id desc
                """),
            team,
            filter,
            filter.after());
    return new JobPage(page(found), filter.after().isPresent(), isMore(found));
  }

  private static JobPage above(Handle handle, TeamId team, JobFilter filter, JobMark line) {
    List<JobPage.Row> found =
        rows(
            handle.createQuery(
                """
                select id, slug, title, state, workplace, location, country, department,
                       employment_type, needs_review, updated_at
                  from job_description
                 where team_id = :team
                   and id in (
                     select id from job_description
                      where team_id = :team
                        and (cast(:state as text) is null or state = :state)
                        and (:search = '%%' or found_by like lower(:search))
                        and (updated_at, id) > (cast(:at as timestamptz), :id)
                      order by updated_at, id
                      limit :limit)
                 order by updated_at, id
                """),
            team,
            filter,
            Optional.of(line));
    return new JobPage(page(found).reversed(), isMore(found), true);
  }

  private static List<JobPage.Row> rows(
      Query query, TeamId team, JobFilter filter, Optional<JobMark> line) {
    return query
        .bind("team", team.value())
        .bind("state", filter.state().map(JobState::name).orElse(null))
        .bind("search", pattern(filter.search()))
        .bind("at", line.map(mark -> mark.updatedAt().toString()).orElse("infinity"))
        .bind("id", line.map(mark -> mark.id().value()).orElse(FIRST))
        .bind("limit", JobFilter.PAGE_SIZE + 1)
        .map((row, context) -> JobRows.row(row))
        .list();
  }

  private static List<JobPage.Row> page(List<JobPage.Row> found) {
    return found.subList(0, Math.min(JobFilter.PAGE_SIZE, found.size()));
  }

  private static boolean isMore(List<JobPage.Row> found) {
    return found.size() > JobFilter.PAGE_SIZE;
  }

  /** Every published job with its text, the last changed first. */
  public List<JobDescription> published(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select * from job_description where team_id = :team and state = 'PUBLISHED'
                    order by updated_at desc, id desc
                    """)
                .bind("team", team.value())
                .map((row, context) -> JobRows.job(row))
                .list());
  }

  /** The teams that have a published job, each with the time one of them last changed. */
  @CrossesTeams("what is published is for everybody, and crawlers begin with no team")
  public Map<TeamId, Instant> lastPublishedChange() {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select team_id, max(updated_at) as changed from job_description
                    where state = 'PUBLISHED' group by team_id
                    """)
                .map(
                    (row, context) ->
                        Map.entry(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            row.getTimestamp("changed").toInstant()))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** What these jobs are called; those that the team does not have are left out. */
  public Map<JobId, String> names(TeamId team, Set<JobId> wanted) {
    if (wanted.isEmpty()) {
      return Map.of();
    }
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select id, title from job_description
                     where team_id = :team and id in (<wanted>)
                    """)
                .bind("team", team.value())
                .bindList("wanted", wanted.stream().map(JobId::value).toList())
                .map((row, context) -> JobRows.name(row))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }

  /** How many jobs the team has, by state; kept, and not counted. */
  public JobCounts counts(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select coalesce(sum(jobs) filter (where kind = 'DRAFT'), 0) as draft,
                           coalesce(sum(jobs) filter (where kind = 'PUBLISHED'), 0) as published,
                           coalesce(sum(jobs) filter (where kind = 'CLOSED'), 0) as closed,
                           coalesce(sum(jobs) filter (where kind = 'TO_REVIEW'), 0) as to_review
                      from job_count
                     where team_id = :team
                    """)
                .bind("team", team.value())
                .map(
                    (row, context) ->
                        new JobCounts(
                            row.getInt("draft"),
                            row.getInt("published"),
                            row.getInt("closed"),
                            row.getInt("to_review")))
                .one());
  }

  /** What {@code like} looks for: the search as it was typed, anywhere in a text. */
  static String pattern(String search) {
    return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
