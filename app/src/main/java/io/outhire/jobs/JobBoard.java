package io.outhire.jobs;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.Trip;
import io.outhire.jobs.BoardFilter.Facet;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.Query;

/** Each employer's published jobs, to be looked through by anybody. */
@ApplicationScoped
public class JobBoard {
  private final Database database;

  @Inject
  JobBoard(Database database) {
    this.database = database;
  }

  /** A page of them, the last published first, with counts for narrowing down. */
  public Board find(TeamId team, BoardFilter filter) {
    return database.inTeam(
        team,
        handle -> {
          Map<Facet, List<Board.Count>> facets = new EnumMap<>(Facet.class);
          int total = count(handle, team, filter, facets);
          return new Board(rows(handle, team, filter), total, facets);
        });
  }

  /**
   * A job that is like another.
   *
   * @param titles in further languages, by their codes
   */
  public record Similar(Board.Row row, Map<String, String> titles) {
    /** It as a reader of this language reads it. */
    public Board.Row in(Language language) {
      return new Board.Row(
          row.slug(),
          titles.getOrDefault(language.code(), row.title()),
          row.workplace(),
          row.location(),
          row.country(),
          row.department(),
          row.employmentType(),
          row.salary());
    }
  }

  /**
   * Published jobs most like the one that a trip has found: of its department, then at its place,
   * then the newest. The limits stand in the text: with limits it does not know, the planner thinks
   * each plan for the very numbers the better one, and makes one for each question.
   */
  public static Trip.Stop<List<Similar>> similarToBoundJob(int most) {
    return new Trip.Stop<>(
        """
        with job as materialized (
               select id, team_id, department, location, country from job_description
                where team_id = (select bound_team()) and id = (select bound_job())),
             near as (
               select near.id from job, lateral (
                 (select id from job_description
                   where team_id = job.team_id and state = 'PUBLISHED'
                     and department = job.department and location = job.location
                   order by published_at desc, id limit %1$d)
                 union
                 (select id from job_description
                   where team_id = job.team_id and state = 'PUBLISHED'
                     and department = job.department
                   order by published_at desc, id limit %1$d)
                 union
                 (select id from job_description
                   where team_id = job.team_id and state = 'PUBLISHED'
                     and location = job.location
                   order by published_at desc, id limit %1$d)
                 union
                 (select id from job_description
                   where team_id = job.team_id and state = 'PUBLISHED'
                     and country = job.country
                   order by published_at desc, id limit %1$d)
                 union
                 (select id from job_description
                   where team_id = job.team_id and state = 'PUBLISHED'
                   order by published_at desc, id limit %1$d)) near)
        select other.slug, other.title, other.workplace, other.location, other.country,
               other.department, other.employment_type, other.salary_min, other.salary_max,
               other.salary_currency, other.salary_interval,
               case when other.details -> 'translations' <> '[]'
                    then other.details::text end as details
          from job, near, lateral (
            select * from job_description where team_id = job.team_id and id = near.id limit 1) other
         where other.id <> job.id
         order by other.department = job.department is true desc,
                  other.location = job.location is true desc,
                  other.country is not distinct from job.country desc,
                  other.published_at desc, other.id
         limit %2$d
        """
            .formatted(most + 1, most),
        List.of(),
        Trip.each(row -> new Similar(row(row), DetailsJson.titles(row.getString("details")))));
  }

  private static List<Board.Row> rows(Handle handle, TeamId team, BoardFilter filter) {
    return filtered(
            handle.createQuery(
                """
                select slug, workplace, location, country, department, employment_type,
                       salary_min, salary_max, salary_currency, salary_interval,
                       coalesce(
                         (select one ->> 'title'
                            from jsonb_array_elements(details -> 'translations') one
                           where one ->> 'language' = :language), title) as title
                  from job_description
                 where team_id = :team and state = 'PUBLISHED'
                   and (title ilike :search or location ilike :search or department ilike :search)
                   and (cast(:department as text) is null or department = :department)
                   and (cast(:location as text) is null or location = :location)
                   and (cast(:workplace as text) is null or workplace = :workplace)
                   and (cast(:employment_type as text) is null
                        or employment_type = :employment_type)
                 order by published_at desc, id desc
                 limit :limit offset :offset
                """),
            team,
            filter)
        .bind("language", filter.language().code())
        .bind("limit", JobFilter.PAGE_SIZE)
        .bind("offset", (filter.page() - 1) * JobFilter.PAGE_SIZE)
        .map((row, context) -> row(row))
        .list();
  }

  /** The number of jobs; fills in how many have each value of each facet. */
  private static int count(
      Handle handle, TeamId team, BoardFilter filter, Map<Facet, List<Board.Count>> facets) {
    return filtered(
            handle.createQuery(
                """
                select department, location, workplace, employment_type, count(*) as jobs
                  from job_description
                 where team_id = :team and state = 'PUBLISHED'
                   and (title ilike :search or location ilike :search or department ilike :search)
                   and (cast(:department as text) is null or department = :department)
                   and (cast(:location as text) is null or location = :location)
                   and (cast(:workplace as text) is null or workplace = :workplace)
                   and (cast(:employment_type as text) is null
                        or employment_type = :employment_type)
                 group by grouping sets
                   ((department), (location), (workplace), (employment_type), ())
                having grouping(department, location, workplace, employment_type) = 15
                    or coalesce(department, location, workplace, employment_type) is not null
                 order by count(*) desc, 1, 2, 3, 4
                """),
            team,
            filter)
        .reduceRows(
            0,
            (total, row) -> {
              int jobs = row.getColumn("jobs", Integer.class);
              for (Facet facet : Facet.values()) {
                String value = row.getColumn(facet.column(), String.class);
                if (value != null) {
                  facets
                      .computeIfAbsent(facet, none -> new ArrayList<>())
                      .add(new Board.Count(value, jobs));
                  return total;
                }
              }
              return jobs;
            });
  }

  private static Query filtered(Query query, TeamId team, BoardFilter filter) {
    query.bind("team", team.value()).bind("search", Jobs.pattern(filter.search()));
    for (Facet facet : Facet.values()) {
      query.bind(facet.column(), filter.value(facet).orElse(null));
    }
    return query;
  }

  private static Board.Row row(ResultSet row) throws SQLException {
    return new Board.Row(
        new io.outhire.common.Slug(row.getString("slug")),
        row.getString("title"),
        Workplace.valueOf(row.getString("workplace")),
        JobRows.text(row, "location"),
        JobRows.text(row, "country"),
        JobRows.text(row, "department"),
        JobRows.text(row, "employment_type"),
        JobRows.salary(row));
  }
}
