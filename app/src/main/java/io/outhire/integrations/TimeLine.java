package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
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
    handle.execute(
        """
        insert into delivery_event (team_id, application_id, at, what, detail)
        values (?, ?, ?, ?, ?)
        """,
        team.value(),
        application.value(),
        clock.instant(),
        what.name(),
        detail);
  }

  /** Everything, oldest first. */
  List<DeliveryEvent> of(Handle handle, TeamId team, ApplicationId application) {
    return handle
        .select(
            """
            select at, what, detail
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
                    row.getString("detail")))
        .list();
  }
}
