package io.outhire.engagement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.Jobs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Sends each subscriber the new jobs since the last digest; none when there are none. */
@ApplicationScoped
public class SendingDigests {
  private static final Duration ROUND = Duration.ofMinutes(5);

  /** A publishing that is being committed right now is left to the next digest. */
  static final Duration MARGIN = Duration.ofMinutes(5);

  private final Database database;
  private final Jobs jobs;
  private final NewJobs newJobs;
  private final NewsLetters letters;
  private final InstantSource clock;

  private record Due(TeamId team, Subscription subscription, Instant toldThrough) {}

  @Inject
  SendingDigests(
      Database database, Jobs jobs, NewJobs newJobs, NewsLetters letters, InstantSource clock) {
    this.database = database;
    this.jobs = jobs;
    this.newJobs = newJobs;
    this.letters = letters;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("engagement-sending-digests", FixedDelay.of(ROUND))
        .execute((instance, context) -> sendAllDue());
  }

  /** Sends every digest that is due. */
  public void sendAllDue() {
    while (sendOne()) {}
  }

  @CrossesTeams("one worker sends every team's digests")
  private boolean sendOne() {
    return database.acrossTeams(
        handle -> {
          Optional<Due> due = hold();
          due.ifPresent(one -> database.doInTeam(one.team(), ignored -> send(one)));
          return due.isPresent();
        });
  }

  @CrossesTeams("one worker sends every team's digests")
  private Optional<Due> hold() {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select * from subscription
                     where kind = 'NEW_JOBS' and confirmed_at is not null and ended_at is null
                       and digest_at <= :now
                     order by digest_at limit 1 for update skip locked
                    """)
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new Due(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            Subscriptions.subscription(row),
                            row.getTimestamp("told_through").toInstant()))
                .findOne());
  }

  private void send(Due due) {
    Instant through = clock.instant().minus(MARGIN);
    Subscription to = due.subscription();
    List<JobDescription> matching =
        newJobs.between(due.team(), due.toldThrough(), through).stream()
            .flatMap(id -> jobs.find(due.team(), id).stream())
            .filter(job -> job.isPublished() && to.wish().matches(job.content()))
            .toList();
    if (!matching.isEmpty()) {
      letters.digest(due.team(), to, matching);
    }
    note(due, through);
  }

  private void note(Due due, Instant through) {
    Rhythm rhythm = due.subscription().rhythm().orElseThrow();
    database.doInTeam(
        due.team(),
        handle ->
            handle
                .createUpdate(
                    """
                    update subscription
                       set told_through = greatest(told_through, :through), digest_at = :next
                     where team_id = :team and id = :id
                    """)
                .bind("through", through)
                .bind("next", rhythm.next(clock.instant()))
                .bind("team", due.team().value())
                .bind("id", due.subscription().id())
                .execute());
  }
}
