package io.outhire.engagement;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.engagement.PastStep.Kind;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * What a person did at a team before applying. Only what was confirmed from their mailbox counts:
 * anybody can type anybody's address.
 */
@ApplicationScoped
public class History {
  private final Database database;
  private final Jobs jobs;

  @Inject
  public History(Database database, Jobs jobs) {
    this.database = database;
    this.jobs = jobs;
  }

  /** Everything of this address, oldest first; joins the running transaction. */
  public List<PastStep> of(TeamId team, EmailAddress email) {
    List<Row> rows = rows(team, email);
    Set<JobId> named = rows.stream().flatMap(row -> row.job().stream()).collect(Collectors.toSet());
    Map<JobId, String> names = jobs.names(team, named);
    return rows.stream().map(row -> step(row, names)).toList();
  }

  private List<Row> rows(TeamId team, EmailAddress email) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select 'SAVED' as kind, s.saved_at as at, s.job_id, null as words,
                           null::timestamptz as ended_at
                      from saved_job s join prospect p on p.team_id = s.team_id and p.id = s.prospect_id
                     where p.team_id = :team and p.email = :email
                    union all
                    select 'ASKED', q.asked_at, q.job_id, q.words, q.answered_at
                      from question q join prospect p on p.team_id = q.team_id and p.id = q.prospect_id
                     where p.team_id = :team and p.email = :email and q.confirmed_at is not null
                    union all
                    select 'SUBSCRIBED', u.confirmed_at, u.job_id,
                           concat_ws(', ', u.department, u.location, u.workplace, u.employment_type),
                           u.ended_at
                      from subscription u join prospect p on p.team_id = u.team_id and p.id = u.prospect_id
                     where p.team_id = :team and p.email = :email and u.confirmed_at is not null
                     order by at
                    """)
                .bind("team", team.value())
                .bind("email", email.canonical())
                .map(
                    (row, context) ->
                        new Row(
                            Kind.valueOf(row.getString("kind")),
                            row.getTimestamp("at").toInstant(),
                            Optional.ofNullable(row.getObject("job_id", UUID.class))
                                .map(JobId::new),
                            row.getString("words"),
                            row.getTimestamp("ended_at") == null
                                ? null
                                : row.getTimestamp("ended_at").toInstant()))
                .list());
  }

  private static PastStep step(Row row, Map<JobId, String> names) {
    String job = row.job().map(id -> names.getOrDefault(id, "a deleted job")).orElse("");
    return new PastStep(row.at(), row.kind(), row.job(), HistoryWords.of(row, job));
  }

  /**
   * One row of the past.
   *
   * @param words the question, or the filter's parts joined by commas
   * @param until when the question was answered or the subscription ended
   */
  record Row(
      Kind kind,
      Instant at,
      Optional<JobId> job,
      @Nullable String words,
      @Nullable Instant until) {}
}
