package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import io.outhire.jobs.Workplace;
import io.outhire.words.Language;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What people want to hear of. */
@ApplicationScoped
class Subscriptions {
  private final Database database;
  private final InstantSource clock;

  @Inject
  Subscriptions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Keeps a wish that is yet to be confirmed. */
  UUID ask(
      TeamId team,
      ProspectId prospect,
      Optional<JobId> job,
      JobWish wish,
      Optional<Rhythm> rhythm,
      Language language) {
    UUID id = TimeOrderedIds.next(clock);
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into subscription
                      (team_id, id, prospect_id, kind, job_id, department, location, workplace,
                       employment_type, rhythm, language, asked_at)
                    values
                      (:team, :id, :prospect, :kind, cast(:job as uuid), :department, :location, :workplace,
                       :type, :rhythm, :language, :now)
                    """)
                .bind("team", team.value())
                .bind("id", id)
                .bind("prospect", prospect.value())
                .bind("kind", job.isPresent() ? "JOB" : "NEW_JOBS")
                .bind("job", job.map(JobId::value).orElse(null))
                .bind("department", wish.department().orElse(null))
                .bind("location", wish.location().orElse(null))
                .bind("workplace", wish.workplace().map(Workplace::name).orElse(null))
                .bind("type", wish.employmentType().orElse(null))
                .bind("rhythm", rhythm.map(Rhythm::name).orElse(null))
                .bind("language", language.code())
                .bind("now", clock.instant())
                .execute());
    return id;
  }

  Optional<Subscription> find(TeamId team, UUID id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select * from subscription where team_id = :team and id = :id")
                .bind("team", team.value())
                .bind("id", id)
                .map((row, context) -> subscription(row))
                .findOne());
  }

  /** Those of one person that they hear of. */
  List<Subscription> active(TeamId team, ProspectId prospect) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select * from subscription
                     where team_id = :team and prospect_id = :prospect
                       and confirmed_at is not null and ended_at is null
                     order by id
                    """)
                .bind("team", team.value())
                .bind("prospect", prospect.value())
                .map((row, context) -> subscription(row))
                .list());
  }

  /** Ends the same wish of the same person that was confirmed before, and confirms this one. */
  void confirm(TeamId team, Subscription wish) {
    endSame(team, wish);
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update subscription
                       set confirmed_at = :now, told_through = :now,
                           digest_at = cast(:digest as timestamptz)
                     where team_id = :team and id = :id
                    """)
                .bind("now", clock.instant())
                .bind("digest", wish.rhythm().map(each -> each.next(clock.instant())).orElse(null))
                .bind("team", team.value())
                .bind("id", wish.id())
                .execute());
  }

  private void endSame(TeamId team, Subscription wish) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    delete from subscription old using subscription new
                     where new.team_id = :team and new.id = :id and old.team_id = :team
                       and old.prospect_id = new.prospect_id and old.id <> new.id
                       and old.confirmed_at is not null and old.ended_at is null
                       and old.kind = new.kind
                       and old.job_id is not distinct from new.job_id
                       and old.department is not distinct from new.department
                       and old.location is not distinct from new.location
                       and old.workplace is not distinct from new.workplace
                       and old.employment_type is not distinct from new.employment_type
                    """)
                .bind("team", team.value())
                .bind("id", wish.id())
                .execute());
  }

  /** Ends one; ending what has ended changes nothing. */
  void end(TeamId team, UUID id) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update subscription set ended_at = :now
                     where team_id = :team and id = :id and ended_at is null
                    """)
                .bind("now", clock.instant())
                .bind("team", team.value())
                .bind("id", id)
                .execute());
  }

  static Subscription subscription(ResultSet row) throws SQLException {
    return new Subscription(
        row.getObject("id", UUID.class),
        new ProspectId(row.getObject("prospect_id", UUID.class)),
        Optional.ofNullable(row.getObject("job_id", UUID.class)).map(JobId::new),
        new JobWish(
            text(row, "department"),
            text(row, "location"),
            text(row, "workplace").map(Workplace::valueOf),
            text(row, "employment_type")),
        text(row, "rhythm").map(Rhythm::valueOf),
        Language.of(row.getString("language")).orElse(Language.ENGLISH),
        QuestionRows.instant(row, "confirmed_at"),
        QuestionRows.instant(row, "ended_at"));
  }

  private static Optional<String> text(ResultSet row, String column) throws SQLException {
    return Optional.ofNullable(row.getString(column));
  }
}
