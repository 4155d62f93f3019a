package io.outhire.integrations;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import io.outhire.common.TeamId;
import io.outhire.db.DatabaseTime;
import io.outhire.db.Scheduling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** Plans a connection's push task for now, or has it come round at once while it runs. */
@ApplicationScoped
class PushWaker implements Waker {
  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of(PushTask.NAME);

  /** Looked up late: the scheduler is built from the tasks, which call for this. */
  private final Instance<Scheduling> scheduling;

  private final InstantSource clock;
  private final Set<ConnectionId> called = ConcurrentHashMap.newKeySet();

  @Inject
  PushWaker(Instance<Scheduling> scheduling, @DatabaseTime InstantSource clock) {
    this.scheduling = scheduling;
    this.clock = clock;
  }

  @Override
  public void wake(TeamId team, ConnectionId connection) {
    wake(new PushLine(team, connection));
  }

  void wake(PushLine line) {
    called.add(line.connection());
    TaskInstance<Void> task = TASK.instance(line.instanceId()).build();
    SchedulerClient client = scheduling.get().client();
    client.scheduleIfNotExists(task, clock.instant());
    scheduling.get().wake(task);
  }

  /** What was just planned for now need not wait for the scheduler's next round. */
  void look() {
    scheduling.get().look();
  }

  /** A run begins, which answers all calls so far. */
  void began(ConnectionId connection) {
    called.remove(connection);
  }

  /** Whether there was a call since the run began. */
  boolean calledSince(ConnectionId connection) {
    return called.contains(connection);
  }
}
