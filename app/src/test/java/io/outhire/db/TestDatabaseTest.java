package io.outhire.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.sql.SQLException;
import org.junit.jupiter.api.Test;

class TestDatabaseTest {
  private final DatabaseAddress database = TestDatabase.fresh();

  @Test
  void everyFreshDatabaseIsAnotherAndEmpty() throws SQLException {
    asOwner("CREATE TABLE note (text text)");

    var other = TestDatabase.fresh();

    assertThat(other.jdbcUrl()).isNotEqualTo(database.jdbcUrl());
    try (var connection = TestDatabase.connect(other.jdbcUrl(), other.owner());
        var statement = connection.createStatement()) {
      assertThatThrownBy(() -> statement.execute("SELECT * FROM note"))
          .hasMessageContaining("does not exist");
    }
  }

  @Test
  void theAppReadsAndWritesWhatTheOwnerCreates() throws SQLException {
    asOwner("CREATE TABLE note (id bigint GENERATED ALWAYS AS IDENTITY, text text)");
    asOwner("CREATE FUNCTION shout(t text) RETURNS text LANGUAGE sql RETURN upper(t)");

    asApp("INSERT INTO note (text) VALUES (shout('kept'))");
    asApp("UPDATE note SET text = 'changed'");
    asApp("DELETE FROM note");
  }

  @Test
  void theAppCreatesNoTables() {
    assertThatThrownBy(() -> asApp("CREATE TABLE mine (id int)"))
        .hasMessageContaining("permission denied for schema public");
  }

  @Test
  void theAppTruncatesNoTables() throws SQLException {
    asOwner("CREATE TABLE note (text text)");

    assertThatThrownBy(() -> asApp("TRUNCATE note")).hasMessageContaining("permission denied");
  }

  @Test
  void theAppIsBoundByRowLevelSecurity() throws SQLException {
    asOwner("CREATE TABLE secret (team int)");
    asOwner("ALTER TABLE secret ENABLE ROW LEVEL SECURITY");
    asOwner("ALTER TABLE secret FORCE ROW LEVEL SECURITY");
    asOwner("CREATE POLICY own_team ON secret USING (team = 1)");
    asApp("INSERT INTO secret VALUES (1)");

    assertThatThrownBy(() -> asApp("INSERT INTO secret VALUES (2)"))
        .hasMessageContaining("row-level security");
    assertThatThrownBy(() -> asApp("ALTER TABLE secret DISABLE ROW LEVEL SECURITY"))
        .hasMessageContaining("must be owner");
    assertThatThrownBy(() -> asApp("SET ROLE outhire_owner"))
        .hasMessageContaining("permission denied");
    assertThatThrownBy(() -> asApp("SET row_security = off; SELECT * FROM secret"))
        .hasMessageContaining("row-level security");
  }

  @Test
  void grantingAgainChangesNothing() throws SQLException {
    try (var connection = TestDatabase.connect(database.jdbcUrl(), database.owner())) {
      AppPrivileges.grant(connection, database.app().user());
    }
    asOwner("CREATE TABLE note (text text)");

    asApp("INSERT INTO note VALUES ('still allowed')");
  }

  private void asOwner(String sql) throws SQLException {
    execute(database.owner(), sql);
  }

  private void asApp(String sql) throws SQLException {
    execute(database.app(), sql);
  }

  private void execute(DatabaseAddress.Login login, String sql) throws SQLException {
    try (var connection = TestDatabase.connect(database.jdbcUrl(), login);
        var statement = connection.createStatement()) {
      statement.execute(sql);
    }
  }
}
