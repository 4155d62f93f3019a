package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.InstantSource;
import java.util.List;
import java.util.UUID;
import org.jdbi.v3.core.Handle;

/**
 * Sets going again what stood still, and stops what may not go on. What an earlier try left in
 * doubt goes to where it is looked for, whatever asked for it to be sent.
 */
@ApplicationScoped
class ReleasingDeliveries {
  private final Database database;
  private final InstantSource clock;
  private final TimeLine timeLine;

  @Inject
  ReleasingDeliveries(Database database, @DatabaseTime InstantSource clock, TimeLine timeLine) {
    this.database = database;
    this.clock = clock;
    this.timeLine = timeLine;
  }

  /** Sends one that was refused once more; says whether there was one. */
  boolean parked(Handle handle, TeamId team, ApplicationId application, ConnectionId connection) {
    return handle.execute(
            """
            update delivery
            set state = case when uncertain_since is null then 'PENDING' else 'UNKNOWN' end,
                due_at = ?, waiting_since = ?, connection_id = ?
            where team_id = ? and application_id = ? and state = 'PARKED'
            """,
            clock.instant(),
            clock.instant(),
            connection.value(),
            team.value(),
            application.value())
        == 1;
  }

  /** Sends one that was held; says whether there was one. */
  boolean held(Handle handle, TeamId team, ApplicationId application, ConnectionId connection) {
    return handle.execute(
            """
            update delivery
            set state = case when uncertain_since is null then 'PENDING' else 'UNKNOWN' end,
                held = null, due_at = ?, waiting_since = ?, connection_id = ?
            where team_id = ? and application_id = ? and state = 'HELD'
            """,
            clock.instant(),
            clock.instant(),
            connection.value(),
            team.value(),
            application.value())
        == 1;
  }

  /** Notes what is missing now for one that stays held. */
  void stillHeld(Handle handle, TeamId team, ApplicationId application, HeldReason reason) {
    handle.execute(
        """
        update delivery
        set held = ?
        where team_id = ? and application_id = ? and state = 'HELD'
        """,
        reason.name(),
        team.value(),
        application.value());
  }

  /** Brings forward one that waits for its next try; says whether there was one. */
  boolean sooner(Handle handle, TeamId team, ApplicationId application) {
    return handle.execute(
            """
            update delivery
            set due_at = ?
            where team_id = ? and application_id = ? and state = 'PENDING'
            """,
            clock.instant(),
            team.value(),
            application.value())
        == 1;
  }

  /**
   * The team's connection works (again): what is under way goes through it from now on, what waits
   * for its next try has it at once.
   */
  void resume(TeamId team, ConnectionId connection) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update delivery
                set connection_id = ?, due_at = least(due_at, ?)
                where team_id = ? and state in ('PENDING', 'UNKNOWN', 'IN_FLIGHT')
                """,
                connection.value(),
                clock.instant(),
                team.value()));
  }

  /** Somebody was chosen to whom candidates are attributed: what waited for that may go. */
  void attributed(TeamId team, ConnectionId connection) {
    database.doInTeam(
        team,
        handle ->
            handle
                .select(
                    "select application_id from delivery where team_id = ? and held = ?",
                    team.value(),
                    HeldReason.NOBODY_CHOSEN.name())
                .mapTo(UUID.class)
                .map(ApplicationId::new)
                .list()
                .stream()
                .filter(id -> held(handle, team, id, connection))
                .forEach(id -> timeLine.note(team, id, What.RELEASED, "")));
    database.doInTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select application_id
                    from delivery
                    where team_id = ? and state = 'PARKED' and cause_code = ?
                    """,
                    team.value(),
                    DeliveryCause.Code.USER_GONE.name())
                .mapTo(UUID.class)
                .map(ApplicationId::new)
                .list()
                .stream()
                .filter(id -> parked(handle, team, id, connection))
                .forEach(id -> timeLine.note(team, id, What.RELEASED, "")));
  }

  /** Keeps what a person decided about the posting of one that was refused or held. */
  void decide(Handle handle, TeamId team, ApplicationId application, SendAs sendAs) {
    handle.execute(
        """
        update delivery
        set send_as = ?
        where team_id = ? and application_id = ? and state in ('PARKED', 'HELD', 'PENDING')
        """,
        sendAs.name(),
        team.value(),
        application.value());
  }

  /** The team has disconnected by choice: what waits is held. What is in doubt stays so. */
  void disconnected(TeamId team) {
    database.doInTeam(
        team,
        handle -> {
          List<UUID> held =
              handle
                  .createUpdate(
                      """
                      update delivery
                      set state = 'HELD', held = 'NOT_CONNECTED', due_at = null, owner = null
                      where team_id = :team and state = 'PENDING'
                      """)
                  .bind("team", team.value())
                  .executeAndReturnGeneratedKeys("application_id")
                  .mapTo(UUID.class)
                  .list();
          held.forEach(
              id ->
                  timeLine.note(
                      team, new ApplicationId(id), What.HELD, HeldReason.NOT_CONNECTED.name()));
        });
  }
}
