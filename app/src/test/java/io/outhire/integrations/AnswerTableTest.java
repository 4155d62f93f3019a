package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.DeliveryCause.Code;
import io.outhire.integrations.DeliveryCause.Mender;
import io.outhire.integrations.ats.AtsFailure;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The table of docs/adr/0007: each way a call can end, and where the application stands then. */
class AnswerTableTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private final DeliveryBench bench = new DeliveryBench(DATABASE);

  private ApplicationId ending(AtsFailure failure) {
    bench.ats.thenFails(failure);
    ApplicationId application = bench.apply();
    bench.run();
    return application;
  }

  private DeliveryCause cause(ApplicationId application) {
    return bench.delivery(application).cause().orElseThrow();
  }

  @Test
  void aYesIsDeliveredWithAllThatWasTold() {
    ApplicationId application = bench.apply();
    bench.run();

    Delivery.Arrival arrival = bench.delivery(application).arrival().orElseThrow();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(arrival.candidacyId()).isNotBlank();
    assertThat(arrival.contactId()).startsWith("contact-of-");
    assertThat(arrival.deduped()).isFalse();
  }

  @Test
  void surelyNotDoneWaitsAndIsDueLater() {
    ApplicationId application = ending(new AtsFailure.NotDone("Away.", Optional.empty()));

    assertThat(bench.state(application)).isEqualTo(DeliveryState.PENDING);
    assertThat(cause(application)).isEqualTo(cause(Code.NOT_REACHED, "Away.", Mender.NOBODY));
    assertThat(bench.delivery(application).dueAt().orElseThrow())
        .isBetween(bench.clock.instant(), bench.clock.instant().plusSeconds(5));
  }

  @Test
  void tooManyCallsPausesTheWholeConnectionForAsLongAsIsAsked() {
    bench.ats.thenFails(new AtsFailure.NotDone("Slowly.", Optional.of(Duration.ofSeconds(40))));
    bench.apply();
    bench.apply();

    assertThat(bench.run()).contains(bench.clock.instant().plusSeconds(40));
    bench.clock.move(Duration.ofSeconds(39));
    bench.run();
    assertThat(bench.ats.received()).hasSize(1);
    bench.clock.move(Duration.ofSeconds(1));
    bench.run();
    assertThat(bench.ats.received()).hasSize(3);
  }

  @ParameterizedTest
  @CsvSource({"400, RECRUITER", "403, ADMIN", "404, RECRUITER", "422, RECRUITER", "413, SUPPORT"})
  void surelyRefusedIsParkedWithTheCauseAndWhoCanMendIt(int status, Mender mender) {
    ApplicationId application = ending(new AtsFailure.Refused(status, "Lever refused this."));

    assertThat(bench.state(application)).isEqualTo(DeliveryState.PARKED);
    assertThat(cause(application)).isEqualTo(cause(Code.REFUSED, "Lever refused this.", mender));
    bench.runFor(Duration.ofDays(2));
    assertThat(bench.ats.received()).as("nobody but a person sends it again").hasSize(1);
  }

  @Test
  void aConnectionThatIsOverKeepsItWaiting() {
    ApplicationId application = ending(new AtsFailure.Disconnected("Revoked."));

    assertThat(bench.state(application)).isEqualTo(DeliveryState.PENDING);
    assertThat(cause(application).mender()).isEqualTo(Mender.ADMIN);
  }

  @Test
  void anythingElseIsUnknownAndNotPostedAgainBeforeLooking() {
    ApplicationId application = ending(new AtsFailure.OutcomeUnknown("No answer."));

    assertThat(bench.state(application)).isEqualTo(DeliveryState.UNKNOWN);
    bench.runFor(Duration.ofMinutes(4));
    assertThat(bench.ats.received()).hasSize(1);
    assertThat(bench.ats.looks()).hasSize(3);
  }

  @Test
  void aFaultOfOurOwnIsUnknownToo() {
    bench.ats.then(ScriptedAts.Answer.FAULT);
    ApplicationId application = bench.apply();
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.UNKNOWN);
  }

  @Test
  void aCrashInFlightIsUnknownOnceTheLeaseHasEnded() {
    bench.ats.then(ScriptedAts.Answer.KILLED_UNMADE);
    ApplicationId application = bench.apply();
    bench.survivesRun();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.IN_FLIGHT);

    bench.clock.move(Duration.ofSeconds(30));
    bench.run();
    assertThat(bench.state(application))
        .as("a dead owner is noticed within thirty seconds")
        .isEqualTo(DeliveryState.UNKNOWN);
    assertThat(bench.ats.received()).hasSize(1);
  }

  @Test
  void whatEndsInDoubtEachTimeIsTriedEverLessOften() {
    bench.ats.otherwise(() -> ScriptedAts.Answer.LOST_UNMADE);
    bench.apply();
    bench.runFor(Duration.ofDays(3));

    assertThat(bench.ats.received()).hasSizeBetween(6, 60);
  }

  private static DeliveryCause cause(Code code, String words, Mender mender) {
    return new DeliveryCause(code, words, mender);
  }
}
