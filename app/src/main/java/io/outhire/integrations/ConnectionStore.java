package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.Connection.ConnectedBy;
import io.outhire.integrations.ats.AtsTokens;
import io.outhire.integrations.ats.AtsUser;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/** The table {@code connection}. */
@ApplicationScoped
class ConnectionStore {
  private final Database database;

  @Inject
  ConnectionStore(Database database) {
    this.database = database;
  }

  Optional<Connection> active(TeamId team) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select * from connection where team_id = :team and state <> 'ended'")
                .bind("team", team.value())
                .map((row, context) -> connection(row))
                .findOne());
  }

  Optional<Connection> find(TeamId team, ConnectionId id) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery("select * from connection where team_id = :team and id = :id")
                .bind("team", team.value())
                .bind("id", id.value())
                .map((row, context) -> connection(row))
                .findOne());
  }

  /**
   * Stores a consent: a new connection, or the one that this team had to the same account, which
   * keeps its name and its attribution.
   *
   * @param fresh what to call the connection if there is none yet
   * @return the connection's id
   */
  ConnectionId connect(
      TeamId team,
      ConnectionId fresh,
      String provider,
      AtsTokens tokens,
      String accountName,
      ConnectedBy by,
      Instant now) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    insert into connection (id, team_id, provider, state, state_since, account_id,
                      account_name, connected_by, connected_by_name, connected_at, consented_user_id)
                    values (:id, :team, :provider, 'connected', :now, :account,
                      :name, :by, :byName, :now, :user)
                    on conflict (team_id, provider, account_id) do update
                      set state = 'connected', state_since = :now, cause = null, connected_by = :by,
                        connected_by_name = :byName, connected_at = :now, consented_user_id = :user
                    returning id
                    """)
                .bind("id", fresh.value())
                .bind("team", team.value())
                .bind("provider", provider)
                .bind("now", now)
                .bind("account", tokens.accountId())
                .bind("name", accountName)
                .bind("by", by.personId())
                .bind("byName", by.name())
                .bind("user", tokens.userId())
                .map((row, context) -> new ConnectionId(row.getObject("id", UUID.class)))
                .one());
  }

  /**
   * Marks it broken.
   *
   * @param before leave it alone if it was connected after this: the failure is then of an older
   *     consent
   * @return whether it was whole until now
   */
  boolean markBroken(TeamId team, ConnectionId id, String cause, Instant before, Instant now) {
    return database.inTeam(
        team,
        handle ->
            handle
                    .createUpdate(
                        """
                        update connection set state = 'broken', state_since = :now, cause = :cause
                        where team_id = :team and id = :id and state = 'connected'
                          and connected_at <= :before
                        """)
                    .bind("now", now)
                    .bind("cause", cause)
                    .bind("team", team.value())
                    .bind("id", id.value())
                    .bind("before", before)
                    .execute()
                == 1);
  }

  /** Ends the active connection, if there is one, and tells which it was. */
  Optional<ConnectionId> end(TeamId team, Instant now) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    update connection set state = 'ended', state_since = :now, cause = null
                    where team_id = :team and state <> 'ended'
                    returning id
                    """)
                .bind("now", now)
                .bind("team", team.value())
                .map((row, context) -> new ConnectionId(row.getObject("id", UUID.class)))
                .findOne());
  }

  Optional<ConnectionId> attribute(TeamId team, AtsUser user) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    update connection
                    set attributed_id = :id, attributed_name = :name, attributed_email = :email
                    where team_id = :team and state <> 'ended'
                    returning id
                    """)
                .bind("id", user.id())
                .bind("name", user.name())
                .bind("email", user.email())
                .bind("team", team.value())
                .map((row, context) -> new ConnectionId(row.getObject("id", UUID.class)))
                .findOne());
  }

  void rename(TeamId team, String accountName) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update connection set account_name = :name
                    where team_id = :team and state <> 'ended'
                    """)
                .bind("name", accountName)
                .bind("team", team.value())
                .execute());
  }

  /** Notes a call that succeeded, unless one was noted since {@code unlessAfter}. */
  void touch(TeamId team, ConnectionId id, Instant now, Instant unlessAfter) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update connection set last_ok_at = :now
                    where team_id = :team and id = :id
                      and (last_ok_at is null or last_ok_at < :unlessAfter)
                    """)
                .bind("now", now)
                .bind("team", team.value())
                .bind("id", id.value())
                .bind("unlessAfter", unlessAfter)
                .execute());
  }

  private static Connection connection(ResultSet row) throws SQLException {
    return new Connection(
        new ConnectionId(row.getObject("id", UUID.class)),
        new TeamId(row.getObject("team_id", UUID.class)),
        row.getString("provider"),
        state(row),
        row.getString("account_id"),
        row.getString("account_name"),
        new ConnectedBy(
            row.getObject("connected_by", UUID.class), row.getString("connected_by_name")),
        row.getTimestamp("connected_at").toInstant(),
        row.getString("consented_user_id"),
        attributedTo(row),
        Optional.ofNullable(row.getTimestamp("last_ok_at")).map(java.sql.Timestamp::toInstant));
  }

  private static ConnectionState state(ResultSet row) throws SQLException {
    Instant since = row.getTimestamp("state_since").toInstant();
    return switch (row.getString("state")) {
      case "connected" -> new ConnectionState.Connected(since);
      case "broken" -> new ConnectionState.Broken(row.getString("cause"), since);
      case "ended" -> new ConnectionState.Ended(since);
      default -> throw new IllegalStateException("unknown state of a connection");
    };
  }

  private static Optional<AtsUser> attributedTo(ResultSet row) throws SQLException {
    String id = row.getString("attributed_id");
    return id == null
        ? Optional.empty()
        : Optional.of(
            new AtsUser(
                id, row.getString("attributed_name"), row.getString("attributed_email"), true));
  }
}
