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
import java.time.InstantSource;
import org.jdbi.v3.core.Handle;

/** Gives every application its delivery, in the very transaction that stores it. */
@ApplicationScoped
class QueueingApplications {
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
          if (insert(handle, submitted, verdict)) {
            noteFirst(handle, submitted, verdict);
          } else {
            changed(handle, submitted, verdict);
          }
          verdict
              .connection()
              .filter(connection -> verdict.ready())
              .ifPresent(line -> database.afterCommit(() -> waker.wake(team, line)));
        });
  }

  private boolean insert(Handle handle, ApplicationSubmitted submitted, Verdict verdict) {
    return handle
            .createUpdate(
                """
                insert into delivery (application_id, team_id, job_id, state, held, connection_id,
                                      due_at, created_at, waiting_since)
                values (:application, :team, :job, :state, :held, :connection, :due, :now, :now)
                on conflict (application_id) do nothing
                """)
            .bind("application", submitted.application().value())
            .bind("team", submitted.team().value())
            .bind("job", submitted.job().value())
            .bind("state", (verdict.ready() ? DeliveryState.PENDING : DeliveryState.HELD).name())
            .bind("held", verdict.missing().map(HeldReason::name))
            .bind("connection", verdict.connection().map(ConnectionId::value))
            .bind("due", verdict.ready() ? clock.instant() : null)
            .bind("now", clock.instant())
            .execute()
        == 1;
  }

  private void noteFirst(Handle handle, ApplicationSubmitted submitted, Verdict verdict) {
    TeamId team = submitted.team();
    ApplicationId application = submitted.application();
    verdict
        .missing()
        .ifPresentOrElse(
            why -> timeLine.note(handle, team, application, What.RECEIVED, What.HELD, why.name()),
            () -> timeLine.note(handle, team, application, What.RECEIVED, ""));
  }

  /**
   * The candidate sent the form again. What is still here goes out as it now stands; what the ATS
   * has already is not touched, because a second push would make a second candidacy. What it
   * refused may be good now, so it is tried once more.
   */
  private void changed(Handle handle, ApplicationSubmitted submitted, Verdict verdict) {
    TeamId team = submitted.team();
    timeLine.note(handle, team, submitted.application(), What.CHANGED, "");
    if (verdict.ready()) {
      releasing.parked(handle, team, submitted.application(), verdict.connection().orElseThrow());
    }
  }
}
