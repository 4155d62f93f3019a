package io.outhire.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.common.TeamId;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.postgresql.ds.PGSimpleDataSource;

/** Transactions and the wall between teams, on a table of this test's own. */
class DatabaseTest {
  private static final TeamId ACME = new TeamId(UUID.randomUUID());
  private static final TeamId BETA = new TeamId(UUID.randomUUID());
  private static DatabaseAddress address;

  private final Database database = new Database(pool(address.app()));

  @BeforeAll
  static void wallOffATable() throws SQLException {
    address = TestDatabase.fresh();
    Flyway.configure()
        .dataSource(pool(address.owner()))
        .locations("db/migration/db")
        .load()
        .migrate();
    asOwner("create table note (team_id uuid not null, words text not null)");
    asOwner("call raise_team_wall('note')");
  }

  @BeforeEach
  void oneNoteEach() {
    database.doAcrossTeams(handle -> handle.execute("delete from note"));
    write(ACME, "ours");
    write(BETA, "theirs");
  }

  @Test
  void a_team_sees_its_own_rows_even_where_the_statement_forgot_it() {
    assertThat(database.inTeam(ACME, DatabaseTest::words)).containsExactly("ours");
  }

  @Test
  void a_team_cannot_write_into_another() {
    assertThatThrownBy(() -> database.doInTeam(ACME, handle -> insert(handle, BETA, "forged")))
        .hasMessageContaining("row-level security");
    int changed = database.inTeam(ACME, handle -> handle.execute("update note set words = 'x'"));
    assertThat(changed).isEqualTo(1);
  }

  @Test
  void crossing_work_sees_all() {
    assertThat(database.acrossTeams(DatabaseTest::words)).containsOnly("ours", "theirs");
  }

  @Test
  void a_connection_that_names_no_team_sees_nothing() throws SQLException {
    try (Connection bare = pool(address.app()).getConnection();
        var rows = bare.createStatement().executeQuery("select words from note")) {
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void the_owner_is_bound_as_well() throws SQLException {
    try (Connection owner = pool(address.owner()).getConnection();
        var rows = owner.createStatement().executeQuery("select words from note")) {
      assertThat(rows.next()).isFalse();
    }
  }

  @Test
  void the_team_ends_with_its_transaction() {
    var single = new SinglePool(pool(address.app()));
    new Database(single).doInTeam(ACME, DatabaseTest::words);
    assertThat(single.teamLeftBehind()).isNullOrEmpty();
  }

  @Test
  void a_call_inside_joins_and_falls_with_the_whole() {
    assertThatThrownBy(
            () ->
                database.doInTeam(
                    ACME,
                    outer -> {
                      database.doInTeam(ACME, inner -> insert(inner, ACME, "half"));
                      throw new IllegalStateException("the rest failed");
                    }))
        .hasMessage("the rest failed");
    assertThat(database.inTeam(ACME, DatabaseTest::words)).containsExactly("ours");
  }

  @Test
  void one_team_cannot_reach_another_or_all_from_inside() {
    assertThatThrownBy(
            () -> database.doInTeam(ACME, outer -> database.doInTeam(BETA, DatabaseTest::words)))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () -> database.doInTeam(ACME, outer -> database.doAcrossTeams(DatabaseTest::words)))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void crossing_work_narrows_to_one_team_and_widens_again() {
    database.doAcrossTeams(
        all -> {
          assertThat(database.inTeam(BETA, DatabaseTest::words)).containsExactly("theirs");
          assertThat(words(all)).hasSize(2);
        });
  }

  @Test
  void what_waits_for_the_commit_happens_after_it_or_not_at_all() {
    List<String> said = new ArrayList<>();
    database.doInTeam(
        ACME,
        handle -> {
          database.afterCommit(() -> said.add("committed"));
          said.add("working");
        });
    assertThat(said).containsExactly("working", "committed");
    assertThatThrownBy(
            () ->
                database.doInTeam(
                    ACME,
                    handle -> {
                      database.afterCommit(() -> said.add("never"));
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThat(said).doesNotContain("never");
  }

  @Test
  void what_is_left_is_done_before_the_next_statement_and_at_the_latest_with_the_commit() {
    database.doInTeam(
        ACME,
        handle -> {
          leave(ACME, "second");
          leave(ACME, "third");
          assertThat(words(handle)).containsExactly("ours", "second", "third");
          leave(ACME, "well, fourth");
        });
    assertThat(database.inTeam(ACME, DatabaseTest::words))
        .containsExactly("ours", "second", "third", "well, fourth");
    leave(ACME, "without a transaction around");
    assertThat(database.inTeam(ACME, DatabaseTest::words)).contains("without a transaction around");
  }

  @Test
  void what_is_left_falls_with_the_whole_and_the_whole_with_it() {
    assertThatThrownBy(
            () ->
                database.doInTeam(
                    ACME,
                    handle -> {
                      leave(ACME, "never");
                      throw new IllegalStateException("failed");
                    }))
        .hasMessage("failed");
    assertThatThrownBy(
            () ->
                database.doInTeam(
                    ACME,
                    handle -> {
                      insert(handle, ACME, "never");
                      leave(ACME, "ada@private.example");
                      leave(BETA, "forged");
                    }))
        .isInstanceOf(IllegalStateException.class);
    assertThatThrownBy(
            () ->
                database.doInTeam(
                    ACME,
                    handle -> {
                      insert(handle, ACME, "never");
                      database.leave(
                          ACME,
                          "insert into note (team_id, words) values (?, ?)",
                          BETA.value(),
                          "ada@private.example");
                    }))
        .hasMessageContaining("row-level security")
        .hasMessageNotContaining("ada@private.example");
    assertThat(database.acrossTeams(DatabaseTest::words)).containsExactly("ours", "theirs");
  }

  @Test
  void what_crossing_work_leaves_is_done_for_the_team_it_names() {
    database.doAcrossTeams(
        all -> {
          leave(BETA, "left");
          assertThat(database.inTeam(ACME, DatabaseTest::words)).containsExactly("ours");
          assertThat(database.inTeam(BETA, DatabaseTest::words)).containsExactly("left", "theirs");
          database.doInTeam(BETA, handle -> leave(BETA, "once more"));
        });
    assertThat(database.inTeam(BETA, DatabaseTest::words))
        .containsExactly("left", "once more", "theirs");
  }

  @Test
  void a_trip_sees_the_team_that_its_first_question_finds_and_leaves_none_behind() {
    var single = new SinglePool(pool(address.app()));
    var trip = Trip.to("select ?::text", BETA.value().toString());
    Trip.Answer<List<String>> words = trip.ask(WORDS);
    Trip.Answer<List<String>> again = trip.ask(WORDS);
    assertThatThrownBy(words::get).hasMessageContaining("yet to be made");
    new Database(single).make(trip);
    assertThat(words.get()).containsExactly("theirs");
    assertThat(again.get()).containsExactly("theirs");
    assertThat(single.teamLeftBehind()).isNullOrEmpty();
  }

  /** From the fifth time on the driver prepares the statements, and sends them in another way. */
  @Test
  void a_trip_is_one_transaction_however_often_it_was_made() {
    var single = new SinglePool(pool(address.app()));
    for (TeamId team : List.of(ACME, BETA)) {
      for (int time = 0; time < 12; time++) {
        var trip = Trip.to("select ?::text", team.value().toString());
        Trip.Answer<List<String>> words = trip.ask(WORDS);
        Trip.Answer<List<String>> again = trip.ask(WORDS);
        new Database(single).make(trip);
        assertThat(words.get()).containsExactly(team.equals(ACME) ? "ours" : "theirs");
        assertThat(again.get()).isEqualTo(words.get());
        assertThat(single.teamLeftBehind()).isNullOrEmpty();
      }
    }
  }

  @Test
  void so_much_may_be_left_that_it_takes_several_trips() {
    database.doInTeam(
        ACME,
        handle -> {
          for (int number = 0; number < 500; number++) {
            leave(ACME, "number " + number);
          }
        });
    assertThat(database.inTeam(ACME, DatabaseTest::words)).hasSize(501);
    assertThat(database.inTeam(BETA, DatabaseTest::words)).containsExactly("theirs");
  }

  @Test
  void a_trip_to_nobody_sees_nothing() {
    for (String nobody : List.of("select null::text where ? = ''", "select ?::text")) {
      var trip = Trip.to(nobody, "");
      Trip.Answer<List<String>> words = trip.ask(WORDS);
      database.make(trip);
      assertThat(words.get()).isEmpty();
    }
  }

  @Test
  void a_trip_is_no_part_of_another_transaction() {
    var trip = Trip.to("select ?::text", ACME.value().toString());
    assertThatThrownBy(() -> database.doInTeam(ACME, handle -> database.make(trip)))
        .isInstanceOf(IllegalStateException.class);
  }

  private static final Trip.Stop<List<String>> WORDS =
      new Trip.Stop<>(
          "select words from note order by words", List.of(), Trip.each(row -> row.getString(1)));

  private void leave(TeamId team, String words) {
    database.leave(team, "insert into note (team_id, words) values (?, ?)", team.value(), words);
  }

  @Test
  void a_failure_names_the_statement_and_no_value() {
    assertThatThrownBy(
            () ->
                database.doInTeam(
                    ACME,
                    handle ->
                        handle
                            .createUpdate("insert into note (team_id, words, x) values (:t, :w, 1)")
                            .bind("t", ACME.value())
                            .bind("w", "ada@private.example")
                            .execute()))
        .hasMessageContaining("insert into note")
        .hasMessageNotContaining("ada@private.example");
  }

  private void write(TeamId team, String words) {
    database.doInTeam(team, handle -> insert(handle, team, words));
  }

  private static void insert(Handle handle, TeamId team, String words) {
    handle.execute("insert into note (team_id, words) values (?, ?)", team.value(), words);
  }

  private static List<String> words(Handle handle) {
    return handle.select("select words from note order by words").mapTo(String.class).list();
  }

  private static void asOwner(String sql) throws SQLException {
    try (Connection owner = pool(address.owner()).getConnection()) {
      owner.createStatement().execute(sql);
    }
  }

  private static PGSimpleDataSource pool(DatabaseAddress.Login login) {
    var source = new PGSimpleDataSource();
    source.setUrl(address.jdbcUrl());
    source.setUser(login.user());
    source.setPassword(login.password());
    return source;
  }
}
