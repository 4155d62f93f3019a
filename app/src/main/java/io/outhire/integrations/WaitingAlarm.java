package io.outhire.integrations;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.common.TeamId;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/** Writes to the Admins of a team once when its oldest application has waited for too long. */
@ApplicationScoped
class WaitingAlarm {
  private final Database database;
  private final InstantSource clock;
  private final DeliverySettings settings;
  private final TellingAdmins admins;

  @Inject
  WaitingAlarm(
      Database database,
      @DatabaseTime InstantSource clock,
      DeliverySettings settings,
      TellingAdmins admins) {
    this.database = database;
    this.clock = clock;
    this.settings = settings;
    this.admins = admins;
  }

  @Produces
  @Singleton
  RecurringTask<Void> patrol() {
    return Tasks.recurring("waiting-alarm", FixedDelay.of(Duration.ofMinutes(1)))
        .execute((instance, context) -> ring());
  }

  /** Tells every team that has to be told, and calms down where all has arrived. */
  void ring() {
    Instant before = clock.instant().minus(settings.alertAfter());
    calm(before);
    late(before).forEach(this::tell);
  }

  @CrossesTeams("finds teams to tell; each is told bound to its own")
  private List<Late> late(Instant before) {
    return database.acrossTeams(
        handle ->
            handle
                .select(
                    """
                    select delivery.team_id, delivery.connection_id, count(*) as waiting,
                           min(waiting_since) as oldest
                    from delivery
                    left join connection_push
                      on connection_push.connection_id = delivery.connection_id
                    where state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN') and alerted_at is null
                      and delivery.connection_id is not null
                    group by delivery.team_id, delivery.connection_id
                    having min(waiting_since) < ?
                    """,
                    before)
                .map(
                    (row, context) ->
                        new Late(
                            new TeamId(row.getObject("team_id", UUID.class)),
                            new ConnectionId(row.getObject("connection_id", UUID.class)),
                            row.getInt("waiting"),
                            row.getTimestamp("oldest").toInstant()))
                .list());
  }

  @CrossesTeams("forgets alarms that are over, of whatever team")
  private void calm(Instant before) {
    database.doAcrossTeams(
        handle ->
            handle.execute(
                """
                update connection_push
                set alerted_at = null
                where alerted_at is not null and not exists (
                  select from delivery
                  where delivery.connection_id = connection_push.connection_id
                    and state in ('PENDING', 'IN_FLIGHT', 'UNKNOWN') and waiting_since < ?)
                """,
                before));
  }

  private void tell(Late late) {
    database.doInTeam(
        late.team(),
        handle -> {
          if (marked(handle, late)) {
            admins.tellOfWaiting(
                late.team(),
                late.connection(),
                late.waiting(),
                Duration.between(late.oldest(), clock.instant()));
          }
        });
  }

  private boolean marked(Handle handle, Late late) {
    Instant now = clock.instant();
    return handle
            .createUpdate(
                """
                insert into connection_push
                  (connection_id, team_id, owner, fence, lease_until, alerted_at)
                values (:connection, :team, :nobody, 0, :now, :now)
                on conflict (connection_id) do update set alerted_at = excluded.alerted_at
                where connection_push.alerted_at is null
                """)
            .bind("connection", late.connection().value())
            .bind("team", late.team().value())
            .bind("nobody", new UUID(0, 0))
            .bind("now", now)
            .execute()
        == 1;
  }

  private record Late(TeamId team, ConnectionId connection, int waiting, Instant oldest) {}
}
