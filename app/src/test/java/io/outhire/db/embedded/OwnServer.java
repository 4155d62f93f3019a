package io.outhire.db.embedded;

import io.outhire.db.DatabaseAddress.Login;
import io.outhire.db.TestDatabase;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;

/**
 * For tests that start, kill and restart. The tests of a class share a data directory, next to
 * those of {@link TestDatabase}, because setting one up takes longer than all else; each must leave
 * it so that it can be started.
 */
@Tag("slow")
@TestInstance(Lifecycle.PER_CLASS)
abstract class OwnServer {
  final Path home = TestDatabase.base().toAbsolutePath().resolve("own-" + UUID.randomUUID());
  final Path cluster = home.resolve("pgdata");
  final EmbeddedPostgresSettings settings =
      new EmbeddedPostgresSettings(home, TestDatabase.binaries());
  private @Nullable EmbeddedPostgres server;

  @AfterAll
  void delete() throws IOException {
    OwnFiles.deleteTree(home);
  }

  EmbeddedPostgres start() {
    server = EmbeddedPostgres.start(settings);
    return server;
  }

  @AfterEach
  void stop() {
    if (server != null) {
      server.close();
    }
  }

  void write(String text) throws SQLException, IOException {
    execute("DROP TABLE IF EXISTS note");
    execute("CREATE TABLE note (text text PRIMARY KEY)");
    execute("INSERT INTO note VALUES ('" + text + "')");
  }

  String read() throws SQLException, IOException {
    return ask("SELECT text FROM note");
  }

  void execute(String sql) throws SQLException, IOException {
    try (var connection = TestDatabase.connect(url(), owner());
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }

  String ask(String sql) throws SQLException, IOException {
    try (var connection = TestDatabase.connect(url(), owner());
        var statement = connection.createStatement();
        var answer = statement.executeQuery(sql)) {
      answer.next();
      return answer.getString(1);
    }
  }

  private String url() throws IOException {
    return "jdbc:postgresql://127.0.0.1:" + Files.readString(home.resolve("port")) + "/outhire";
  }

  private Login owner() throws IOException {
    return new Login(Roles.OWNER, Passwords.read(home).owner());
  }

  static int port(EmbeddedPostgres server) {
    return URI.create(server.address().jdbcUrl().substring("jdbc:".length())).getPort();
  }
}
