package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.Connection.ConnectedBy;
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

  /** The team's connection to that account, ended or not. */
  Optional<ConnectionId> toAccount(TeamId team, String provider, String accountId) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select id from connection
                    where team_id = :team and provider = :provider and account_id = :account
                    """)
                .bind("team", team.value())
                .bind("provider", provider)
                .bind("account", accountId)
                .map((row, context) -> new ConnectionId(row.getObject("id", UUID.class)))
                .findOne());
  }

  void insert(
      TeamId team,
      ConnectionId id,
      String provider,
      String accountName,
      Consent consent,
      Instant now) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into connection (id, team_id, provider, state, state_since, account_id,
                      account_name, connected_by, connected_by_name, connected_at, consented_user_id,
                      granted)
                    values (:id, :team, :provider, 'connected', :now, :account,
                      :name, :by, :byName, :now, :user, :granted)
                    """)
                .bind("id", id.value())
                .bind("team", team.value())
                .bind("provider", provider)
                .bind("now", now)
                .bind("account", consent.accountId())
                .bind("name", accountName)
                .bind("by", consent.by().personId())
                .bind("byName", consent.by().name())
                .bind("user", consent.userId())
                .bind("granted", consent.granted())
                .execute());
  }

  /** Makes a connection whole again; its name and its attribution stay. */
  void renew(TeamId team, ConnectionId id, Consent consent, Instant now) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update connection set state = 'connected', state_since = :now, cause = null,
                      account_id = :account, connected_by = :by, connected_by_name = :byName,
                      connected_at = :now, consented_user_id = :user, granted = :granted
                    where team_id = :team and id = :id
                    """)
                .bind("now", now)
                .bind("account", consent.accountId())
                .bind("by", consent.by().personId())
                .bind("byName", consent.by().name())
                .bind("user", consent.userId())
                .bind("granted", consent.granted())
                .bind("team", team.value())
                .bind("id", id.value())
                .execute());
  }

  /**
   * A consent given at a provider.
   *
   * @param accountId for which account; empty text if unknown
   * @param userId the provider's user who gave it; empty text if unknown
   * @param granted what they permitted
   * @param by our member who fetched it
   */
  record Consent(String accountId, String userId, String granted, ConnectedBy by) {}

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

  void end(TeamId team, ConnectionId id, Instant now) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    update connection set state = 'ended', state_since = :now, cause = null
                    where team_id = :team and id = :id
                    """)
                .bind("now", now)
                .bind("team", team.value())
                .bind("id", id.value())
                .execute());
  }

  Optional<ConnectionId> attribute(TeamId team, AtsUser user, Optional<AtsUser> second) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    update connection
                    set attributed_id = :id, attributed_name = :name, attributed_email = :email,
                        second_id = :id2, second_name = :name2, second_email = :email2
                    where team_id = :team and state <> 'ended'
                    returning id
                    """)
                .bind("id", user.id())
                .bind("name", user.name())
                .bind("email", user.email())
                .bind("id2", second.map(AtsUser::id))
                .bind("name2", second.map(AtsUser::name))
                .bind("email2", second.map(AtsUser::email))
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
        row.getString("granted"),
        user(row, "attributed"),
        user(row, "second"),
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

  private static Optional<AtsUser> user(ResultSet row, String which) throws SQLException {
    String id = row.getString(which + "_id");
    return id == null
        ? Optional.empty()
        : Optional.of(
            new AtsUser(id, row.getString(which + "_name"), row.getString(which + "_email"), true));
  }
}
