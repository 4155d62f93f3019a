package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.FormsDue.Due;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class FormRoundsTest {
  private static final int LONGEST_WAIT_SECONDS = 20;

  private static Database database;
  private static FormsDue due;

  private final Queue<Due> worked = new ConcurrentLinkedQueue<>();

  @BeforeAll
  static void migrate() {
    database = MigratedDatabase.fresh();
    due = new FormsDue(database, Clock.systemUTC());
  }

  @AfterEach
  void nothingIsLeft() {
    database.doAcrossTeams(handle -> handle.execute("delete from job_link"));
  }

  @Test
  void oneWhoseAtsDoesNotAnswerKeepsNoOtherWaiting() {
    linked("connected", 3);
    linked("connected", 3);
    var bothBegun = new CountDownLatch(2);
    Queue<Boolean> met = new ConcurrentLinkedQueue<>();
    Queue<TeamId> begun = new ConcurrentLinkedQueue<>();

    round(
        one -> {
          if (!begun.contains(one.team())) {
            begun.add(one.team());
            bothBegun.countDown();
          }
          met.add(reached(bothBegun));
        });

    assertThat(met).hasSize(6).containsOnly(true);
  }

  @Test
  void severalOfOneConnectionAreAskedForAtOnce() {
    linked("connected", 4);
    var all = new CountDownLatch(4);
    Queue<Boolean> met = new ConcurrentLinkedQueue<>();

    round(
        one -> {
          all.countDown();
          met.add(reached(all));
        });

    assertThat(met).hasSize(4).containsOnly(true);
  }

  @Test
  void everyFormHasItsTurnOnceHoweverManyThereAre() {
    linked("connected", 95);
    linked("connected", 1);
    round(one -> {});
    assertThat(worked).hasSize(96).doesNotHaveDuplicates();
  }

  @Test
  void aBrokenConnectionIsLeftAlone() {
    linked("broken", 2);
    round(one -> {});
    assertThat(worked).isEmpty();
  }

  private void round(Consumer<Due> work) {
    new FormRounds(
            due,
            Clock.systemUTC(),
            one -> {
              work.accept(one);
              worked.add(one);
              due.again(one.team(), one.job(), Duration.ofHours(6));
            })
        .run();
  }

  private static boolean reached(CountDownLatch latch) {
    try {
      return latch.await(LONGEST_WAIT_SECONDS, TimeUnit.SECONDS);
    } catch (InterruptedException stopped) {
      return false;
    }
  }

  /** A team with a connection in this state and so many linked jobs. */
  private static void linked(String state, int jobs) {
    TeamId team = new TeamId(UUID.randomUUID());
    UUID connection = UUID.randomUUID();
    database.doInTeam(
        team,
        handle -> {
          handle.execute(
              """
              insert into connection (id, team_id, provider, state, state_since, cause, account_id,
                account_name, connected_by, connected_by_name, connected_at, consented_user_id, granted)
              values (?, ?, 'lever', ?, now(), ?, ?, 'Acme', ?, 'Ada', now(), 'ada', '')
              """,
              connection,
              team.value(),
              state,
              state.equals("broken") ? "revoked" : null,
              team.toString(),
              team.value());
          List<UUID> ids = IntStream.range(0, jobs).mapToObj(number -> UUID.randomUUID()).toList();
          for (UUID id : ids) {
            handle.execute(
                """
                insert into job_description (id, team_id, slug, title, description, workplace,
                  created_at, updated_at)
                values (?, ?, ?, 'Baker', '', 'ON_SITE', now(), now())
                """,
                id,
                team.value(),
                id.toString());
            handle.execute(
                """
                insert into job_link (job_id, team_id, connection_id, posting_id, posting_title,
                  linked_at)
                values (?, ?, ?, ?, 'Baker', now())
                """,
                id,
                team.value(),
                connection,
                id.toString());
          }
        });
  }
}
