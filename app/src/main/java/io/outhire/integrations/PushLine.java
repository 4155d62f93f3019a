package io.outhire.integrations;

import io.outhire.common.TeamId;
import java.util.UUID;

/** What one push task works on; its text form is the task instance's id. */
record PushLine(TeamId team, ConnectionId connection) {
  static PushLine of(String instanceId) {
    String[] parts = instanceId.split("/", 2);
    return new PushLine(TeamId.of(parts[0]), new ConnectionId(UUID.fromString(parts[1])));
  }

  String instanceId() {
    return team + "/" + connection;
  }
}
