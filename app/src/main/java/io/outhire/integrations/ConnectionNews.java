package io.outhire.integrations;

import io.outhire.common.TeamId;

/**
 * What has happened to a connection, told inside the transaction in which it happened. Observe one
 * of the records, or this for all of them.
 */
public sealed interface ConnectionNews {
  /** Whose it is. */
  TeamId team();

  /** Which one. */
  ConnectionId connection();

  /** An account was connected for the first time, or again after it had been disconnected. */
  record AccountConnected(TeamId team, ConnectionId connection) implements ConnectionNews {}

  /** The provider honours the connection no longer: hold what is to be sent. */
  record ConnectionBroken(TeamId team, ConnectionId connection, String cause)
      implements ConnectionNews {}

  /** A broken connection, or a whole one, was connected again: release what is held. */
  record AccountReconnected(TeamId team, ConnectionId connection) implements ConnectionNews {}

  /** Whom everything sent is attributed to was chosen or changed: release what waited for that. */
  record AttributionChosen(TeamId team, ConnectionId connection) implements ConnectionNews {}

  /** An admin has disconnected the account: sending stops. */
  record AccountDisconnected(TeamId team, ConnectionId connection) implements ConnectionNews {}
}
