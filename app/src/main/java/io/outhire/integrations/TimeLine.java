package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
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
  private final Database database;
  private final InstantSource clock;

  @Inject
  TimeLine(Database database, @DatabaseTime InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** Adds an event in the transaction of the change it tells of. */
  void note(TeamId team, ApplicationId application, What what, String detail) {
    note(team, application, what, detail, Optional.empty());
  }

  /** As the other, with when Outhire acts next. */
  void note(
      TeamId team, ApplicationId application, What what, String detail, Optional<Instant> next) {
    database.leave(
        team,
        """
        insert into delivery_event (team_id, application_id, at, what, detail, next_at)
        values (?, ?, ?, ?, ?, ?)
        """,
        team.value(),
        application.value(),
        clock.instant(),
        what.name(),
        detail,
        next.orElse(null));
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
