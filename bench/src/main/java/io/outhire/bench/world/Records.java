package io.outhire.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import java.util.Properties;

/** The embedded database of a data folder, seen by its owner. */
public record Records(Path data) {

  /** Work that speaks SQL. */
  @FunctionalInterface
  public interface Work<T> {
    /** Does it on an open connection that sees every team. */
    T on(Connection connection) throws SQLException;
  }

  /** Does some work on a connection of its own. */
  public <T> T ask(Work<T> work) throws SQLException, IOException {
    Properties passwords = passwords();
    String owner = passwords.getProperty("owner");
    try (Connection connection = DriverManager.getConnection(url(), "outhire_owner", owner);
        var team = connection.createStatement()) {
      team.execute("select set_config('outhire.team', '*', false)");
      return work.on(connection);
    }
  }

  /** One whole number. */
  public long count(String sql) throws SQLException, IOException {
    return ask(
        connection -> {
          try (var statement = connection.createStatement();
              var rows = statement.executeQuery(sql)) {
            rows.next();
            return rows.getLong(1);
          }
        });
  }

  /** The settings of another process of Outhire that is to work on the same database. */
  public Map<String, String> settings() throws IOException {
    Properties passwords = passwords();
    return Map.of(
        "OUTHIRE_DATABASE_URL", url(),
        "OUTHIRE_DATABASE_OWNER", "outhire_owner",
        "OUTHIRE_DATABASE_OWNER_PASSWORD", passwords.getProperty("owner"),
        "OUTHIRE_DATABASE_APP", "outhire_app",
        "OUTHIRE_DATABASE_APP_PASSWORD", passwords.getProperty("app"));
  }

  private String url() throws IOException {
    return "jdbc:postgresql://127.0.0.1:%s/outhire"
        .formatted(Files.readString(data.resolve("port")).strip());
  }

  private Properties passwords() throws IOException {
    Properties passwords = new Properties();
    try (var reader = Files.newBufferedReader(data.resolve("passwords"))) {
      passwords.load(reader);
    }
    return passwords;
  }
}
