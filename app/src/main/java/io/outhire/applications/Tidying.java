package io.outhire.applications;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Deletes files that wait for a form which never came, also when nobody else sends one. */
@Singleton
class Tidying {

  @Produces
  @Singleton
  RecurringTask<Void> task(KeptUploads keptUploads) {
    return Tasks.recurring("applications-tidying", FixedDelay.ofHours(1))
        .execute((instance, context) -> keptUploads.discardOld());
  }
}
