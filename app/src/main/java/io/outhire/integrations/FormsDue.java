package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;

/** When the form of each linked posting is to be read again. */
@ApplicationScoped
class FormsDue {
  private final Database database;
  private final InstantSource clock;

  @Inject
  FormsDue(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  record Due(TeamId team, JobId job) {}

  /** Connections that work and of which a form is due, chosen by lot if there are more. */
  @CrossesTeams("one task reads the forms of every team, each bound to its own")
  List<ConnectionId> connections(int most) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select c.id
                    from connection c
                    where c.state = 'connected' and exists (
                      select from job_link l
                      where l.team_id = c.team_id and l.connection_id = c.id
                        and l.form_due_at <= :now)
                    order by random()
                    limit :most
                    """)
                .bind("now", clock.instant())
                .bind("most", most)
                .mapTo(UUID.class)
                .map(ConnectionId::new)
                .list());
  }

  /** Of a connection's forms those that wait longest; none of one that does not work. */
  @CrossesTeams("one task reads the forms of every team, each bound to its own")
  List<Due> some(ConnectionId connection, int most) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select l.team_id, l.job_id
                    from job_link l
                    join connection c on c.team_id = l.team_id and c.id = l.connection_id
                    where c.id = :connection and l.form_due_at <= :now and c.state = 'connected'
                    order by l.form_due_at
                    limit :most
                    """)
                .bind("connection", connection.value())
                .bind("now", clock.instant())
                .bind("most", most)
                .map(
                    (row, context) ->
                        new Due(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            new JobId(row.getObject("job_id", UUID.class))))
                .list());
  }

  /**
   * Makes this one due unless it was read a moment ago.
   *
   * @param within how far off its next turn is when it was just read, less the moment
   * @return whether it is due now
   */
  boolean bringForward(TeamId team, JobId job, Duration within) {
    return database.inTeam(
            team,
            handle ->
                handle.execute(
                    """
                    update job_link set form_due_at = ?
                    where team_id = ? and job_id = ? and form_due_at < ?
                    """,
                    clock.instant(),
                    team.value(),
                    job.value(),
                    clock.instant().plus(within)))
        > 0;
  }

  /** Reads this one again after so long. */
  void again(TeamId team, JobId job, Duration after) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                "update job_link set form_due_at = ? where team_id = ? and job_id = ?",
                clock.instant().plus(after),
                team.value(),
                job.value()));
  }
}
