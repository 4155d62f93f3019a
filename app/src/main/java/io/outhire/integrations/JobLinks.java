package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;

/** Which posting of the ATS each job is linked to. */
@ApplicationScoped
public class JobLinks {
  private final Database database;
  private final InstantSource clock;

  @Inject
  JobLinks(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The job's link, if it has one. */
  public Optional<JobLink> of(TeamId team, JobId job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select job_id, connection_id, posting_id, posting_title, posting_url, linked_at
                    from job_link
                    where team_id = ? and job_id = ?
                    """,
                    team.value(),
                    job.value())
                .map(JobLinks::read)
                .findOne());
  }

  /** Of these postings those that a job is linked to; of several jobs the one linked first. */
  Map<String, JobId> linkedTo(TeamId team, List<String> postings) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select distinct on (posting_id) posting_id, job_id
                    from job_link
                    where team_id = :team and posting_id = any(:postings)
                    order by posting_id, linked_at
                    """)
                .bind("team", team.value())
                .bindArray("postings", String.class, postings)
                .reduceRows(
                    new HashMap<>(),
                    (found, row) -> {
                      found.put(
                          row.getColumn("posting_id", String.class),
                          new JobId(row.getColumn("job_id", UUID.class)));
                      return found;
                    }));
  }

  /** Links jobs, each to a posting of its own, in one statement. */
  void link(TeamId team, ConnectionId connection, Map<JobId, AtsPosting> jobs) {
    link(
        team,
        connection,
        jobs.entrySet().stream()
            .map(
                one ->
                    new Line(
                        one.getKey(),
                        one.getValue().id(),
                        one.getValue().title(),
                        one.getValue().showUrl()))
            .toList());
  }

  /** Links the job to a posting, instead of the one it was linked to before. */
  public void link(
      TeamId team,
      JobId job,
      ConnectionId connection,
      String postingId,
      String postingTitle,
      Optional<URI> postingUrl) {
    link(team, connection, List.of(new Line(job, postingId, postingTitle, postingUrl)));
  }

  private record Line(JobId job, String posting, String title, Optional<URI> url) {}

  private void link(TeamId team, ConnectionId connection, List<Line> lines) {
    database.doInTeam(
        team,
        handle -> {
          PreparedBatch batch =
              handle.prepareBatch(
                  """
                  insert into job_link (job_id, team_id, connection_id, posting_id, posting_title,
                                        posting_url, linked_at)
                  values (:job, :team, :connection, :posting, :title, :url, :now)
                  on conflict (job_id) do update
                  set connection_id = excluded.connection_id, posting_id = excluded.posting_id,
                      posting_title = excluded.posting_title,
                      posting_url = excluded.posting_url, linked_at = excluded.linked_at,
                      form_due_at = excluded.form_due_at
                  where job_link.team_id = excluded.team_id
                  """);
          lines.forEach(
              line ->
                  batch
                      .bind("job", line.job().value())
                      .bind("team", team.value())
                      .bind("connection", connection.value())
                      .bind("posting", line.posting())
                      .bind("title", line.title())
                      .bind("url", line.url().map(URI::toString))
                      .bind("now", clock.instant())
                      .add());
          batch.execute();
        });
  }

  /** Removes the job's link; its applications are held from now on. */
  public void unlink(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                "delete from job_link where team_id = ? and job_id = ?",
                team.value(),
                job.value()));
  }

  /** The provider's ids of all postings that some job of the team is linked to. */
  public Set<String> importedPostings(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select("select posting_id from job_link where team_id = ?", team.value())
                .mapTo(String.class)
                .set());
  }

  private static JobLink read(ResultSet row, StatementContext context) throws SQLException {
    return new JobLink(
        new JobId(row.getObject("job_id", UUID.class)),
        new ConnectionId(row.getObject("connection_id", UUID.class)),
        row.getString("posting_id"),
        row.getString("posting_title"),
        Optional.ofNullable(row.getString("posting_url")).map(URI::create),
        row.getTimestamp("linked_at").toInstant());
  }
}
