package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.ScriptedAts.Answer;
import io.outhire.integrations.ats.AtsFailure;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** An ATS that is away is left alone, and tried with a call that changes nothing. */
class BreakersTest {
  private static final Database DATABASE = MigratedDatabase.fresh();
  private static final AtsFailure AWAY = new AtsFailure.NotDone("Away.", Optional.empty());

  private final DeliveryBench bench = new DeliveryBench(DATABASE);

  private List<ApplicationId> apply(int times) {
    return IntStream.range(0, times).mapToObj(i -> bench.apply()).toList();
  }

  private Instant open() {
    bench.ats.otherwise(() -> Answer.BUSY);
    apply(20);
    return bench.run().orElseThrow();
  }

  @Test
  void opensAfterThreeCallsWithoutAProperAnswer() {
    Instant until = open();

    assertThat(bench.ats.received()).hasSize(Breakers.FAILURES);
    assertThat(until)
        .isBetween(bench.clock.instant().plusSeconds(10), bench.clock.instant().plusSeconds(20));
  }

  @Test
  void callsThatEndInDoubtOpenItToo() {
    bench.ats.otherwise(() -> Answer.LOST_UNMADE);
    apply(20);
    bench.run();

    assertThat(bench.ats.received()).hasSize(Breakers.FAILURES);
  }

  @Test
  void isRememberedByEveryProcess() {
    open();
    bench.run();
    bench.run();

    assertThat(bench.ats.received()).hasSize(Breakers.FAILURES);
    assertThat(bench.ats.checks()).isEmpty();
  }

  @Test
  void isTriedWithACallThatChangesNothingAndStaysOpenEverLonger() {
    Instant until = open();
    bench.ats.checksEnd(() -> Optional.of(AWAY));
    for (int probe = 1; probe <= 12; probe++) {
      bench.clock.moveTo(until);
      until = bench.run().orElseThrow();
      assertThat(bench.ats.checks()).hasSize(probe);
    }

    assertThat(bench.ats.received()).as("nothing is posted to try").hasSize(Breakers.FAILURES);
    assertThat(Duration.between(bench.clock.instant(), until))
        .isBetween(Duration.ofMinutes(5), Duration.ofMinutes(10));
  }

  @Test
  void closesWhenTheAtsIsBackAndEverythingGoesOut() {
    Instant until = open();
    bench.ats.otherwise(() -> Answer.MADE);
    bench.clock.moveTo(until);
    bench.runFor(Duration.ofMinutes(1));

    assertThat(bench.ats.checks()).hasSize(1);
    assertThat(bench.deliveries.counts(bench.team).delivered()).isEqualTo(20);
  }

  @Test
  void oneFailureAfterTheTryOpensItAgain() {
    Instant until = open();
    bench.clock.moveTo(until);
    Instant again = bench.run().orElseThrow();

    assertThat(bench.ats.received()).hasSize(Breakers.FAILURES + 1);
    assertThat(again).isAfter(bench.clock.instant().plusSeconds(15));
  }

  @Test
  void aRefusalIsAnAnswer() {
    bench.ats.otherwise(() -> Answer.REFUSED);
    apply(10);
    bench.run();

    assertThat(bench.ats.received()).hasSize(10);
  }

  @Test
  void failuresThatAreNotInARowDoNotOpenIt() {
    bench.ats.then(Answer.BUSY, Answer.BUSY, Answer.MADE, Answer.BUSY, Answer.BUSY, Answer.MADE);
    apply(10);
    bench.run();

    assertThat(bench.ats.received()).hasSizeGreaterThanOrEqualTo(10);
  }

  @Test
  void connectingAgainClosesIt() {
    open();
    bench.ats.otherwise(() -> Answer.MADE);
    bench.reconnect();
    bench.run();

    assertThat(bench.ats.checks()).isEmpty();
    assertThat(bench.deliveries.counts(bench.team).delivered()).isEqualTo(20);
  }
}
