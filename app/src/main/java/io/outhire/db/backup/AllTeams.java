package io.outhire.db.backup;

import io.outhire.db.CrossesTeams;
import java.sql.Connection;
import java.sql.SQLException;

/** Opens the wall between teams for the transaction of a backup or restore. */
final class AllTeams {
  private AllTeams() {}

  @CrossesTeams("a backup holds the rows of every team")
  static void show(Connection connection) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute("select set_config('outhire.team', '*', true)");
    }
  }
}
