package io.outhire.applications;

import io.outhire.applications.PrivacyLog.What;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.net.URI;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Forms that look as if a program had sent them. Each waits, whole, until a person lets it through,
 * which makes it an application like any other, or does not.
 */
@ApplicationScoped
public class Quarantine {
  private static final int SHOWN = 200;

  private final Database database;
  private final SubmittingApplications submitting;
  private final KeptUploads keptUploads;
  private final PrivacyLog log;
  private final InstantSource clock;

  @Inject
  Quarantine(
      Database database,
      SubmittingApplications submitting,
      KeptUploads keptUploads,
      PrivacyLog log,
      InstantSource clock) {
    this.database = database;
    this.submitting = submitting;
    this.keptUploads = keptUploads;
    this.log = log;
    this.clock = clock;
  }

  /** Keeps a form; one that is sent again stays one. */
  public void keep(
      TeamId team, JobId job, ApplicationForm form, FormToken token, List<SpamSign> signs) {
    database.doInTeam(
        team,
        handle -> {
          handle
              .createUpdate(
                  """
                  insert into quarantined_forms (
                    team_id, id, token, job_id, signs, name, email, phone, phone_international,
                    links, consent_text, source, written, file_name, kind, size,
                    sha256, bytes, received_at)
                  values (
                    :team, :id, :token, :job, :signs, :name, :email, :phone, :international,
                    :links, :consent, :source, cast(:written as jsonb), :file, :kind, :size,
                    :sha256, :bytes, :now)
                  on conflict (team_id, token) do nothing
                  """)
              .bind("team", team.value())
              .bind("id", TimeOrderedIds.next(clock))
              .bind("token", token.hashed())
              .bind("job", job.value())
              .bindArray("signs", String.class, signs.stream().map(SpamSign::name).toList())
              .bind("name", form.name())
              .bind("email", form.email().value())
              .bind("phone", form.phone().map(PhoneNumber::typed).orElse(null))
              .bind("international", form.phone().flatMap(PhoneNumber::international).orElse(null))
              .bindArray("links", String.class, form.links().stream().map(URI::toString).toList())
              .bind("consent", form.consentText())
              .bind("source", form.source().map(VisitSource::value).orElse(null))
              .bind("written", StoredWriting.write(form.written()))
              .bind("file", form.resume().fileName())
              .bind("kind", form.resume().kind().name())
              .bind("size", form.resume().file().size())
              .bind("sha256", form.resume().file().sha256())
              .bind("bytes", bytes(handle, team, token, form.resume()))
              .bind("now", clock.instant())
              .execute();
          keptUploads.discard(team, token);
        });
  }

  /** Read whole, unlike those of other applications: few come here. */
  private static byte[] bytes(Handle handle, TeamId team, FormToken token, Resume resume) {
    if (!(resume.content() instanceof ResumeContent.Kept)) {
      return resume.bytes();
    }
    return handle
        .createQuery(
            """
            select bytes from kept_uploads where team_id = :team and token = :token
            union all
            select r.bytes from sent_forms f
            join resumes r on r.team_id = f.team_id and r.application_id = f.application_id
            where f.team_id = :team and f.token = :token
            limit 1
            """)
        .bind("team", team.value())
        .bind("token", token.hashed())
        .mapTo(byte[].class)
        .one();
  }

  /** How many wait. */
  public int waiting(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select("select count(*) from quarantined_forms where team_id = ?", team.value())
                .mapTo(Integer.class)
                .one());
  }

  /** Those that wait, the oldest first. */
  public List<Suspect> list(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    "select * from quarantined_forms where team_id = ? order by id limit ?",
                    team.value(),
                    SHOWN)
                .map((row, context) -> suspect(row))
                .list());
  }

  /**
   * Makes an application of it, with receipt and delivery.
   *
   * @param by who decided, for the log
   * @return nothing when the team has none of this id (any more)
   */
  public Optional<Submitted> release(TeamId team, UUID id, String by) {
    return database.inTeam(
        team,
        handle -> {
          Optional<Taken> taken =
              handle
                  .createQuery(
                      """
                      delete from quarantined_forms where team_id = :team and id = :id returning *
                      """)
                  .bind("team", team.value())
                  .bind("id", id)
                  .map((row, context) -> new Taken(suspect(row).job(), form(row)))
                  .findOne();
          return taken.map(
              one -> {
                Submitted submitted =
                    submitting.submit(team, one.job(), one.form(), FormToken.next(clock));
                log.note(team, What.RELEASED, by, submitted.reference());
                return submitted;
              });
        });
  }

  /** Throws it away; false when the team has none of this id (any more). */
  public boolean reject(TeamId team, UUID id, String by) {
    return database.inTeam(
        team,
        handle -> {
          int gone =
              handle.execute(
                  "delete from quarantined_forms where team_id = ? and id = ?", team.value(), id);
          if (gone == 1) {
            log.note(team, What.REJECTED, by, "a form in quarantine");
          }
          return gone == 1;
        });
  }

  private record Taken(JobId job, ApplicationForm form) {}

  private static Suspect suspect(ResultSet row) throws SQLException {
    return new Suspect(
        Rows.uuid(row, "id"),
        new JobId(Rows.uuid(row, "job_id")),
        row.getString("name"),
        row.getString("email"),
        StoredWriting.read(row.getString("written")),
        Rows.resume(row).file(),
        List.of((String[]) row.getArray("signs").getArray()).stream()
            .map(SpamSign::valueOf)
            .toList(),
        Rows.instant(row, "received_at"));
  }

  private static ApplicationForm form(ResultSet row) throws SQLException {
    return Rows.form(row)
        .with(StoredWriting.read(row.getString("written")))
        .from(Optional.ofNullable(row.getString("source")).flatMap(VisitSource::parse));
  }
}
