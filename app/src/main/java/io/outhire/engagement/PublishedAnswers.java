package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.Trip;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The questions and answers that stand on the jobs' pages. */
@ApplicationScoped
public class PublishedAnswers {
  private final Database database;

  @Inject
  public PublishedAnswers(Database database) {
    this.database = database;
  }

  /** Those of one job, the first published first. */
  public List<PublishedAnswer> of(TeamId team, JobId job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select id, question, answer, published_at from published_answer
                     where team_id = :team and job_id = :job order by id
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .map((row, context) -> answer(row))
                .list());
  }

  /** Those of the job that a trip has found, the first published first. */
  public static Trip.Stop<List<PublishedAnswer>> ofBoundJob() {
    return new Trip.Stop<>(
        """
        select id, question, answer, published_at from published_answer
         where team_id = (select bound_team()) and job_id = (select bound_job()) order by id
        """,
        List.of(),
        Trip.each(PublishedAnswers::answer));
  }

  /** Those whose askers were all erased since: no question of the inbox leads to them any more. */
  public List<PublishedAnswer> ofErased(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.question, p.answer, p.published_at from published_answer p
                     where p.team_id = :team
                       and not exists (select from question q
                                        where q.team_id = p.team_id and q.published_id = p.id)
                     order by p.id
                    """)
                .bind("team", team.value())
                .map((row, context) -> answer(row))
                .list());
  }

  /** One of them. */
  public Optional<PublishedAnswer> find(TeamId team, UUID id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select id, question, answer, published_at from published_answer
                     where team_id = :team and id = :id
                    """)
                .bind("team", team.value())
                .bind("id", id)
                .map((row, context) -> answer(row))
                .findOne());
  }

  private static PublishedAnswer answer(ResultSet row) throws SQLException {
    return new PublishedAnswer(
        row.getObject("id", UUID.class),
        row.getString("question"),
        row.getString("answer"),
        row.getTimestamp("published_at").toInstant());
  }
}
