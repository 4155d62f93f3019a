package io.outhire.db;

import static java.util.Objects.requireNonNull;

import io.outhire.db.DatabaseAddress.Login;
import io.outhire.db.embedded.EmbeddedPostgres;
import io.outhire.db.embedded.EmbeddedPostgresException;
import io.outhire.db.embedded.EmbeddedPostgresException.Reason;
import io.outhire.db.embedded.EmbeddedPostgresSettings;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.Properties;
import java.util.UUID;

/**
 * Empty databases on one embedded server per test JVM. The server's data stays below {@code
 * target/} and is reused by the next run; a second JVM of the same checkout takes a second
 * directory.
 */
public final class TestDatabase {
  private static final String KEY = "outhire.test.database.";
  private static final int DIRECTORIES = 8;

  private TestDatabase() {}

  /**
   * A new database with nothing in it but the two roles' grants. The caller migrates it; the next
   * test JVM drops it.
   */
  public static DatabaseAddress fresh() {
    var server = server();
    var name = "test_" + UUID.randomUUID().toString().replace("-", "").substring(0, 12);
    var url = server.jdbcUrl().substring(0, server.jdbcUrl().lastIndexOf('/') + 1) + name;
    try {
      execute(server, "CREATE DATABASE " + name);
      try (var connection = connect(url, server.owner())) {
        AppPrivileges.grant(connection, server.app().user());
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
    return new DatabaseAddress(url, server.owner(), server.app());
  }

  /** A plain connection; the caller closes it. */
  public static Connection connect(String jdbcUrl, Login login) throws SQLException {
    return DriverManager.getConnection(jdbcUrl, login.user(), login.password());
  }

  /** Where tests unpack PostgreSQL. */
  public static Path binaries() {
    return base().resolve("binaries");
  }

  /** Where tests keep data directories: a place that PostgreSQL's ordinary user may enter. */
  public static Path base() {
    return reachable(Path.of("target").toAbsolutePath())
        ? Path.of("target", "test-postgres")
        : elsewhere();
  }

  private static boolean reachable(Path directory) {
    try {
      for (var step = directory; step != null; step = step.getParent()) {
        if (Files.exists(step)
            && !step.toFile().toPath().toRealPath().equals(Path.of("/"))
            && ((int) Files.getAttribute(step, "unix:mode") & 1) == 0) {
          return false;
        }
      }
      return true;
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** A checkout in root's home: nobody else may go there. */
  private static Path elsewhere() {
    var checkout = Path.of("").toAbsolutePath().toString();
    return Path.of(
        System.getProperty("java.io.tmpdir"),
        "outhire-test-postgres-" + HexFormat.of().toHexDigits(checkout.hashCode()));
  }

  /**
   * The JVM's server. It is remembered in the system properties and not in a field: Quarkus loads
   * test classes a second time in a class loader of its own. The lock is a text constant, which all
   * class loaders share; the properties themselves are locked by logging when it first starts.
   */
  private static DatabaseAddress server() {
    var known = System.getProperties();
    synchronized (KEY) {
      if (!known.containsKey(KEY + "url")) {
        remember(known, start().address());
      }
      return new DatabaseAddress(
          value(known, "url"),
          new Login(value(known, "owner"), value(known, "ownerPassword")),
          new Login(value(known, "app"), value(known, "appPassword")));
    }
  }

  private static String value(Properties known, String name) {
    return requireNonNull(known.getProperty(KEY + name));
  }

  private static void remember(Properties known, DatabaseAddress address) {
    dropOld(address);
    known.setProperty(KEY + "owner", address.owner().user());
    known.setProperty(KEY + "ownerPassword", address.owner().password());
    known.setProperty(KEY + "app", address.app().user());
    known.setProperty(KEY + "appPassword", address.app().password());
    known.setProperty(KEY + "url", address.jdbcUrl());
  }

  private static EmbeddedPostgres start() {
    for (var number = 1; ; number++) {
      var data = base().resolve("data-" + number);
      try {
        var server = EmbeddedPostgres.start(new EmbeddedPostgresSettings(data, binaries()));
        Runtime.getRuntime().addShutdownHook(new Thread(server::close));
        return server;
      } catch (EmbeddedPostgresException e) {
        if (e.reason() != Reason.IN_USE || number == DIRECTORIES) {
          throw e;
        }
      }
    }
  }

  private static void dropOld(DatabaseAddress server) {
    try {
      for (var name : oldDatabases(server)) {
        execute(server, "DROP DATABASE " + name + " WITH (FORCE)");
      }
    } catch (SQLException e) {
      throw new IllegalStateException(e);
    }
  }

  private static Iterable<String> oldDatabases(DatabaseAddress server) throws SQLException {
    try (var connection = connect(server.jdbcUrl(), server.owner());
        var statement = connection.createStatement();
        var found =
            statement.executeQuery(
                "SELECT datname FROM pg_database WHERE starts_with(datname, 'test_')")) {
      var names = new ArrayList<String>();
      while (found.next()) {
        names.add(found.getString(1));
      }
      return names;
    }
  }

  private static void execute(DatabaseAddress server, String sql) throws SQLException {
    try (var connection = connect(server.jdbcUrl(), server.owner());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
