package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.jobs.JobId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;

/** The questions that each team was asked. */
@ApplicationScoped
public class Questions {
  private final Database database;
  private final InstantSource clock;

  @Inject
  Questions(Database database, InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** One question, in whatever state. */
  public Optional<Question> find(TeamId team, QuestionId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select * from question where team_id = :team and id = :id")
                .bind("team", team.value())
                .bind("id", id.value())
                .map((row, context) -> QuestionRows.question(row))
                .findOne());
  }

  /**
   * A page of at most {@link QuestionFilter#PAGE_SIZE}: open ones with the oldest first, because it
   * waits longest; others with the youngest first.
   */
  public List<Question> list(TeamId team, QuestionFilter filter) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select * from question
                     where team_id = :team
                       and case :which
                             when 'OPEN' then confirmed_at is not null and answered_at is null
                                              and set_aside_at is null
                             when 'ANSWERED' then answered_at is not null
                             when 'PUBLISHED' then published_id is not null
                             when 'SET_ASIDE' then set_aside_at is not null
                             when 'UNCONFIRMED' then confirmed_at is null
                             else confirmed_at is not null
                           end
                       and (cast(:job as uuid) is null or job_id = cast(:job as uuid))
                       and (cast(:assigned as uuid) is null or assigned_to = cast(:assigned as uuid))
                       and (words ilike :search or name ilike :search or email ilike :search)
                       and (cast(:after as uuid) is null
                            or case :which when 'OPEN' then id > cast(:after as uuid)
                                       else id < cast(:after as uuid) end)
                     order by case :which when 'OPEN' then id end, id desc
                     limit :size
                    """)
                .bind("team", team.value())
                .bind("which", filter.which().name())
                .bind("job", filter.job().map(job -> job.value()).orElse(null))
                .bind("assigned", filter.assignedTo().map(who -> who.value()).orElse(null))
                .bind("search", pattern(filter.search()))
                .bind("after", filter.after().map(QuestionId::value).orElse(null))
                .bind("size", QuestionFilter.PAGE_SIZE)
                .map((row, context) -> QuestionRows.question(row))
                .list());
  }

  /** How many there are in each state. */
  public QuestionCounts counts(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) filter (where confirmed_at is not null and answered_at is null
                                              and set_aside_at is null) as open,
                           count(*) filter (where answered_at is not null) as answered,
                           count(*) filter (where published_id is not null) as published,
                           count(*) filter (where set_aside_at is not null) as set_aside,
                           count(*) filter (where confirmed_at is null) as unconfirmed,
                           count(*) filter (where confirmed_at is not null) as everything
                      from question where team_id = :team
                    """)
                .bind("team", team.value())
                .map(
                    (row, context) ->
                        new QuestionCounts(
                            row.getInt("open"),
                            row.getInt("answered"),
                            row.getInt("published"),
                            row.getInt("set_aside"),
                            row.getInt("unconfirmed"),
                            row.getInt("everything")))
                .one());
  }

  /** The jobs that were asked about. */
  public Set<JobId> jobs(TeamId team) {
    return Set.copyOf(
        database.inTeam(
            team,
            handle ->
                handle
                    .createQuery("select distinct job_id from question where team_id = :team")
                    .bind("team", team.value())
                    .mapTo(UUID.class)
                    .map(JobId::new)
                    .list()));
  }

  /** How many wait for an answer; cheap, because every page of the dashboard says it. */
  public int unanswered(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select count(*) from question
                     where team_id = :team and confirmed_at is not null and answered_at is null
                       and set_aside_at is null
                    """)
                .bind("team", team.value())
                .mapTo(Integer.class)
                .one());
  }

  QuestionId add(TeamId team, ProspectId asker, NewQuestion question) {
    var id = new QuestionId(TimeOrderedIds.next(clock));
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into question
                      (team_id, id, prospect_id, job_id, name, email, language, words, asked_at)
                    values (:team, :id, :prospect, :job, :name, :email, :language, :words, :now)
                    """)
                .bind("team", team.value())
                .bind("id", id.value())
                .bind("prospect", asker.value())
                .bind("job", question.job().value())
                .bind("name", question.name())
                .bind("email", question.email().value())
                .bind("language", question.language().code())
                .bind("words", question.words())
                .bind("now", clock.instant())
                .execute());
    return id;
  }

  void confirm(TeamId team, QuestionId id) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update question set confirmed_at = coalesce(confirmed_at, :now)
                     where team_id = :team and id = :id
                    """)
                .bind("now", clock.instant())
                .bind("team", team.value())
                .bind("id", id.value())
                .execute());
  }

  /** What {@code ilike} looks for: the search as it was typed, anywhere in a text. */
  private static String pattern(String search) {
    return "%" + search.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%";
  }
}
