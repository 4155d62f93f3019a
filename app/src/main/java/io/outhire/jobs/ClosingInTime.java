package io.outhire.jobs;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * Closes jobs whose last day to apply is over, everywhere on earth: search engines punish a site
 * that shows them longer.
 */
@ApplicationScoped
public class ClosingInTime {
  /** West of it no day begins later. */
  private static final ZoneOffset LAST_PLACE = ZoneOffset.ofHours(-12);

  private static final int AT_ONCE = 100;

  private final Database database;
  private final PublishingJobs publishing;
  private final InstantSource clock;

  @Inject
  ClosingInTime(Database database, PublishingJobs publishing, InstantSource clock) {
    this.database = database;
    this.publishing = publishing;
    this.clock = clock;
  }

  private record Due(TeamId team, JobId job) {}

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("jobs-closing-in-time", FixedDelay.ofMinutes(10))
        .execute((instance, context) -> closeDue());
  }

  /** Closes what is due, each job in a transaction of its own. */
  void closeDue() {
    due().forEach(one -> publishing.close(one.team(), one.job()));
  }

  @CrossesTeams("a clock belongs to no team")
  private List<Due> due() {
    LocalDate today = clock.instant().atOffset(LAST_PLACE).toLocalDate();
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select team_id, id from job_description
                     where state = 'PUBLISHED' and details ->> 'lastDay' < :today
                     order by details ->> 'lastDay' limit :most
                    """)
                .bind("today", today.toString())
                .bind("most", AT_ONCE)
                .map(
                    (row, context) ->
                        new Due(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            new JobId(row.getObject("id", UUID.class))))
                .list());
  }
}
