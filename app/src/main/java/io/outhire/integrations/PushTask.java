package io.outhire.integrations;

import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.ExecutionContext;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
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

/**
 * Runs {@link PushingApplications} for each connection: one task instance a connection, so that the
 * scheduler's lease makes it the only one in the whole cluster. It comes round when the next
 * delivery is due and ends when none waits; whatever waits without a task is found by the patrol.
 */
@ApplicationScoped
class PushTask {
  static final String NAME = "push";

  private static final Duration LATEST = Duration.ofSeconds(30);
  private static final Duration AFTER_FAULT = Duration.ofSeconds(10);
  private static final Duration PATROL = Duration.ofSeconds(20);

  private final PushingApplications pushing;
  private final Database database;
  private final InstantSource clock;
  private final PushWaker waker;

  @Inject
  PushTask(
      PushingApplications pushing,
      Database database,
      @DatabaseTime InstantSource clock,
      PushWaker waker) {
    this.pushing = pushing;
    this.database = database;
    this.clock = clock;
    this.waker = waker;
  }

  @Produces
  @Singleton
  Task<Void> push() {
    return Tasks.custom(NAME, Void.class)
        .onFailure((done, operations) -> operations.reschedule(done, later(AFTER_FAULT)))
        .onDeadExecutionRevive()
        .execute(this::run);
  }

  @Produces
  @Singleton
  RecurringTask<Void> patrol() {
    return Tasks.recurring("push-patrol", FixedDelay.of(PATROL))
        .execute((instance, context) -> waiting().forEach(waker::wake));
  }

  private CompletionHandler<Void> run(TaskInstance<Void> instance, ExecutionContext context) {
    PushLine line = PushLine.of(instance.getId());
    waker.began(line.connection());
    Optional<Instant> next = run(line, context);
    return (done, operations) -> {
      Instant now = clock.instant();
      boolean called = waker.calledSince(line.connection());
      if (called || next.isPresent()) {
        operations.reschedule(done, called ? now : earlier(next.get(), later(LATEST)));
      } else {
        operations.stop();
      }
      if (called || next.filter(then -> !then.isAfter(now)).isPresent()) {
        waker.look();
      }
    };
  }

  private Optional<Instant> run(PushLine line, ExecutionContext context) {
    try {
      return pushing.run(
          line.team(), line.connection(), context.getSchedulerState()::isShuttingDown);
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      return Optional.of(clock.instant());
    }
  }

  @CrossesTeams("finds work of whatever team; each piece of it is done bound to its own")
  private List<PushLine> waiting() {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select distinct team_id, connection_id
                    from delivery
                    where connection_id is not null
                      and (state = 'IN_FLIGHT'
                        or state in ('PENDING', 'UNKNOWN') and due_at <= :now)
                    union
                    select distinct team_id, connection_id
                    from note_delivery
                    where state = 'IN_FLIGHT'
                      or state in ('PENDING', 'UNKNOWN') and due_at <= :now
                    """)
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new PushLine(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            new ConnectionId(row.getObject("connection_id", UUID.class))))
                .list());
  }

  private Instant later(Duration by) {
    return clock.instant().plus(by);
  }

  private static Instant earlier(Instant one, Instant other) {
    return one.isBefore(other) ? one : other;
  }
}
