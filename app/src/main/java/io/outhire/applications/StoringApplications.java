package io.outhire.applications;

import io.outhire.applications.SubmittingApplications.Incoming;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import java.net.URI;
import java.time.InstantSource;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jdbi.v3.core.statement.Update;

/** Writes applications and their résumés; the caller holds the lock on the candidate. */
final class StoringApplications {
  private final Database database;
  private final InstantSource clock;

  StoringApplications(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Changes the application of this candidate to this job, if there is one. */
  Optional<Submitted> change(TeamId team, Incoming incoming) {
    return database.inTeam(
        team,
        handle ->
            bind(
                    handle.createUpdate(
                        """
                        update applications set
                          name = :name, email = :email,
                          phone = :phone, phone_international = :phoneInternational,
                          links = string_to_array(:links, chr(10)), source = coalesce(source, :source),
                          consent_text = :consent, consent_at = :now, changed_at = :now,
                          cover_letter = nullif(:letter, ''), withdrawn_at = null
                        where team_id = :team and candidate_id = :candidate and job_id = :job
                        """),
                    team,
                    incoming)
                .executeAndReturnGeneratedKeys("id", "reference")
                .map(
                    (row, context) ->
                        new Submitted(
                            new ApplicationId(Rows.uuid(row, "id")),
                            row.getString("reference"),
                            true))
                .findOne());
  }

  /** Makes a new application with a reference of its own. */
  Submitted insert(TeamId team, Incoming incoming) {
    while (true) {
      var fresh =
          new Submitted(new ApplicationId(TimeOrderedIds.next(clock)), Reference.next(), false);
      if (inserted(team, incoming, fresh)) {
        return fresh;
      }
    }
  }

  /** False when the reference is taken, which happens once in a very long while. */
  private boolean inserted(TeamId team, Incoming incoming, Submitted fresh) {
    return database.inTeam(
        team,
        handle ->
            bind(
                        handle.createUpdate(
                            """
                            insert into applications (
                              team_id, id, candidate_id, job_id, reference, name, email,
                              phone, phone_international, links, source, cover_letter,
                              consent_text, consent_at, received_at, changed_at)
                            values (
                              :team, :id, :candidate, :job, :reference, :name, :email,
                              :phone, :phoneInternational, string_to_array(:links, chr(10)), :source, nullif(:letter, ''),
                              :consent, :now, :now, :now)
                            on conflict (team_id, reference) do nothing
                            """),
                        team,
                        incoming)
                    .bind("id", fresh.application().value())
                    .bind("reference", fresh.reference())
                    .execute()
                == 1);
  }

  private Update bind(Update statement, TeamId team, Incoming incoming) {
    ApplicationForm form = incoming.form();
    return statement
        .bind("team", team.value())
        .bind("candidate", incoming.candidate().id().value())
        .bind("job", incoming.job().value())
        .bind("name", form.name())
        .bind("email", form.email().value())
        .bind("phone", form.phone().map(PhoneNumber::typed).orElse(null))
        .bind("phoneInternational", form.phone().flatMap(PhoneNumber::international).orElse(null))
        .bind("links", form.links().stream().map(URI::toString).collect(Collectors.joining("\n")))
        .bind("source", form.source().map(VisitSource::value))
        .bind("letter", form.written().coverLetter())
        .bind("consent", form.consentText())
        .bind("now", clock.instant());
  }

  /** Puts a résumé in the place of the one before. */
  void replaceResume(TeamId team, ApplicationId application, FormToken token, Resume resume) {
    if (resume.content() instanceof ResumeContent.Kept) {
      copyKeptResume(team, application, token);
      return;
    }
    database.doInTeam(
        team,
        handle ->
            ResumeBytes.bind(
                    handle.createUpdate(
                        """
                        insert into resumes (
                          team_id, application_id, file_name, kind, size, sha256, bytes)
                        values (:team, :application, :name, :kind, :size, :sha256, :bytes)
                        on conflict (team_id, application_id) do update set
                          file_name = excluded.file_name, kind = excluded.kind,
                          size = excluded.size, sha256 = excluded.sha256, bytes = excluded.bytes
                        """),
                    resume)
                .bind("team", team.value())
                .bind("application", application.value())
                .execute());
  }

  /** The file that waits for this form, or else the one of the application it made before. */
  private void copyKeptResume(TeamId team, ApplicationId application, FormToken token) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into resumes (
                      team_id, application_id, file_name, kind, size, sha256, bytes)
                    select :team, :application, kept.* from (
                      select file_name, kind, size, sha256, bytes from kept_uploads
                      where team_id = :team and token = :token
                      union all
                      select r.file_name, r.kind, r.size, r.sha256, r.bytes
                      from sent_forms f
                      join resumes r
                        on r.team_id = f.team_id and r.application_id = f.application_id
                      where f.team_id = :team and f.token = :token
                      limit 1) kept
                    on conflict (team_id, application_id) do update set
                      file_name = excluded.file_name, kind = excluded.kind,
                      size = excluded.size, sha256 = excluded.sha256, bytes = excluded.bytes
                    """)
                .bind("team", team.value())
                .bind("application", application.value())
                .bind("token", token.hashed())
                .execute());
  }
}
