package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.applications.ApplicationSubmitted;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.Readiness.Verdict;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;
import org.jspecify.annotations.Nullable;

/** Gives every application its delivery, in the very transaction that stores it. */
@ApplicationScoped
class QueueingApplications {
  private static final String INSERT =
      """
      insert into delivery (application_id, team_id, job_id, state, held, connection_id,
                            due_at, created_at, waiting_since)
      values (?, ?, ?, ?, ?, ?, ?, ?, ?)
      on conflict (application_id) do nothing
      """;

  private final Database database;
  private final InstantSource clock;
  private final Readiness readiness;
  private final TimeLine timeLine;
  private final ReleasingDeliveries releasing;
  private final Waker waker;

  @Inject
  QueueingApplications(
      Database database,
      @DatabaseTime InstantSource clock,
      Readiness readiness,
      TimeLine timeLine,
      ReleasingDeliveries releasing,
      Waker waker) {
    this.database = database;
    this.clock = clock;
    this.readiness = readiness;
    this.timeLine = timeLine;
    this.releasing = releasing;
    this.waker = waker;
  }

  void on(@Observes ApplicationSubmitted submitted) {
    TeamId team = submitted.team();
    database.doInTeam(
        team,
        handle -> {
          Verdict verdict = readiness.of(team, submitted.job());
          if (!submitted.again()) {
            database.leave(team, INSERT, values(submitted, verdict));
            noteFirst(submitted, verdict);
          } else if (handle.execute(INSERT, values(submitted, verdict)) == 1) {
            noteFirst(submitted, verdict);
          } else {
            changed(handle, submitted, verdict);
          }
          verdict
              .connection()
              .filter(connection -> verdict.ready())
              .ifPresent(line -> database.afterCommit(() -> waker.wake(team, line)));
        });
  }

  private @Nullable Object[] values(ApplicationSubmitted submitted, Verdict verdict) {
    Instant now = clock.instant();
    return new @Nullable Object[] {
      submitted.application().value(),
      submitted.team().value(),
      submitted.job().value(),
      (verdict.ready() ? DeliveryState.PENDING : DeliveryState.HELD).name(),
      verdict.missing().map(HeldReason::name).orElse(null),
      verdict.connection().map(ConnectionId::value).orElse(null),
      verdict.ready() ? now : null,
      now,
      now
    };
  }

  private void noteFirst(ApplicationSubmitted submitted, Verdict verdict) {
    TeamId team = submitted.team();
    ApplicationId application = submitted.application();
    timeLine.note(team, application, What.RECEIVED, "");
    verdict.missing().ifPresent(why -> timeLine.note(team, application, What.HELD, why.name()));
  }

  /**
   * The candidate sent the form again. What is still here goes out as it now stands; what the ATS
   * has already is not touched, because a second push would make a second candidacy. What it
   * refused may be good now, so it is tried once more.
   */
  private void changed(Handle handle, ApplicationSubmitted submitted, Verdict verdict) {
    TeamId team = submitted.team();
    timeLine.note(team, submitted.application(), What.CHANGED, "");
    if (verdict.ready()) {
      releasing.parked(handle, team, submitted.application(), verdict.connection().orElseThrow());
    }
  }
}
