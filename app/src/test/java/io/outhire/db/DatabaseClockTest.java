package io.outhire.db;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import org.junit.jupiter.api.Test;

/** Whatever this machine's own clock says, the database's counts. */
class DatabaseClockTest {
  private static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

  private Instant database = NOON;
  private long nanos = 77;
  private int asked;
  private boolean away;
  private final DatabaseClock clock = new DatabaseClock(this::ask, () -> nanos);

  private Instant ask() {
    asked++;
    if (away) {
      throw new IllegalStateException("no connection");
    }
    return database;
  }

  private void pass(Duration time) {
    nanos += time.toNanos();
  }

  @Test
  void tellsTheDatabasesTime() {
    assertThat(clock.instant()).isEqualTo(NOON);
  }

  @Test
  void countsOnBetweenAsking() {
    clock.instant();
    pass(Duration.ofSeconds(4));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(4));
    assertThat(asked).isEqualTo(1);
  }

  @Test
  void followsTheDatabaseWhenItsTimeIsSet() {
    clock.instant();
    pass(Duration.ofSeconds(6));
    database = NOON.plusSeconds(100);

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(100));
  }

  @Test
  void countsOnWhileTheDatabaseIsOutOfReach() {
    clock.instant();
    away = true;
    pass(Duration.ofMinutes(2));

    assertThat(clock.instant()).isEqualTo(NOON.plusSeconds(120));
  }

  @Test
  void tellsNoTimeThatItNeverHeard() {
    away = true;

    assertThatThrownBy(clock::instant).hasMessage("no connection");
  }

  @Test
  void theDatabaseIsReallyAsked() {
    Instant own = InstantSource.system().instant();

    assertThat(MigratedDatabase.fresh().now()).isBetween(own.minusSeconds(60), own.plusSeconds(60));
  }
}
