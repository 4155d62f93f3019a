package io.outhire.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.TeamId;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jdbi.v3.core.Handle;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** What is counted at each change is what a count would find. */
class KeptCountsTest {
  private static Database database;

  private final TeamId team = new TeamId(UUID.randomUUID());
  private final UUID job = UUID.randomUUID();

  @BeforeAll
  static void migrate() {
    database = MigratedDatabase.fresh();
  }

  @Test
  void applicationsAreCountedHoweverManyComeAtOnce() {
    List<UUID> stored = IntStream.range(0, 200).parallel().mapToObj(i -> apply()).toList();
    assertThat(kept("application_count", "applications", "job_id"))
        .isEqualTo(Map.of(job.toString(), 200L));
    stored.stream()
        .limit(5)
        .forEach(
            id -> in("delete from applications where team_id = ? and id = ?", team.value(), id));
    assertThat(kept("application_count", "applications", "job_id"))
        .isEqualTo(Map.of(job.toString(), 195L));
    assertThat(kept("application_total", "applications", "team_id"))
        .isEqualTo(Map.of(team.toString(), 195L));
  }

  @Test
  void whatIsRolledBackIsNotCounted() {
    try {
      database.doInTeam(
          team,
          handle -> {
            insert(handle);
            throw new IllegalStateException("undone");
          });
    } catch (IllegalStateException undone) {
      assertThat(kept("application_count", "applications", "job_id")).isEmpty();
    }
  }

  @Test
  void deliveriesAreCountedWhereTheyStand() {
    UUID first = apply();
    for (UUID application : List.of(first, apply(), apply())) {
      in(
          """
          insert into delivery (application_id, team_id, job_id, state, due_at, created_at, waiting_since)
          values (?, ?, ?, 'PENDING', now(), now(), now())
          """,
          application,
          team.value(),
          job);
    }
    in("update delivery set due_at = now() where team_id = ?", team.value());
    in(
        "update delivery set state = 'PARKED' where team_id = ? and application_id = ?",
        team.value(),
        first);
    assertThat(kept("delivery_count", "deliveries", "state"))
        .isEqualTo(Map.of("PENDING", 2L, "PARKED", 1L));
    in("delete from delivery where team_id = ? and application_id <> ?", team.value(), first);
    assertThat(kept("delivery_count", "deliveries", "state")).isEqualTo(Map.of("PARKED", 1L));
  }

  private UUID apply() {
    return database.inTeam(team, this::insert);
  }

  private UUID insert(Handle handle) {
    UUID id = UUID.randomUUID();
    handle.execute(
        "insert into candidates (team_id, id, email, first_seen_at) values (?, ?, ?, now())",
        team.value(),
        id,
        id + "@example.org");
    handle.execute(
        """
        insert into applications (team_id, id, candidate_id, job_id, reference, name, email, links,
          consent_text, consent_at, received_at, changed_at)
        values (?, ?, ?, ?, ?, 'Ada', 'ada@example.org', '{}', 'yes', now(), now(), now())
        """,
        team.value(),
        id,
        id,
        job,
        id.toString());
    return id;
  }

  private void in(String sql, Object... values) {
    database.doInTeam(team, handle -> handle.execute(sql, values));
  }

  private Map<String, Long> kept(String table, String number, String by) {
    return database.inTeam(
        team,
        handle ->
            handle
                .createQuery(
                    """
                    select %s as what, sum(%s) as number from %s
                    where team_id = ? group by 1 having sum(%2$s) <> 0
                    """
                        .formatted(by, number, table))
                .bind(0, team.value())
                .map((row, context) -> Map.entry(row.getString("what"), row.getLong("number")))
                .collectToMap(Map.Entry::getKey, Map.Entry::getValue));
  }
}
