package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.integrations.ats.AtsTokens;
import io.outhire.secrets.SecretPlace;
import io.outhire.secrets.Secrets;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/** The table {@code connection_tokens}, which nobody else reads or writes. */
@ApplicationScoped
class TokenStore {
  private final Database database;
  private final Secrets secrets;

  @Inject
  TokenStore(Database database, Secrets secrets) {
    this.database = database;
    this.secrets = secrets;
  }

  /** A stored pair. Its text form tells nothing. */
  record Pair(String access, String refresh, Instant expiresAt) {
    @Override
    public String toString() {
      return "Pair[expiresAt=%s]".formatted(expiresAt);
    }
  }

  Optional<Pair> read(TeamId team, ConnectionId connection) {
    return select(
        team,
        connection,
        """
        select access_token, refresh_token, access_expires_at from connection_tokens
        where team_id = :team and connection_id = :connection
        """);
  }

  /** As {@link #read}, holding the row until the running transaction ends. */
  Optional<Pair> lock(TeamId team, ConnectionId connection) {
    return select(
        team,
        connection,
        """
        select access_token, refresh_token, access_expires_at from connection_tokens
        where team_id = :team and connection_id = :connection
        for update
        """);
  }

  /** When the pair was stored. */
  Optional<Instant> storedAt(TeamId team, ConnectionId connection) {
    return database.inTeam(
        team,
        handle ->
            handle
                .select(
                    """
                    select stored_at
                    from connection_tokens
                    where team_id = ? and connection_id = ?
                    """,
                    team.value(),
                    connection.value())
                .mapTo(Instant.class)
                .findOne());
  }

  private Optional<Pair> select(TeamId team, ConnectionId connection, String sql) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(sql)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .map(
                    (row, context) ->
                        new Pair(
                            secrets.decrypt(team, access(connection), row.getBytes("access_token")),
                            secrets.decrypt(
                                team, refresh(connection), row.getBytes("refresh_token")),
                            row.getTimestamp("access_expires_at").toInstant()))
                .findOne());
  }

  /** Stores both halves of a pair together, in place of the pair before. */
  void store(TeamId team, ConnectionId connection, AtsTokens tokens, Instant now) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    insert into connection_tokens (connection_id, team_id, access_token,
                      refresh_token, access_expires_at, stored_at)
                    values (:connection, :team, :access, :refresh, :expiresAt, :now)
                    on conflict (connection_id) do update
                      set access_token = excluded.access_token,
                        refresh_token = excluded.refresh_token,
                        access_expires_at = excluded.access_expires_at,
                        stored_at = excluded.stored_at
                    """)
                .bind("connection", connection.value())
                .bind("team", team.value())
                .bind("access", secrets.encrypt(team, access(connection), tokens.access()))
                .bind("refresh", secrets.encrypt(team, refresh(connection), tokens.refresh()))
                .bind("expiresAt", tokens.expiresAt())
                .bind("now", now)
                .execute());
  }

  void erase(TeamId team, ConnectionId connection) {
    database.doInTeam(
        team,
        handle ->
            handle
                .createUpdate(
                    """
                    delete from connection_tokens
                    where team_id = :team and connection_id = :connection
                    """)
                .bind("team", team.value())
                .bind("connection", connection.value())
                .execute());
  }

  private static SecretPlace access(ConnectionId connection) {
    return new SecretPlace("connection_tokens", "access_token", connection.value());
  }

  private static SecretPlace refresh(ConnectionId connection) {
    return new SecretPlace("connection_tokens", "refresh_token", connection.value());
  }
}
