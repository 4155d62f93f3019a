package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Files of forms that were refused for another reason. Browsers do not keep a chosen file when the
 * page comes back, so it waits here under the form's token and nobody has to choose it twice.
 */
@ApplicationScoped
public class KeptUploads {
  /** How long a file waits for its form. */
  static final Duration KEPT_FOR = Duration.ofHours(6);

  private final Database database;
  private final InstantSource clock;

  /** Keeps them in this database. */
  @Inject
  public KeptUploads(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a file for this form, in the place of one kept before; one that is kept stays. */
  public void keep(TeamId team, FormToken token, Resume resume) {
    if (resume.content() instanceof ResumeContent.Kept) {
      return;
    }
    database.doInTeam(
        team,
        handle ->
            ResumeBytes.bind(
                    handle.createUpdate(
                        """
                        insert into kept_uploads (
                          team_id, token, file_name, kind, size, sha256, bytes, kept_at)
                        values (:team, :token, :name, :kind, :size, :sha256, :bytes, :now)
                        on conflict (team_id, token) do update set
                          file_name = excluded.file_name, kind = excluded.kind,
                          size = excluded.size, sha256 = excluded.sha256,
                          bytes = excluded.bytes, kept_at = excluded.kept_at
                        """),
                    resume)
                .bind("team", team.value())
                .bind("token", token.hashed())
                .bind("now", clock.instant())
                .execute());
  }

  /**
   * The file that this form needs not send again: the one kept for it, or after it was taken the
   * one of its application, so that a form sent twice finds its file twice. Nothing when there is
   * none or it waited too long.
   */
  public Optional<Resume> find(TeamId team, FormToken token) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select file_name, kind, size, sha256 from kept_uploads
                    where team_id = :team and token = :token and kept_at > :oldest
                    union all
                    select r.file_name, r.kind, r.size, r.sha256
                    from sent_forms f
                    join resumes r on r.team_id = f.team_id and r.application_id = f.application_id
                    where f.team_id = :team and f.token = :token
                    limit 1
                    """)
                .bind("team", team.value())
                .bind("token", token.hashed())
                .bind("oldest", clock.instant().minus(KEPT_FOR))
                .map((row, context) -> Rows.keptResume(row))
                .findOne());
  }

  /** Forgets the file of a form that was taken. */
  void discard(TeamId team, FormToken token) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate("delete from kept_uploads where team_id = :team and token = :token")
                .bind("team", team.value())
                .bind("token", token.hashed())
                .execute());
  }

  /** Forgets files that waited too long. Called often; cheap when there are none. */
  @CrossesTeams("a file outlives its hours whatever team it was meant for")
  public void discardOld() {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("delete from kept_uploads where kept_at <= :oldest")
                .bind("oldest", clock.instant().minus(KEPT_FOR))
                .execute());
  }
}
