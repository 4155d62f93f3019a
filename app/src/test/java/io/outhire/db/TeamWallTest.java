package io.outhire.db;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every table that all migrations make stands behind the wall, or has a reason not to. */
class TeamWallTest {
  /** Tables of no single team, and why. */
  private static final Map<String, String> NOBODYS =
      Map.ofEntries(
          Map.entry("flyway_schema_history", "the migrations' own"),
          Map.entry("scheduled_tasks", "names tasks by ids, holds no team's data"),
          Map.entry("team", "the teams themselves: found by slug before any team is known"),
          Map.entry("person", "people may be in several teams; holds no team's data"),
          Map.entry("session", "found by its secret before any team is known"),
          Map.entry("secret_attempts", "counted before anybody is known"),
          Map.entry("first_run", "says once whether anybody has been set up"),
          Map.entry(
              "secret_data_key",
              "one key wraps every team's, bound to each by its associated data"),
          Map.entry("password_reset", "found by its secret before anybody is known"),
          Map.entry("outgoing_mail", "sent for every team by one worker"),
          Map.entry("form_key", "one key signs the forms of all; it says nothing of any team"));

  private static DatabaseAddress address;

  @BeforeAll
  static void migrate() {
    address = TestDatabase.fresh();
    Flyway.configure()
        .dataSource(address.jdbcUrl(), address.owner().user(), address.owner().password())
        .locations("db/migration")
        .load()
        .migrate();
  }

  @Test
  void every_table_with_a_team_is_behind_the_forced_wall() throws SQLException {
    assertThat(
            tables(
                """
                select c.relname from pg_class c join pg_attribute a on a.attrelid = c.oid
                where a.attname = 'team_id' and c.relkind in ('r', 'p')
                  and c.relnamespace = 'public'::regnamespace
                  and not (c.relrowsecurity and c.relforcerowsecurity
                    and exists (select 1 from pg_policy p
                      where p.polrelid = c.oid and p.polname = 'team_wall'))
                """))
        .isSubsetOf(NOBODYS.keySet());
  }

  @Test
  void every_other_table_says_why_it_has_no_team() throws SQLException {
    assertThat(
            tables(
                """
                select c.relname from pg_class c
                where c.relkind in ('r', 'p') and c.relnamespace = 'public'::regnamespace
                  and not exists (select 1 from pg_attribute a
                    where a.attrelid = c.oid and a.attname = 'team_id')
                """))
        .isSubsetOf(NOBODYS.keySet());
  }

  private static List<String> tables(String sql) throws SQLException {
    List<String> names = new ArrayList<>();
    try (Connection owner = TestDatabase.connect(address.jdbcUrl(), address.owner());
        var rows = owner.createStatement().executeQuery(sql)) {
      while (rows.next()) {
        names.add(rows.getString(1));
      }
    }
    return names;
  }
}
