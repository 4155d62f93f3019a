package io.outhire.db;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.SchedulerName;
import com.github.kagkarlsson.scheduler.exceptions.ExecutionException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.jdbc.PostgreSqlJdbcCustomization;
import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.enterprise.inject.Any;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import javax.sql.DataSource;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jboss.logging.Logger;

/**
 * The one db-scheduler of the application: what shall happen without anybody waiting for it.
 *
 * <p>A module contributes its tasks as CDI beans of type {@link Task}, made by a
 * {@code @Produces @Singleton} method that returns {@code Task<Void>} or a subtype of it; recurring
 * ones start by themselves. A task runs on a virtual thread, in one node at a time, and must leave
 * long work resumable: the node may be killed at any moment, after which another takes the task
 * over when four heartbeats are missing.
 */
@ApplicationScoped
public class Scheduling {
  /** Most of them wait, for Lever or for their turn. */
  private static final int RUNNING_AT_ONCE = 48;

  private static final Duration POLLING = Duration.ofSeconds(2);
  private static final int MISSED_HEARTBEATS = 4;
  private static final Duration MOMENT = Duration.ofMillis(100);
  private static final Duration LAST_GRACE = Duration.ofSeconds(10);

  private static final Logger LOG = Logger.getLogger(Scheduling.class);

  private final Scheduler scheduler;
  private final Database database;
  private final InstantSource clock;
  private final boolean on;
  private final Map<String, Bell> bells = new ConcurrentHashMap<>();

  @Inject
  Scheduling(
      DataSource pool,
      Database database,
      @DatabaseTime InstantSource clock,
      @Any Instance<Task<?>> contributed,
      @ConfigProperty(name = "outhire.scheduler", defaultValue = "on") String onOrOff,
      @ConfigProperty(name = "outhire.heartbeat", defaultValue = "5s") Duration heartbeat) {
    this.database = database;
    this.clock = clock;
    this.on = !"off".equals(onOrOff);
    this.scheduler = build(pool, clock, contributed.stream().toList(), heartbeat);
  }

  private static Scheduler build(
      DataSource pool, InstantSource clock, List<Task<?>> tasks, Duration heartbeat) {
    List<Task<?>> onDemand = new ArrayList<>();
    List<RecurringTask<?>> recurring = new ArrayList<>();
    for (Task<?> task : tasks) {
      if (task instanceof RecurringTask<?> again) {
        recurring.add(again);
      } else {
        onDemand.add(task);
      }
    }
    return Scheduler.create(pool, onDemand)
        .startTasks(recurring)
        .clock(clock::instant)
        .schedulerName(new SchedulerName.Fixed("outhire-" + UUID.randomUUID()))
        .jdbcCustomization(new PostgreSqlJdbcCustomization(false, false))
        .serializer(new NoTaskData())
        .threads(RUNNING_AT_ONCE)
        .executorService(Executors.newVirtualThreadPerTaskExecutor())
        .pollUsingLockAndFetch(0.5, 1.0)
        .pollingInterval(POLLING)
        .heartbeatInterval(heartbeat)
        .missedHeartbeatsLimit(MISSED_HEARTBEATS)
        .shutdownMaxWait(LAST_GRACE)
        .build();
  }

  /** What puts tasks into the plan; works also where the scheduler itself is off. */
  public SchedulerClient client() {
    return scheduler;
  }

  /**
   * Makes a planned task due at once, after the running transaction has committed. A hint only: the
   * wish is lost in a crash and ignored while the task runs, so the task must come round by itself.
   */
  public void wake(TaskInstanceId task) {
    database.afterCommit(() -> wakeNow(task));
  }

  /** A crowd that has a task woken for each of its members has it woken a few times a second. */
  private void wakeNow(TaskInstanceId task) {
    if (!on) {
      return;
    }
    Bell bell =
        bells.computeIfAbsent(
            task.getTaskName() + "/" + task.getId(), first -> new Bell(MOMENT.toNanos()));
    switch (bell.press(System.nanoTime())) {
      case RING -> ring(task);
      case RING_IN_A_MOMENT ->
          CompletableFuture.delayedExecutor(
                  MOMENT.toMillis(), TimeUnit.MILLISECONDS, Thread::startVirtualThread)
              .execute(() -> ring(task));
      case NOTHING -> {}
    }
  }

  private void ring(TaskInstanceId task) {
    try {
      if (scheduler.reschedule(task, clock.instant())) {
        scheduler.triggerCheckForDueExecutions();
      }
    } catch (TaskInstanceCurrentlyExecutingException runningAlready) {
      // It looks for work until there is none, and its next turn is planned.
    } catch (ExecutionException takenMeanwhile) {
      // Somebody else woke it or a worker took it after our commit, so it will see what there is.
    } catch (RuntimeException fault) {
      // What it was woken for is committed: nobody who waits for an answer may hear of this.
      LOG.warnf(fault, "%s was not woken; it comes round by itself", task.getTaskName());
    }
  }

  /** Looks at once for tasks that are due, rather than at the next round two seconds later. */
  public void look() {
    if (on) {
      scheduler.triggerCheckForDueExecutions();
    }
  }

  void start(@Observes StartupEvent event) {
    if (on) {
      scheduler.start();
    }
  }

  /** First of all that stops: tasks need everything else to be still there. */
  void stop(@Observes @Priority(1) ShutdownEvent event) {
    if (on) {
      scheduler.stop();
    }
  }
}
