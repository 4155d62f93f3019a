package io.outhire.jobs;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Optional;
import java.util.UUID;

/** Imported jobs that a person has yet to look at, in the order in which they came. */
@ApplicationScoped
public class ReviewQueue {
  private final Database database;

  @Inject
  public ReviewQueue(Database database) {
    this.database = database;
  }

  /** The job to look at first. */
  public Optional<JobId> first(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select id from job_description
                     where team_id = :team and needs_review order by id limit 1
                    """)
                .bind("team", team.value())
                .mapTo(UUID.class)
                .findOne()
                .map(JobId::new));
  }

  /** The job to look at after this one: the next that waits, then from the start. */
  public Optional<JobId> after(TeamId team, JobId job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select id from job_description
                     where team_id = :team and needs_review and id <> :job
                     order by id < :job, id limit 1
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .mapTo(UUID.class)
                .findOne()
                .map(JobId::new));
  }

  /** Where a job that waits stands among those imported with it; nothing when it does not wait. */
  public Optional<Place> place(TeamId team, JobId job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) filter (where other.id <= this.id) as number,
                           count(*) as total,
                           count(*) filter (where other.needs_review) as waiting
                      from job_description this
                      join job_description other
                        on other.team_id = :team and other.review_queue = this.review_queue
                     where this.team_id = :team and this.id = :job and this.needs_review
                    having count(*) > 0
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .map(
                    (row, context) ->
                        new Place(row.getInt("number"), row.getInt("total"), row.getInt("waiting")))
                .findOne());
  }

  /**
   * A place in the queue, as in "2 of 5".
   *
   * @param waiting how many of them still wait, this one included
   */
  public record Place(int number, int total, int waiting) {}
}
