package io.outhire.integrations;

import com.github.kagkarlsson.scheduler.task.Task;
import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.Scheduling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.UUID;

/**
 * Runs {@link ImportingPostings} for each import: one task instance an import, which goes on where
 * a killed one stopped. A patrol finds imports that were stored but never planned.
 */
@ApplicationScoped
class ImportTask implements ImportWaker {
  private static final TaskDescriptor<Void> TASK = TaskDescriptor.of("import");
  private static final Duration AFTER_FAULT = Duration.ofSeconds(10);
  private static final Duration PATROL = Duration.ofSeconds(30);

  private final Instance<ImportingPostings> importing;
  private final Instance<MirroringForms> mirroring;
  private final Instance<Scheduling> scheduling;
  private final Database database;
  private final InstantSource clock;

  @Inject
  ImportTask(
      Instance<ImportingPostings> importing,
      Instance<MirroringForms> mirroring,
      Instance<Scheduling> scheduling,
      Database database,
      InstantSource clock) {
    this.importing = importing;
    this.mirroring = mirroring;
    this.scheduling = scheduling;
    this.database = database;
    this.clock = clock;
  }

  @Override
  public void plan(TeamId team, ImportId id) {
    database.afterCommit(
        () -> {
          TaskInstance<Void> task = TASK.instance(team + "/" + id).build();
          scheduling.get().client().scheduleIfNotExists(task, clock.instant());
          scheduling.get().wake(task);
        });
  }

  @Produces
  @Singleton
  Task<Void> importing() {
    return Tasks.custom(TASK)
        .onFailure(
            (done, operations) -> operations.reschedule(done, clock.instant().plus(AFTER_FAULT)))
        .onDeadExecutionRevive()
        .execute(
            (instance, context) -> {
              Optional<Instant> next = run(instance.getId());
              return (done, operations) ->
                  next.ifPresentOrElse(then -> operations.reschedule(done, then), operations::stop);
            });
  }

  private Optional<Instant> run(String instanceId) {
    String[] parts = instanceId.split("/", 2);
    Optional<Instant> next =
        importing.get().run(TeamId.of(parts[0]), new ImportId(UUID.fromString(parts[1])));
    mirroring.get().wake();
    return next;
  }

  @Produces
  @Singleton
  RecurringTask<Void> patrol() {
    return Tasks.recurring("import-patrol", FixedDelay.of(PATROL))
        .execute((instance, context) -> planForgotten());
  }

  @CrossesTeams("finds imports of whatever team; each is worked on bound to its own")
  private void planForgotten() {
    database
        .acrossTeams(
            handle ->
                handle
                    .createQuery(
                        """
                        select team_id, id
                        from posting_import
                        where finished_at is null
                        """)
                    .map(
                        (row, context) ->
                            new Unfinished(
                                new TeamId(row.getObject("team_id", UUID.class)),
                                new ImportId(row.getObject("id", UUID.class))))
                    .list())
        .forEach(unfinished -> plan(unfinished.team(), unfinished.id()));
  }

  private record Unfinished(TeamId team, ImportId id) {}
}
