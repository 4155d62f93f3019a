package io.outhire.integrations;

import io.outhire.common.TeamId;

/** Tells a connection's task that there may be work; only ever a hint. */
@FunctionalInterface
interface Waker {
  /** Returns at once. */
  void wake(TeamId team, ConnectionId connection);
}
