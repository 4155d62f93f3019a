package io.outhire.db.backup;

import io.outhire.db.DatabaseAddress;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.postgresql.PGConnection;

/**
 * Brings a backup into an empty database: migrated to where the backup was made, filled in one
 * transaction, then migrated on. What was still to be sent may have been sent after the backup was
 * made, so it starts as unknown and is looked for first.
 */
public final class Restore {
  /** Each module says in its own words what restored rows mean; part of the same transaction. */
  private static final List<String> AFTERWARDS =
      List.of("/db/restored/db.sql", "/db/restored/integrations.sql");

  private Restore() {}

  /**
   * Restores a backup.
   *
   * @throws BackupException when it cannot be done; then the database holds no row of it
   */
  public static Manifest from(Path file, DatabaseAddress address) {
    try (var backup = new BackupFile(file)) {
      Manifest manifest = backup.proven();
      Schema schema = new Schema(address);
      schema.requireKnown(manifest);
      requireEmpty(address);
      schema.migrateTo(manifest);
      fill(address, backup, manifest);
      schema.migrateOn();
      return manifest;
    } catch (IOException | SQLException fault) {
      throw new BackupException(
          "The restore ended and no row of it was kept: " + fault.getMessage(), fault);
    }
  }

  private static void requireEmpty(DatabaseAddress address) throws SQLException {
    try (Connection connection = connect(address)) {
      AllTeams.show(connection);
      String taken = new Catalog(connection).firstWithRows();
      if (!taken.isEmpty()) {
        throw new BackupException(
            ("This database is in use: %s holds rows already, and nothing was touched. Restore into"
                    + " a database that no Outhire has started on.")
                .formatted(taken));
      }
    }
  }

  private static void fill(DatabaseAddress address, BackupFile backup, Manifest manifest)
      throws IOException, SQLException {
    try (Connection connection = connect(address)) {
      AllTeams.show(connection);
      List<String> walled = new Catalog(connection).walled();
      wall(connection, walled, "no force");
      for (Manifest.Table table : manifest.tables()) {
        bringIn(connection, backup, table);
      }
      for (Manifest.Sequence sequence : manifest.sequences()) {
        set(connection, sequence);
      }
      for (String script : AFTERWARDS) {
        execute(connection, read(script));
      }
      execute(connection, "set constraints all immediate");
      wall(connection, walled, "force");
      connection.commit();
    }
  }

  /** PostgreSQL copies nothing into a table that keeps rows from whoever copies. */
  private static void wall(Connection connection, List<String> tables, String force)
      throws SQLException {
    for (String table : tables) {
      execute(
          connection,
          "alter table %s %s row level security".formatted(Catalog.quoted(table), force));
    }
  }

  /** What the tables do by themselves on a change they did before the backup was made. */
  private static void bringIn(Connection connection, BackupFile backup, Manifest.Table table)
      throws IOException, SQLException {
    String alter = "alter table %s ".formatted(Catalog.quoted(table.name()));
    execute(connection, alter + "disable trigger user");
    copy(connection, backup, table);
    execute(connection, alter + "enable trigger user");
  }

  private static void copy(Connection connection, BackupFile backup, Manifest.Table table)
      throws IOException, SQLException {
    String copy =
        "copy %s (%s) from stdin"
            .formatted(Catalog.quoted(table.name()), Catalog.quoted(table.columns()));
    try (InputStream rows = backup.rows(table)) {
      long copied = connection.unwrap(PGConnection.class).getCopyAPI().copyIn(copy, rows);
      if (copied != table.rows()) {
        throw new BackupException(
            "%s has %d rows in the backup and %d were taken; no row of it was kept."
                .formatted(table.name(), table.rows(), copied));
      }
    }
  }

  private static void set(Connection connection, Manifest.Sequence sequence) throws SQLException {
    try (var statement = connection.prepareStatement("select setval(?::regclass, ?)")) {
      statement.setString(1, Catalog.quoted(sequence.name()));
      statement.setLong(2, sequence.last());
      statement.execute();
    }
  }

  private static String read(String script) throws IOException {
    try (InputStream words = Restore.class.getResourceAsStream(script)) {
      if (words == null) {
        throw new IOException("the program lacks " + script);
      }
      return new String(words.readAllBytes(), StandardCharsets.UTF_8);
    }
  }

  private static void execute(Connection connection, String sql) throws SQLException {
    try (var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  private static Connection connect(DatabaseAddress address) throws SQLException {
    Connection connection =
        DriverManager.getConnection(
            address.jdbcUrl(), address.owner().user(), address.owner().password());
    connection.setAutoCommit(false);
    return connection;
  }
}
