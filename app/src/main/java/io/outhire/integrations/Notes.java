package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryCause.Code;
import io.outhire.integrations.DeliveryCause.Mender;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** How the notes stand that follow applications, and what sets them going again. */
@ApplicationScoped
public class Notes {
  private final Database database;
  private final InstantSource clock;

  @Inject
  Notes(Database database, @DatabaseTime InstantSource clock) {
    this.database = database;
    this.clock = clock;
  }

  /** The application's note; empty when none follows it. */
  public Optional<NoteDelivery> of(TeamId team, ApplicationId application) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select state, cause_code, cause_words, cause_mender
                    from note_delivery
                    where team_id = ? and application_id = ?
                    """,
                    team.value(),
                    application.value())
                .map((row, context) -> new NoteDelivery(state(row), cause(row)))
                .findOne());
  }

  /** How many are kept here until a person acts. */
  public int kept(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select count(*)
                    from note_delivery
                    where team_id = ? and state in ('HELD', 'PARKED')
                    """,
                    team.value())
                .mapTo(Integer.class)
                .one());
  }

  /** When the connection's task has something to do with notes again; empty when none waits. */
  Optional<Instant> nextDue(TeamId team, ConnectionId connection) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select min(due_at)
                    from note_delivery
                    where team_id = ? and connection_id = ? and state in ('PENDING', 'UNKNOWN')
                    """,
                    team.value(),
                    connection.value())
                .mapTo(Instant.class)
                .findOne());
  }

  /** The connection was made again, with whatever it permits now. */
  void release(TeamId team, ConnectionId connection) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update note_delivery
                set state = case when uncertain_since is null then 'PENDING' else 'UNKNOWN' end,
                    due_at = least(due_at, ?)
                where team_id = ? and connection_id = ? and state in ('HELD', 'PENDING', 'UNKNOWN')
                """,
                clock.instant(),
                team.value(),
                connection.value()));
  }

  /**
   * Sends one that was refused once more, when a person asks for it; says whether there was one.
   */
  boolean again(TeamId team, ApplicationId application) {
    return database.inTeam(
        team,
        handle ->
            handle.execute(
                    """
                    update note_delivery
                    set state = case when uncertain_since is null then 'PENDING' else 'UNKNOWN' end,
                        due_at = ?
                    where team_id = ? and application_id = ? and state in ('HELD', 'PARKED')
                    """,
                    clock.instant(),
                    team.value(),
                    application.value())
                == 1);
  }

  /** The team has disconnected by choice: what waits is held. */
  void disconnected(TeamId team) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                """
                update note_delivery
                set state = 'HELD', due_at = null
                where team_id = ? and state = 'PENDING'
                """,
                team.value()));
  }

  private static DeliveryState state(ResultSet row) throws SQLException {
    return DeliveryState.valueOf(row.getString("state"));
  }

  private static Optional<DeliveryCause> cause(ResultSet row) throws SQLException {
    String code = row.getString("cause_code");
    return code == null
        ? Optional.empty()
        : Optional.of(
            new DeliveryCause(
                Code.valueOf(code),
                row.getString("cause_words"),
                Mender.valueOf(row.getString("cause_mender"))));
  }
}
