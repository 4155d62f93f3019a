package io.outhire.jobs;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.statement.PreparedBatch;

/** Writing jobs: create, change, move to another address, delete. */
@ApplicationScoped
public class EditingJobs {
  private final Database database;
  private final Jobs jobs;
  private final InstantSource clock;
  private final Consumer<JobChanged> changed;

  @Inject
  public EditingJobs(Database database, Jobs jobs, InstantSource clock, Event<JobChanged> changed) {
    this(database, jobs, clock, changed::fire);
  }

  /** For use outside the container: tells this listener, and nobody else. */
  public EditingJobs(
      Database database, Jobs jobs, InstantSource clock, Consumer<JobChanged> changed) {
    this.database = database;
    this.jobs = jobs;
    this.clock = clock;
    this.changed = changed;
  }

  /**
   * Creates a draft; its address is made of the title.
   *
   * @param needsReview whether a person has yet to look at it. Such jobs form a queue: those
   *     created while others wait belong together
   */
  public JobDescription create(TeamId team, JobContent content, boolean needsReview) {
    return database.inTeam(
        team, handle -> known(team, create(team, List.of(content), needsReview).getFirst()));
  }

  /**
   * Creates a draft of each, all in one statement, or none.
   *
   * @param needsReview as for {@link #create(TeamId, JobContent, boolean)}
   * @return what they are called, in the same order
   */
  public List<JobId> create(TeamId team, List<JobContent> contents, boolean needsReview) {
    return database.inTeam(
        team,
        handle -> {
          List<Slug> slugs =
              JobSlugs.free(handle, team, contents.stream().map(JobContent::title).toList());
          List<JobId> ids = new ArrayList<>();
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into job_description
                    (id, team_id, slug, title, description, workplace, salary_min, salary_max,
                     salary_currency, salary_interval, application_url, location, country,
                     department, employment_type, details, needs_review, review_queue, created_at, updated_at)
                  values
                    (:id, :team, :slug, :title, :description, :workplace, :salaryMin, :salaryMax,
                     :salaryCurrency, :salaryInterval, :applicationUrl, :location, :country,
                     :department, :employmentType, cast(:details as jsonb), :needsReview,
                     case when :needsReview then coalesce(
                       (select waiting.review_queue from job_description waiting
                         where waiting.team_id = :team and waiting.needs_review
                         order by waiting.id limit 1), :id) end,
                     :now, :now)
                  """);
          for (int index = 0; index < contents.size(); index++) {
            var id = new JobId(TimeOrderedIds.next(clock));
            ids.add(id);
            batch
                .bind("id", id.value())
                .bind("team", team.value())
                .bind("slug", slugs.get(index).value())
                .bindMap(JobRows.columns(contents.get(index)))
                .bind("needsReview", needsReview)
                .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                .add();
          }
          batch.execute();
          return ids;
        });
  }

  /**
   * Changes the content of a job; whoever does so has reviewed it.
   *
   * @param version the version that the change began from
   * @throws JobRefused.Unknown when the team has no such job
   * @throws JobRefused.ChangedMeanwhile when it is at another version by now
   */
  public JobDescription change(TeamId team, JobId job, int version, JobContent content) {
    return database.inTeam(
        team,
        handle -> {
          int updated =
              handle
                  .createUpdate(
                      """
                      update job_description
                         set title = :title, description = :description, workplace = :workplace,
                             salary_min = :salaryMin, salary_max = :salaryMax,
                             salary_currency = :salaryCurrency, salary_interval = :salaryInterval,
                             application_url = :applicationUrl, location = :location,
                             country = :country, department = :department,
                             employment_type = :employmentType, details = cast(:details as jsonb),
                             needs_review = false, version = version + 1, updated_at = :now
                       where team_id = :team and id = :id and version = :version
                      """)
                  .bind("team", team.value())
                  .bind("id", job.value())
                  .bind("version", version)
                  .bindMap(JobRows.columns(content))
                  .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
                  .execute();
          JobDescription current = known(team, job);
          if (updated == 0) {
            throw new JobRefused.ChangedMeanwhile(current);
          }
          changed.accept(new JobChanged(team, job));
          return current;
        });
  }

  /**
   * Changes the content and the address of a job, or neither.
   *
   * @throws JobRefused as {@link #change(TeamId, JobId, int, JobContent)} and {@link #move} do
   */
  public JobDescription change(TeamId team, JobId job, int version, JobContent content, Slug slug) {
    return database.inTeam(
        team,
        handle -> {
          change(team, job, version, content);
          move(team, job, slug);
          return known(team, job);
        });
  }

  /**
   * Gives a job another address; the former one leads there.
   *
   * @throws JobRefused.Unknown when the team has no such job
   * @throws JobRefused.SlugTaken when another job has or had the address, or it is one of ours
   */
  public void move(TeamId team, JobId job, Slug slug) {
    database.doInTeam(
        team,
        handle -> {
          Slug former = known(team, job).slug();
          if (former.equals(slug)) {
            return;
          }
          if (JobSlugs.isTakenFor(handle, team, job, slug)) {
            throw new JobRefused.SlugTaken();
          }
          keepFormer(handle, team, job, former, slug);
          handle
              .createUpdate(
                  """
                  update job_description set slug = :slug, updated_at = :now
                   where team_id = :team and id = :id
                  """)
              .bind("slug", slug.value())
              .bind("now", clock.instant().atOffset(ZoneOffset.UTC))
              .bind("team", team.value())
              .bind("id", job.value())
              .execute();
          changed.accept(new JobChanged(team, job));
        });
  }

  /**
   * Deletes a draft for good.
   *
   * @throws JobRefused.Unknown when the team has no such job
   * @throws JobRefused.NotADraft when it was ever published
   */
  public void delete(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle -> {
          int deleted =
              handle
                  .createUpdate(
                      """
                      delete from job_description
                       where team_id = :team and id = :id and state = 'DRAFT'
                      """)
                  .bind("team", team.value())
                  .bind("id", job.value())
                  .execute();
          if (deleted == 0) {
            known(team, job);
            throw new JobRefused.NotADraft();
          }
        });
  }

  private static void keepFormer(Handle handle, TeamId team, JobId job, Slug former, Slug next) {
    handle
        .createUpdate("delete from job_former_slug where team_id = :team and slug = :next")
        .bind("team", team.value())
        .bind("next", next.value())
        .execute();
    handle
        .createUpdate(
            """
            insert into job_former_slug (team_id, slug, job_id) values (:team, :former, :job)
            """)
        .bind("team", team.value())
        .bind("former", former.value())
        .bind("job", job.value())
        .execute();
  }

  private JobDescription known(TeamId team, JobId job) {
    Optional<JobDescription> found = jobs.find(team, job);
    return found.orElseThrow(() -> new JobRefused.Unknown(job));
  }
}
