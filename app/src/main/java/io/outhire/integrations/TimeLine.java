package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;

/** What happened to each delivery, in order. */
@ApplicationScoped
class TimeLine {
  private final InstantSource clock;

  @Inject
  TimeLine(@DatabaseTime InstantSource clock) {
    this.clock = clock;
  }

  /** Adds an event in the transaction of the change it tells of. */
  void note(Handle handle, TeamId team, ApplicationId application, What what, String detail) {
    note(handle, team, application, what, detail, Optional.empty());
  }

  /** Two events of the same moment, in this order. */
  void note(
      Handle handle,
      TeamId team,
      ApplicationId application,
      What first,
      What second,
      String detailOfSecond) {
    handle
        .createUpdate(
            """
            insert into delivery_event (team_id, application_id, at, what, detail)
            values (:team, :application, :now, :first, ''),
                   (:team, :application, :now, :second, :detail)
            """)
        .bind("team", team.value())
        .bind("application", application.value())
        .bind("now", clock.instant())
        .bind("first", first.name())
        .bind("second", second.name())
        .bind("detail", detailOfSecond)
        .execute();
  }

  /** As the other, with when Outhire acts next. */
  void note(
      Handle handle,
      TeamId team,
      ApplicationId application,
      What what,
      String detail,
      Optional<Instant> next) {
    handle
        .createUpdate(
            """
            insert into delivery_event (team_id, application_id, at, what, detail, next_at)
            values (:team, :application, :now, :what, :detail, :next)
            """)
        .bind("team", team.value())
        .bind("application", application.value())
        .bind("now", clock.instant())
        .bind("what", what.name())
        .bind("detail", detail)
        .bind("next", next)
        .execute();
  }

  /** Everything, oldest first. */
  List<DeliveryEvent> of(Handle handle, TeamId team, ApplicationId application) {
    return handle
        .select(
            """
            select at, what, detail, next_at
            from delivery_event
            where team_id = ? and application_id = ?
            order by id
            """,
            team.value(),
            application.value())
        .map(
            (row, context) ->
                new DeliveryEvent(
                    row.getTimestamp("at").toInstant(),
                    What.valueOf(row.getString("what")),
                    row.getString("detail"),
                    Optional.ofNullable(row.getTimestamp("next_at")).map(Timestamp::toInstant)))
        .list();
  }
}
