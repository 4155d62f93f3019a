package io.outhire.accounts;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.FirstRun.Form;
import io.outhire.accounts.FirstRun.Outcome;
import io.outhire.common.Slug;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FirstRunTest {
  private static final String HERE = "192.0.2.1";

  private final Database database = MigratedDatabase.fresh();
  private final InstantSource clock = InstantSource.system();
  private final Teams teams = new Teams(database, clock);
  private final People people = new People(database, clock);
  private final Sessions sessions = new Sessions(database, clock);
  private final Members members = new Members(database, sessions, clock);
  private final FirstRun firstRun = restarted();
  private String secret = "";

  @BeforeEach
  void startForTheFirstTime() {
    secret = firstRun.open().orElseThrow().value();
  }

  @Test
  void theFirstAdminComesInWithTheSecretOfTheConsole() {
    Outcome done = setUp(form(secret));
    assertThat(done).isInstanceOf(Outcome.Done.class);
    Session session = sessions.find(((Outcome.Done) done).session()).orElseThrow();
    assertThat(session.role()).isEqualTo(Role.ADMIN);
    assertThat(session.team().slug()).isEqualTo(new Slug("blue-orchard"));
  }

  @Test
  void anotherSecretOpensNothing() {
    assertThat(setUp(form("guess"))).isInstanceOf(Outcome.Unfit.class);
    assertThat(people.isEmpty()).isTrue();
    assertThat(firstRun.isOpen()).isTrue();
  }

  @Test
  void afterwardsItIsClosedForGood() {
    setUp(form(secret));
    assertThat(firstRun.isOpen()).isFalse();
    assertThat(setUp(form(secret))).isInstanceOf(Outcome.Closed.class);
    assertThat(restarted().open()).isEmpty();
  }

  @Test
  void itStaysClosedEvenIfEverybodyIsDeleted() {
    setUp(form(secret));
    database.doAcrossTeams(
        handle -> {
          handle.execute("delete from session");
          handle.execute("delete from member");
          handle.execute("delete from person");
        });
    assertThat(restarted().open()).isEmpty();
    assertThat(setUp(form(secret))).isInstanceOf(Outcome.Closed.class);
  }

  @Test
  void aRestartReplacesTheSecret() {
    String younger = restarted().open().orElseThrow().value();
    assertThat(setUp(form(secret))).isInstanceOf(Outcome.Unfit.class);
    assertThat(setUp(form(younger))).isInstanceOf(Outcome.Done.class);
  }

  @Test
  void ofManyAtTheSameTimeOneGetsIn() throws InterruptedException {
    Callable<Outcome> attempt = () -> setUp(form(secret));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      List<Outcome> outcomes =
          threads.invokeAll(List.of(attempt, attempt, attempt, attempt)).stream()
              .map(future -> future.resultNow())
              .toList();
      assertThat(outcomes).filteredOn(Outcome.Done.class::isInstance).hasSize(1);
      assertThat(outcomes)
          .filteredOn(outcome -> !(outcome instanceof Outcome.Done))
          .hasOnlyElementsOfTypes(Outcome.Closed.class, Outcome.Unfit.class);
    }
  }

  @Test
  void guessingIsLimited() {
    for (int i = 0; i < 20; i++) {
      assertThat(setUp(form("guess " + i))).isInstanceOf(Outcome.Unfit.class);
    }
    assertThat(setUp(form(secret))).isInstanceOf(Outcome.TooMany.class);
    assertThat(Attempts.WINDOW).isEqualTo(Duration.ofMinutes(15));
  }

  @Test
  void aCompanyNamedLikeOneOfOurAddressesGetsAnother() {
    Outcome done = setUp(new Form(secret, "Jobs", "Ada", "ada@jobs.test", "rivers run uphill"));
    Session session = sessions.find(((Outcome.Done) done).session()).orElseThrow();
    assertThat(session.team().slug()).isEqualTo(new Slug("jobs-2"));
  }

  private Outcome setUp(Form form) {
    return firstRun.setUp(form, HERE, "");
  }

  private static Form form(String secret) {
    return new Form(secret, "Blue Orchard", "Ada Park", "ada@orchard.test", "rivers run uphill");
  }

  private FirstRun restarted() {
    return new FirstRun(
        database,
        clock,
        teams,
        people,
        members,
        new Passwords(),
        new Attempts(database, clock),
        sessions);
  }
}
