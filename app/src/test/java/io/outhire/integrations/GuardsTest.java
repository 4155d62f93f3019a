package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.Deliveries.SentByHand;
import io.outhire.integrations.DeliveryCause.Code;
import io.outhire.integrations.DeliveryCause.Mender;
import io.outhire.integrations.ScriptedAts.Answer;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.Standing;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the ATS would take without a word, and we do not send without asking. */
class GuardsTest {
  private static final Database DATABASE = MigratedDatabase.fresh();
  private static final String POSTING = "posting-1";
  private static final String SECOND = "user-2";

  private final DeliveryBench bench = new DeliveryBench(DATABASE);

  private ApplicationId parkedAsClosed() {
    bench.ats.postingIs(POSTING, Standing.CLOSED);
    ApplicationId application = bench.apply();
    bench.run();
    return application;
  }

  private Code cause(ApplicationId application) {
    return bench.delivery(application).cause().orElseThrow().code();
  }

  @ParameterizedTest
  @CsvSource({"CLOSED, POSTING_CLOSED", "GONE, POSTING_GONE"})
  void aPostingThatIsNoLongerOpenParksWhatIsForIt(Standing standing, Code code) {
    bench.ats.postingIs(POSTING, standing);
    ApplicationId application = bench.apply();
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.PARKED);
    assertThat(cause(application)).isEqualTo(code);
    assertThat(bench.delivery(application).cause().orElseThrow().mender())
        .isEqualTo(Mender.RECRUITER);
    assertThat(bench.ats.received()).isEmpty();
  }

  @Test
  void aClosedPostingBlocksNoOther() {
    parkedAsClosed();
    var job = bench.newJob(bench.team);
    bench.link(bench.team, job, "posting-2");
    ApplicationId other = bench.apply(bench.team, job);
    bench.run();

    assertThat(bench.state(other)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void itCanBeSentAnyway() {
    ApplicationId application = parkedAsClosed();

    assertThat(bench.deliveries.sendAgain(bench.team, application, SendAs.ANYWAY))
        .isEqualTo(SentByHand.ON_ITS_WAY);
    bench.run();
    assertThat(bench.ats.received().getFirst().postingId()).contains(POSTING);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void itCanBeSentWithoutPosting() {
    ApplicationId application = parkedAsClosed();
    bench.deliveries.sendAgain(bench.team, application, SendAs.ALONE);
    bench.run();

    assertThat(bench.ats.received().getFirst().postingId()).isEmpty();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void sentWithoutPostingItIsAlsoFoundWithout() {
    ApplicationId application = parkedAsClosed();
    bench.deliveries.sendAgain(bench.team, application, SendAs.ALONE);
    bench.ats.then(Answer.MADE_THEN_LOST);
    bench.runFor(Duration.ofMinutes(20));

    assertThat(bench.madeFor(application)).isEqualTo(1);
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void linkedToAnotherItGoesThere() {
    ApplicationId application = parkedAsClosed();
    bench.link(bench.team, bench.job, "posting-2");
    bench.deliveries.sendAgain(bench.team, application);
    bench.run();

    assertThat(bench.ats.received().getFirst().postingId()).contains("posting-2");
  }

  @Test
  void sentAgainWithoutADecisionItIsParkedAgain() {
    ApplicationId application = parkedAsClosed();
    bench.deliveries.sendAgain(bench.team, application);
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.PARKED);
    assertThat(bench.ats.received()).isEmpty();
  }

  @Test
  void aDecisionComesTooLateForWhatIsInDoubt() {
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = bench.apply();
    bench.run();

    assertThat(bench.deliveries.sendAgain(bench.team, application, SendAs.ALONE))
        .isEqualTo(SentByHand.NOTHING_TO_SEND);
    bench.runFor(Duration.ofMinutes(20));
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void whetherAPostingIsOpenIsAskedOnceInHalfAnHour() {
    IntStream.range(0, 30).forEach(i -> bench.apply());
    bench.run();
    assertThat(bench.ats.otherCalls()).as("the posting and the user").isEqualTo(2);

    bench.clock.move(Duration.ofMinutes(36));
    bench.apply();
    bench.run();
    assertThat(bench.ats.otherCalls()).isEqualTo(4);
  }

  @Test
  void anAtsThatCannotTellLetsItPass() {
    bench.ats.checksEnd(() -> Optional.of(new AtsFailure.Refused(403, "Not permitted.")));
    ApplicationId application = bench.apply();
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void whileAnAtsIsAwayNothingIsSentUnseen() {
    bench.ats.checksEnd(() -> Optional.of(new AtsFailure.NotDone("Away.", Optional.empty())));
    ApplicationId application = bench.apply();
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.PENDING);
    assertThat(bench.ats.received()).isEmpty();
  }

  @Test
  void aUserWhoHasLeftIsFollowedByTheSecondAndTheAdminsAreToldOnce() {
    bench.chooseSecond(SECOND);
    bench.ats.leaves(DeliveryBench.USER);
    ApplicationId application = bench.apply();
    bench.run();
    bench.clock.move(Duration.ofHours(1));
    bench.apply();
    bench.run();

    assertThat(bench.ats.received()).hasSize(2);
    assertThat(bench.ats.received()).allMatch(sent -> sent.performAs().equals(SECOND));
    assertThat(bench.madeFor(application)).isEqualTo(1);
    assertThat(bench.toldOf).containsExactly(DeliveryBench.USER);
  }

  @Test
  void withoutASecondItIsParkedUntilSomebodyIsChosen() {
    bench.ats.leaves(DeliveryBench.USER);
    ApplicationId application = bench.apply();
    bench.run();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.PARKED);
    assertThat(cause(application)).isEqualTo(Code.USER_GONE);
    assertThat(bench.delivery(application).cause().orElseThrow().mender()).isEqualTo(Mender.ADMIN);
    assertThat(bench.toldOf).containsExactly(DeliveryBench.USER);

    bench.choose(Optional.of(SECOND));
    bench.run();
    assertThat(bench.ats.received().getFirst().performAs()).isEqualTo(SECOND);
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void aUserWhoIsBackIsUsedAgain() {
    bench.chooseSecond(SECOND);
    bench.ats.leaves(DeliveryBench.USER);
    bench.apply();
    bench.run();
    bench.ats.comesBack(DeliveryBench.USER);
    bench.clock.move(Duration.ofHours(1));
    bench.apply();
    bench.run();

    assertThat(bench.ats.received().getLast().performAs()).isEqualTo(DeliveryBench.USER);
  }
}
