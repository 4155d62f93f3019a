package io.outhire.db.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.db.TestDatabase;
import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** What a running server is like. */
class EmbeddedPostgresTest extends OwnServer {

  @Test
  void aRestartKeepsTheDataThePortAndThePasswords() throws Exception {
    var first = start();
    write("kept");
    first.close();

    var second = start();

    assertThat(second.address()).isEqualTo(first.address());
    assertThat(read()).isEqualTo("kept");
  }

  @Test
  void whatIsCommittedIsOnDisk() throws Exception {
    start();

    assertThat(ask("SHOW fsync")).isEqualTo("on");
    assertThat(ask("SHOW synchronous_commit")).isEqualTo("on");
    assertThat(ask("SHOW full_page_writes")).isEqualTo("on");
    assertThat(ask("SHOW data_checksums")).isEqualTo("on");
  }

  @Test
  void itListensOnTheLoopbackOnly() throws Exception {
    var port = port(start());

    assertThat(ask("SHOW listen_addresses")).isEqualTo("127.0.0.1");
    assertThat(listeners("/proc/net/tcp", port)).containsExactly("0100007F");
    assertThat(listeners("/proc/net/tcp6", port)).isEmpty();
  }

  /** Addresses, in the kernel's spelling, that take connections on the port. */
  private static List<String> listeners(String table, int port) throws IOException {
    if (!Files.exists(Path.of(table))) {
      return List.of();
    }
    return Files.readAllLines(Path.of(table)).stream()
        .map(line -> line.strip().split("[\\s:]+"))
        .filter(words -> words[2].equals("%04X".formatted(port)) && words[5].equals("0A"))
        .map(words -> words[1])
        .toList();
  }

  @Test
  void textSortsTheSameOnEveryMachine() throws Exception {
    start();

    assertThat(
            ask(
                "SELECT datlocprovider::text || datlocale FROM pg_database WHERE datname = 'outhire'"))
        .isEqualTo("bC.UTF-8");
    assertThat(ask("SHOW server_encoding")).isEqualTo("UTF8");
  }

  @Test
  void neitherRoleStandsAboveRowLevelSecurity() throws Exception {
    start();

    assertThat(
            ask(
                """
                SELECT string_agg(rolname, ',' ORDER BY rolname) FROM pg_roles
                WHERE rolname LIKE 'outhire%' AND NOT rolsuper AND NOT rolbypassrls
                """))
        .isEqualTo("outhire_app,outhire_owner");
  }

  @Test
  void theAppHasItsGrantsInTheDatabaseOfTheFirstStart() throws Exception {
    var address = start().address();
    write("readable");

    try (var connection = TestDatabase.connect(address.jdbcUrl(), address.app());
        var statement = connection.createStatement()) {
      assertThat(statement.executeUpdate("UPDATE note SET text = 'writable'")).isOne();
      assertThatThrownBy(() -> statement.execute("CREATE TABLE mine (id int)"))
          .hasMessageContaining("permission denied");
    }
  }

  @Test
  void aWrongPasswordAndTheSuperuserAreTurnedAway() {
    var url = start().address().jdbcUrl();

    assertThatThrownBy(() -> DriverManager.getConnection(url, Roles.APP, "guess"))
        .hasMessageContaining("password authentication failed");
    assertThatThrownBy(() -> DriverManager.getConnection(url, Roles.SUPERUSER, ""))
        .isInstanceOf(SQLException.class);
  }

  @Test
  void thePasswordsAreForTheOwnerOfTheFileOnly() throws Exception {
    start();

    assertThat(Files.getPosixFilePermissions(home.resolve("passwords")))
        .isEqualTo(PosixFilePermissions.fromString("rw-------"));
  }

  @Test
  void lostPasswordsAreReplaced() throws Exception {
    var before = start().address();
    write("kept");
    stop();
    Files.delete(home.resolve("passwords"));

    var after = start().address();

    assertThat(after.app()).isNotEqualTo(before.app());
    assertThat(read()).isEqualTo("kept");
  }

  @Test
  void aTakenPortIsGivenUp() throws Exception {
    var before = port(start());
    write("kept");
    stop();
    try (var thief = new ServerSocket()) {
      thief.bind(new InetSocketAddress("127.0.0.1", before));

      assertThat(port(start())).isNotEqualTo(before);
      assertThat(read()).isEqualTo("kept");
    }
  }

  @Test
  void itStopsAlthoughClientsAreConnected() throws Exception {
    var running = start();
    try (var client = TestDatabase.connect(running.address().jdbcUrl(), running.address().app())) {
      running.close();

      assertThat(new Residents(cluster).pids()).isEmpty();
      assertThat(client.isValid(1)).isFalse();
    }
  }

  @Test
  void logsHoldNoValues() throws Exception {
    start();
    write("someone@example.com");
    assertThatThrownBy(() -> execute("INSERT INTO note VALUES ('someone@example.com')"))
        .hasMessageContaining("duplicate key");
    stop();

    var text = new StringBuilder();
    try (var logs = Files.newDirectoryStream(home.resolve("logs"))) {
      for (var log : logs) {
        text.append(Files.readString(log));
      }
    }
    assertThat(text.toString()).contains("duplicate key").doesNotContain("someone@example.com");
  }
}
