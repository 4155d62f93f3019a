package io.outhire.engagement;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/** Deletes what was never confirmed, and links that work no longer. */
@ApplicationScoped
class Tidying {
  /** How long something waits for its confirmation: as long as the link works. */
  private static final Duration PATIENCE = LinkPurpose.QUESTION.works();

  private final Database database;
  private final MailedLinks links;
  private final Prospects prospects;
  private final InstantSource clock;

  @Inject
  Tidying(Database database, MailedLinks links, Prospects prospects, InstantSource clock) {
    this.database = database;
    this.links = links;
    this.prospects = prospects;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring("engagement-tidying", FixedDelay.ofHours(1))
        .execute((instance, context) -> tidy());
  }

  void tidy() {
    deleteUnconfirmed();
    links.deleteExpired();
    prospects.deleteEmpty();
  }

  @CrossesTeams("what nobody confirmed goes after its time, whatever team it was for")
  private void deleteUnconfirmed() {
    Instant oldest = clock.instant().minus(PATIENCE);
    database.doAcrossTeams(
        handle -> {
          handle.execute(
              "delete from question where confirmed_at is null and asked_at <= ?", oldest);
          handle.execute(
              "delete from subscription where confirmed_at is null and asked_at <= ?", oldest);
        });
  }
}
