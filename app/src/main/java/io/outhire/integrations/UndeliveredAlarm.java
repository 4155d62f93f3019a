package io.outhire.integrations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.applications.Application;
import io.outhire.applications.ApplicationId;
import io.outhire.applications.Applications;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Writes to the Admins of a team about each application that was to be sent and has not arrived for
 * a day, whether it waits or was refused, once. The other alarm tells of the connection's delay;
 * this one of the people concerned, who wait for an answer.
 */
@ApplicationScoped
class UndeliveredAlarm {
  /** After this the employer is told. */
  static final Duration PATIENCE = Duration.ofDays(1);

  private final Database database;
  private final InstantSource clock;
  private final Applications applications;
  private final Jobs jobs;
  private final TellingAdmins admins;

  @Inject
  UndeliveredAlarm(
      Database database,
      @DatabaseTime InstantSource clock,
      Applications applications,
      Jobs jobs,
      TellingAdmins admins) {
    this.database = database;
    this.clock = clock;
    this.applications = applications;
    this.jobs = jobs;
    this.admins = admins;
  }

  @Produces
  @Singleton
  RecurringTask<Void> rounds() {
    return Tasks.recurring("undelivered-alarm", FixedDelay.of(Duration.ofMinutes(15)))
        .execute((instance, context) -> ring());
  }

  /** Tells every team that has to be told, in one letter each. */
  void ring() {
    teams().forEach(team -> database.doInTeam(team, handle -> tell(handle, team)));
  }

  @CrossesTeams("finds teams to tell; each is told bound to its own")
  private List<TeamId> teams() {
    return database.acrossTeams(
        handle ->
            handle
                .select(
                    """
                    select distinct team_id
                    from delivery
                    where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN', 'PARKED')
                      and told_at is null and waiting_since < ?
                    """,
                    clock.instant().minus(PATIENCE))
                .mapTo(UUID.class)
                .map(TeamId::new)
                .list());
  }

  private void tell(Handle handle, TeamId team) {
    List<String> lines =
        handle
            .createUpdate(
                """
                update delivery
                set told_at = :now
                where team_id = :team and told_at is null and waiting_since < :before
                  and state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN', 'PARKED')
                """)
            .bind("now", clock.instant())
            .bind("team", team.value())
            .bind("before", clock.instant().minus(PATIENCE))
            .executeAndReturnGeneratedKeys("application_id")
            .mapTo(UUID.class)
            .stream()
            .map(ApplicationId::new)
            .flatMap(id -> applications.find(team, id).stream())
            .map(application -> line(team, application))
            .sorted()
            .toList();
    if (!lines.isEmpty()) {
      admins.tellOfUndelivered(team, lines);
    }
  }

  private String line(TeamId team, Application application) {
    String job =
        jobs.names(team, Set.of(application.job()))
            .getOrDefault(application.job(), "a deleted job");
    return "%s, for %s".formatted(application.reference(), job);
  }
}
