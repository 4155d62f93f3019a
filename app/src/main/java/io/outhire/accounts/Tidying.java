package io.outhire.accounts;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/** Deletes sessions and counted attempts that no longer matter. */
@Singleton
class Tidying {

  @Produces
  @Singleton
  RecurringTask<Void> task(Sessions sessions, Attempts attempts) {
    return Tasks.recurring("accounts-tidying", FixedDelay.ofHours(6))
        .execute(
            (instance, context) -> {
              sessions.deleteExpired();
              attempts.deleteStale();
            });
  }
}
