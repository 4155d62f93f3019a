package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.Trip;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;

/** What the form of each job asks; copied from the posting that the job is linked to. */
@ApplicationScoped
public class Questionnaires {
  private final Database database;
  private final InstantSource clock;

  /** Keeps them in this database. */
  @Inject
  public Questionnaires(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What this job's form asks. */
  public Questionnaire of(TeamId team, JobId job) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select form::text as form, elsewhere from questionnaires
                    where team_id = :team and job_id = :job
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .map((row, context) -> questionnaire(row))
                .findOne()
                .orElse(Questionnaire.NOTHING));
  }

  /** What the form asks of the job that a trip has found. */
  public static Trip.Stop<Questionnaire> ofBoundJob() {
    return new Trip.Stop<>(
        """
        select form::text as form, elsewhere from questionnaires
         where team_id = (select bound_team()) and job_id = (select bound_job())
        """,
        List.of(),
        rows -> rows.next() ? questionnaire(rows) : Questionnaire.NOTHING);
  }

  /** Asks this from now on; whether candidates are sent elsewhere stays as the team chose it. */
  public void replace(TeamId team, JobId job, Questionnaire asked) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into questionnaires (team_id, job_id, form, mirrored_at, elsewhere)
                    values (:team, :job, cast(:form as jsonb), :now, :elsewhere)
                    on conflict (team_id, job_id) do update set
                      form = excluded.form, mirrored_at = excluded.mirrored_at
                    """)
                .bind("team", team.value())
                .bind("job", job.value())
                .bind("form", StoredQuestionnaire.write(asked))
                .bind("now", clock.instant())
                .bind("elsewhere", asked.chosenElsewhere())
                .execute());
  }

  /** Sends candidates of this job to the posting's own form, or no longer. */
  public void sendElsewhere(TeamId team, JobId job, boolean elsewhere) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                "update questionnaires set elsewhere = ? where team_id = ? and job_id = ?",
                elsewhere,
                team.value(),
                job.value()));
  }

  /** Asks nothing more than name, e-mail and résumé. */
  public void forget(TeamId team, JobId job) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                "delete from questionnaires where team_id = ? and job_id = ?",
                team.value(),
                job.value()));
  }

  private static Questionnaire questionnaire(ResultSet row) throws SQLException {
    return StoredQuestionnaire.read(row.getString("form"), row.getBoolean("elsewhere"));
  }
}
