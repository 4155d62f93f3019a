package io.outhire.applications;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/** The forms that browsers sent, so that none is taken twice and each can be shown its receipt. */
@ApplicationScoped
public class SentForms {
  private final Database database;
  private final InstantSource clock;

  /** Keeps them in this database. */
  @Inject
  public SentForms(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** What the browser that sent this form may know; nothing when none such was taken. */
  public Optional<Receipt> receipt(TeamId team, FormToken token) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select a.job_id, a.reference, a.email, f.again, f.sent_at
                    from sent_forms f
                    join applications a on a.team_id = f.team_id and a.id = f.application_id
                    where f.team_id = :team and f.token = :token
                    """)
                .bind("team", team.value())
                .bind("token", token.hashed())
                .map((row, context) -> receipt(row))
                .findOne());
  }

  /** The application that this form made or changed. */
  Optional<ApplicationId> application(TeamId team, FormToken token) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    "select application_id from sent_forms where team_id = ? and token = ?",
                    team.value(),
                    token.hashed())
                .mapTo(UUID.class)
                .findOne()
                .map(ApplicationId::new));
  }

  /** No key opens this application any more. */
  void revoke(TeamId team, ApplicationId application) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                "delete from sent_forms where team_id = ? and application_id = ?",
                team.value(),
                application.value()));
  }

  /** Makes another key to an application. */
  void open(TeamId team, ApplicationId application, FormToken key) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                insert into sent_forms (team_id, token, application_id, content_sha256, again, sent_at)
                values (?, ?, ?, '', false, ?)
                """,
                team.value(),
                key.hashed(),
                application.value(),
                clock.instant()));
  }

  /** The outcome of the very same form with the very same content, if it was taken before. */
  Optional<Submitted> find(TeamId team, FormToken token, String contentSha256) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select a.id, a.reference, f.again
                    from sent_forms f
                    join applications a on a.team_id = f.team_id and a.id = f.application_id
                    where f.team_id = :team and f.token = :token and f.content_sha256 = :content
                    """)
                .bind("team", team.value())
                .bind("token", token.hashed())
                .bind("content", contentSha256)
                .map((row, context) -> submitted(row))
                .findOne());
  }

  /**
   * Remembers what became of a form, and forgets the file that may have waited for it; one that is
   * sent again with other content takes its place.
   */
  void remember(TeamId team, FormToken token, String contentSha256, Submitted submitted) {
    database.leave(
        team,
        """
        with form (team_id, token) as (values (?, ?)),
             taken as (
               delete from kept_uploads using form
               where kept_uploads.team_id = form.team_id and kept_uploads.token = form.token)
        insert into sent_forms (team_id, token, application_id, content_sha256, again, sent_at)
        select team_id, token, ?, ?, ?, ? from form
        on conflict (team_id, token) do update set
          application_id = excluded.application_id,
          content_sha256 = excluded.content_sha256,
          again = excluded.again,
          sent_at = excluded.sent_at
        """,
        team.value(),
        token.hashed(),
        submitted.application().value(),
        contentSha256,
        submitted.again(),
        clock.instant());
  }

  private static Receipt receipt(ResultSet row) throws SQLException {
    return new Receipt(
        new JobId(Rows.uuid(row, "job_id")),
        row.getString("reference"),
        new EmailAddress(row.getString("email")),
        row.getBoolean("again"),
        Rows.instant(row, "sent_at"));
  }

  private static Submitted submitted(ResultSet row) throws SQLException {
    return new Submitted(
        new ApplicationId(Rows.uuid(row, "id")),
        row.getString("reference"),
        row.getBoolean("again"));
  }
}
