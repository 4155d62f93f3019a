package io.outhire.db;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import java.util.regex.Pattern;

/**
 * What the app's role may do in a database: read and write rows, and nothing else. The owner grants
 * it once, before the first migration; the default privileges then cover every table, sequence and
 * function that a migration creates later.
 */
public final class AppPrivileges {
  private static final Pattern NAME = Pattern.compile("[a-z_][a-z0-9_]{0,62}");

  private AppPrivileges() {}

  /**
   * Grants the privileges; doing it again changes nothing.
   *
   * @param asOwner a connection of the role that runs the migrations
   * @param app name of the app's role
   * @throws SQLException if the connection's role does not own the database
   */
  public static void grant(Connection asOwner, String app) throws SQLException {
    try (var statement = asOwner.createStatement()) {
      for (var sql : statements(asOwner.getCatalog(), asOwner.getMetaData().getUserName(), app)) {
        statement.execute(sql);
      }
    }
  }

  /**
   * The statements behind {@link #grant}, one line each, for a server that is set up without a
   * connection.
   *
   * @param database name of the database they run in
   * @param owner role that runs the migrations
   * @param app role of the pool
   */
  public static List<String> statements(String database, String owner, String app) {
    for (var name : List.of(database, owner, app)) {
      if (!NAME.matcher(name).matches()) {
        throw new IllegalArgumentException("not a plain lower-case name: " + name);
      }
    }
    var defaults = "ALTER DEFAULT PRIVILEGES FOR ROLE " + owner + " ";
    return List.of(
        "REVOKE ALL ON DATABASE " + database + " FROM PUBLIC",
        "GRANT CONNECT ON DATABASE " + database + " TO " + app,
        "GRANT USAGE ON SCHEMA public TO " + app,
        defaults + "GRANT SELECT, INSERT, UPDATE, DELETE ON TABLES TO " + app,
        defaults + "GRANT USAGE, SELECT ON SEQUENCES TO " + app,
        defaults + "REVOKE EXECUTE ON FUNCTIONS FROM PUBLIC",
        defaults + "GRANT EXECUTE ON FUNCTIONS TO " + app);
  }
}
