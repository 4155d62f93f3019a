package io.outhire.applications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.Daily;
import io.outhire.applications.PrivacyLog.What;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.InstantSource;
import java.time.LocalTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.OptionalInt;
import java.util.UUID;

/**
 * How long a team keeps applications after the last contact, and forms in quarantine after they
 * came; and erasing what is older.
 */
@ApplicationScoped
public class Retention {
  /** Who acts, in the log. */
  static final String BY = "retention";

  /** The longest that can be chosen, in months. */
  public static final int LONGEST = 120;

  private static final int AT_ONCE = 200;

  private final Database database;
  private final ErasingApplications erasing;
  private final PrivacyLog log;
  private final InstantSource clock;

  @Inject
  Retention(Database database, ErasingApplications erasing, PrivacyLog log, InstantSource clock) {
    this.database = database;
    this.erasing = erasing;
    this.log = log;
    this.clock = clock;
  }

  /** The months that the team chose; empty when it keeps everything. */
  public OptionalInt months(TeamId team) {
    return database
        .inTeam(
            team,
            handle ->
                handle
                    .select("select months from retention where team_id = ?", team.value())
                    .mapTo(Integer.class)
                    .findOne())
        .map(OptionalInt::of)
        .orElseGet(OptionalInt::empty);
  }

  /**
   * Sets the months; empty keeps everything.
   *
   * @param by who decided, for the log
   * @throws IllegalArgumentException when it is not from 1 to {@link #LONGEST}
   */
  public void set(TeamId team, OptionalInt months, String by) {
    if (months.isPresent() && (months.getAsInt() < 1 || months.getAsInt() > LONGEST)) {
      throw new IllegalArgumentException("from 1 to 120 months");
    }
    database.doInTeam(
        team,
        handle -> {
          handle.execute("delete from retention where team_id = ?", team.value());
          if (months.isPresent()) {
            handle.execute(
                "insert into retention (team_id, months) values (?, ?)",
                team.value(),
                months.getAsInt());
          }
          String chosen = months.isPresent() ? months.getAsInt() + " months" : "keep everything";
          log.note(team, What.RETENTION_SET, by, chosen);
        });
  }

  /** What would go. */
  public record Preview(long applications, long quarantined) {}

  /** What would go now. */
  public Preview preview(TeamId team, int months) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select (select count(*) from applications
                             where team_id = :team and changed_at < :before) as applications,
                           (select count(*) from quarantined_forms
                             where team_id = :team and received_at < :before) as quarantined
                    """)
                .bind("team", team.value())
                .bind("before", before(months))
                .map(
                    (row, context) ->
                        new Preview(row.getLong("applications"), row.getLong("quarantined")))
                .one());
  }

  private Instant before(int months) {
    return clock.instant().atZone(ZoneOffset.UTC).minusMonths(months).toInstant();
  }

  @Produces
  @Singleton
  RecurringTask<Void> nightly() {
    return Tasks.recurring("retention", new Daily(LocalTime.of(2, 40)))
        .execute((instance, context) -> eraseAll());
  }

  /** Erases what is older than its team keeps it. */
  void eraseAll() {
    for (TeamId team : teams()) {
      months(team).ifPresent(months -> erase(team, months));
    }
  }

  /** What has to wait is asked for and left out, so that every turn sees others. */
  private void erase(TeamId team, int months) {
    eraseQuarantined(team, months);
    List<ApplicationId> old = old(team, months);
    while (!old.isEmpty()) {
      old.forEach(id -> erasing.erase(team, id, BY));
      old = old(team, months);
    }
  }

  /** Nobody looked at them in all that time; they are people's data like any other. */
  private void eraseQuarantined(TeamId team, int months) {
    database.doInTeam(
        team,
        handle -> {
          int gone =
              handle.execute(
                  "delete from quarantined_forms where team_id = ? and received_at < ?",
                  team.value(),
                  before(months));
          if (gone > 0) {
            log.note(team, What.ERASED, BY, "%d in quarantine".formatted(gone));
          }
        });
  }

  private List<ApplicationId> old(TeamId team, int months) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select id from applications
                    where team_id = :team and changed_at < :before and erasure_asked_at is null
                    order by changed_at limit :most
                    """)
                .bind("team", team.value())
                .bind("before", before(months))
                .bind("most", AT_ONCE)
                .mapTo(UUID.class)
                .map(ApplicationId::new)
                .list());
  }

  @CrossesTeams("finds teams that chose; each is worked on bound to its own")
  private List<TeamId> teams() {
    return database.acrossTeams(
        handle ->
            handle
                .select("select team_id from retention")
                .mapTo(UUID.class)
                .map(TeamId::new)
                .list());
  }
}
