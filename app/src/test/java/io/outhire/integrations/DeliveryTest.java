package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.applications.ApplicationId;
import io.outhire.applications.ApplicationSubmitted;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.Deliveries.SentByHand;
import io.outhire.integrations.DeliveryCause.Mender;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.Milestones.Milestone;
import io.outhire.integrations.ScriptedAts.Answer;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.jobs.JobId;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.random.RandomGenerator;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way of an application into the ATS, each ending with exactly one candidacy. */
class DeliveryTest {
  private static final Database DATABASE = MigratedDatabase.fresh();
  private static final Duration SETTLED = Duration.ofMinutes(20);

  private final DeliveryBench bench = new DeliveryBench(DATABASE);

  @Test
  void anApplicationGoesAcrossInOneCall() {
    ApplicationId application = bench.apply();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.PENDING);

    bench.run();

    Delivery delivery = bench.delivery(application);
    assertThat(delivery.state()).isEqualTo(DeliveryState.DELIVERED);
    assertThat(delivery.arrival().orElseThrow().showUrl()).isPresent();
    assertThat(bench.ats.received()).hasSize(1);
    assertThat(bench.ats.received().getFirst().postingId()).contains("posting-1");
    assertThat(bench.story(application)).containsExactly(What.RECEIVED, What.SENT, What.DELIVERED);
  }

  @Test
  void theTaskIsWokenOnceTheApplicationIsCommitted() {
    bench.apply();
    assertThat(bench.woken).hasSize(1);
  }

  @Test
  void anApplicationThatIsUndoneLeavesNoDelivery() {
    ApplicationId application = new ApplicationId(UUID.randomUUID());
    assertThatThrownBy(
            () ->
                bench.database.doInTeam(
                    bench.team,
                    handle -> {
                      bench.submit(
                          new ApplicationSubmitted(bench.team, application, bench.job, false));
                      throw new IllegalStateException("undone");
                    }))
        .hasMessage("undone");

    assertThat(bench.deliveries.of(bench.team, application)).isEmpty();
    assertThat(bench.woken).isEmpty();
  }

  @Test
  void whatCannotBeSentYetIsHeldWithTheReason() {
    ApplicationId unlinked = bench.apply(bench.team, bench.newJob(bench.team));
    bench.choose(Optional.empty());
    ApplicationId unattributed = bench.apply();
    bench.disconnect();
    ApplicationId unconnected = bench.apply();

    assertThat(bench.delivery(unlinked).held()).contains(HeldReason.NOT_LINKED);
    assertThat(bench.delivery(unattributed).held()).contains(HeldReason.NOBODY_CHOSEN);
    assertThat(bench.delivery(unconnected).held()).contains(HeldReason.NOT_CONNECTED);
  }

  @Test
  void choosingAUserReleasesWhatWaitedForThatAlone() {
    ApplicationId unlinked = bench.apply(bench.team, bench.newJob(bench.team));
    bench.choose(Optional.empty());
    ApplicationId application = bench.apply();

    bench.choose(Optional.of(DeliveryBench.USER));
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.state(unlinked)).isEqualTo(DeliveryState.HELD);
  }

  @Test
  void whatWasHeldForItsLinkGoesOnlyWhenAskedFor() {
    JobId job = bench.newJob(bench.team);
    ApplicationId application = bench.apply(bench.team, job);
    assertThat(bench.deliveries.sendAgain(bench.team, application))
        .isEqualTo(SentByHand.STILL_HELD);

    bench.link(bench.team, job, "posting-2");
    bench.run();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.HELD);

    assertThat(bench.deliveries.sendAgain(bench.team, application))
        .isEqualTo(SentByHand.ON_ITS_WAY);
    bench.run();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.ats.received().getFirst().postingId()).contains("posting-2");
  }

  @Test
  void disconnectingByChoiceHoldsAndSendAllHeldLetsGo() {
    ApplicationId first = bench.apply();
    bench.disconnect();
    ApplicationId second = bench.apply();
    assertThat(bench.delivery(first).held()).contains(HeldReason.NOT_CONNECTED);

    bench.connect(bench.team, bench.ats, Optional.of(DeliveryBench.USER));
    assertThat(bench.deliveries.sendAllHeld(bench.team)).isEqualTo(2);
    bench.run();

    assertThat(bench.state(first)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.state(second)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void aLinkRemovedMeanwhileHoldsWhatWasWaiting() {
    ApplicationId application = bench.apply();
    bench.links.unlink(bench.team, bench.job);
    bench.run();
    assertThat(bench.delivery(application).held()).contains(HeldReason.NOT_LINKED);
    assertThat(bench.ats.received()).isEmpty();
  }

  @Test
  void aBusyAtsIsAskedAgainLater() {
    bench.ats.then(Answer.BUSY);
    ApplicationId application = bench.apply();
    bench.run();

    Delivery waiting = bench.delivery(application);
    assertThat(waiting.state()).isEqualTo(DeliveryState.PENDING);
    assertThat(waiting.cause().orElseThrow().words()).isEqualTo("Lever is busy.");
    assertThat(waiting.dueAt().orElseThrow())
        .isBetween(bench.clock.instant(), bench.clock.instant().plusSeconds(5));

    bench.runFor(Duration.ofMinutes(1));
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.ats.looks()).isEmpty();
  }

  @Test
  void anAtsThatStaysAwayForDaysIsAskedAgainAndAgain() {
    bench.ats.otherwise(() -> Answer.BUSY);
    ApplicationId application = bench.apply();
    bench.runFor(Duration.ofDays(3));
    assertThat(bench.state(application)).isEqualTo(DeliveryState.PENDING);
    assertThat(bench.ats.received()).hasSizeBetween(10, 60);

    bench.ats.otherwise(() -> Answer.MADE);
    bench.runFor(Duration.ofHours(13));
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void aRefusalIsParkedForAPersonAndBlocksNobody() {
    bench.ats.then(Answer.REFUSED);
    ApplicationId refused = bench.apply();
    bench.clock.move(Duration.ofMillis(5));
    ApplicationId next = bench.apply();
    bench.run();

    Delivery parked = bench.delivery(refused);
    assertThat(parked.state()).isEqualTo(DeliveryState.PARKED);
    assertThat(parked.cause().orElseThrow().mender()).isEqualTo(Mender.RECRUITER);
    assertThat(bench.state(next)).isEqualTo(DeliveryState.DELIVERED);

    assertThat(bench.deliveries.sendAgain(bench.team, refused)).isEqualTo(SentByHand.ON_ITS_WAY);
    bench.run();
    assertThat(bench.state(refused)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void anUnansweredCreateIsFoundAndNotRepeated() {
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = bench.apply();
    bench.run();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.UNKNOWN);

    bench.runFor(Duration.ofSeconds(10));

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.ats.received()).hasSize(1);
    assertThat(bench.story(application)).contains(What.DOUBTED, What.FOUND);
  }

  /** Found by the oracle, whose Lever had its clock set back by minutes. */
  @Test
  void anUnansweredCreateIsFoundByAnAtsWhoseClockIsWrong() {
    bench.ats.isBehind(Duration.ofHours(3));
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = bench.apply();
    bench.runFor(SETTLED);

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void anUnansweredCreateIsRepeatedOnlyAfterLookingForFiveMinutes() {
    bench.ats.then(Answer.LOST_UNMADE);
    ApplicationId application = bench.apply();
    Instant lost = bench.clock.instant();
    bench.runFor(SETTLED);

    assertThat(bench.ats.looks())
        .containsExactly(
            lost.plusSeconds(5),
            lost.plusSeconds(30),
            lost.plusSeconds(120),
            lost.plusSeconds(300));
    assertThat(bench.madeFor(application)).isEqualTo(1);
    assertThat(bench.story(application)).containsSubsequence(What.RULED_OUT, What.SENT);
  }

  @Test
  void whatShowsUpLateInTheAtsIsStillFound() {
    bench.ats.showsAfter(Duration.ofMinutes(4));
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = bench.apply();
    bench.runFor(SETTLED);

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void ofTwoThatAreFoundTheOldestCountsAndTheOtherIsTold() {
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = bench.apply();
    bench.run();
    bench.clock.move(Duration.ofSeconds(2));
    bench.ats.make(bench.parcel(application));
    bench.runFor(Duration.ofMinutes(1));

    Delivery delivery = bench.delivery(application);
    assertThat(delivery.arrival().orElseThrow().duplicates()).isEqualTo(1);
    assertThat(delivery.arrival().orElseThrow().showUrl().toString()).contains("candidates/0");
    assertThat(bench.story(application)).contains(What.DUPLICATED);
  }

  @Test
  void aLookThatFailsProvesNothing() {
    bench.ats.then(Answer.MADE_THEN_LOST);
    bench.ats.looksEnd(() -> Optional.of(new AtsFailure.OutcomeUnknown("Lever did not answer.")));
    ApplicationId application = bench.apply();
    bench.runFor(Duration.ofHours(2));
    assertThat(bench.state(application)).isEqualTo(DeliveryState.UNKNOWN);

    bench.ats.looksEnd(Optional::empty);
    bench.runFor(Duration.ofHours(1));
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.ats.received()).hasSize(1);
  }

  @Test
  void aRevokedConnectionKeepsEverythingUntilItIsConnectedAgain() {
    bench.ats.then(Answer.DISCONNECTED);
    ApplicationId first = bench.apply();
    ApplicationId second = bench.apply();
    bench.breakLineWhenTold();
    assertThat(bench.run()).isEmpty();
    ApplicationId third = bench.apply();
    bench.runFor(Duration.ofDays(1));

    assertThat(Stream.of(first, second, third).map(bench::state))
        .containsOnly(DeliveryState.PENDING);
    assertThat(bench.ats.received()).hasSize(1);

    bench.reconnect();
    bench.run();
    assertThat(Stream.of(first, second, third).map(bench::madeFor)).containsOnly(1L);
  }

  @ParameterizedTest
  @EnumSource(Milestone.class)
  void killedAnywhereItArrivesOnce(Milestone point) {
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = bench.apply();
    bench.killAt(point);
    bench.runFor(Duration.ofSeconds(7));
    bench.letLive();
    bench.runFor(SETTLED);

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @ParameterizedTest
  @EnumSource(
      value = Answer.class,
      names = {"MADE_THEN_KILLED", "KILLED_UNMADE"})
  void killedWhileTheAtsWorksItArrivesOnce(Answer answer) {
    bench.ats.then(answer);
    ApplicationId application = bench.apply();
    assertThat(bench.survivesRun()).isFalse();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.IN_FLIGHT);

    bench.runFor(SETTLED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
  }

  @Test
  void anAnswerThatComesAfterAnotherRunTookOverIsStillTrue() {
    ApplicationId application = bench.apply();
    bench.ats.whileCreating(
        () -> {
          bench.ats.whileCreating(() -> {});
          bench.clock.move(bench.settings.lease());
          bench.run();
          assertThat(bench.state(application)).isEqualTo(DeliveryState.UNKNOWN);
        });
    bench.run();

    assertThat(bench.state(application)).isEqualTo(DeliveryState.DELIVERED);
    bench.runFor(SETTLED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void aProcessThatWasFrozenAfterItsClaimSendsNothing() {
    ApplicationId application = bench.apply();
    bench.freezeAt(Milestone.CLAIMED, Duration.ofSeconds(60));
    bench.runFor(SETTLED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
    assertThat(bench.ats.received()).hasSize(1);
    assertThat(bench.story(application)).contains(What.POSTPONED);
  }

  @Test
  void twoRunsAtOnceSendEachOnce() throws Exception {
    List<ApplicationId> all = IntStream.range(0, 40).mapToObj(i -> bench.apply()).toList();
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> bench.run());
      var other = threads.submit(() -> bench.run());
      one.get();
      other.get();
    }
    bench.runFor(SETTLED);
    assertThat(all).allSatisfy(id -> assertThat(bench.madeFor(id)).isEqualTo(1));
    assertThat(all)
        .allSatisfy(id -> assertThat(bench.state(id)).isEqualTo(DeliveryState.DELIVERED));
  }

  @Test
  void aTeamWhoseAtsIsStuckBlocksNoOther() {
    TeamId other = new TeamId(UUID.randomUUID());
    ScriptedAts stuck = new ScriptedAts(bench.clock);
    stuck.otherwise(() -> Answer.BUSY);
    bench.connect(other, stuck, Optional.of(DeliveryBench.USER));
    JobId job = bench.newJob(other);
    bench.link(other, job, "posting-9");
    IntStream.range(0, 20).forEach(i -> bench.apply(other, job));
    ApplicationId ours = bench.apply();

    Instant before = bench.clock.instant();
    bench.run(other);
    bench.run();

    assertThat(stuck.received()).hasSize(3);
    assertThat(bench.state(ours)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(Duration.between(before, bench.clock.instant())).isLessThan(Duration.ofSeconds(2));
  }

  @Test
  void oneThatCannotEvenBeReadBlocksNoOther() {
    ApplicationId broken = bench.apply();
    bench.clock.move(Duration.ofMillis(5));
    ApplicationId fine = bench.apply();
    bench.unreadable(broken);
    bench.run();
    assertThat(bench.state(fine)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.state(broken)).isEqualTo(DeliveryState.PENDING);
  }

  @Test
  void anApplicationDeletedMeanwhileIsParked() {
    ApplicationId application = bench.apply();
    bench.delete(application);
    bench.run();
    assertThat(bench.state(application)).isEqualTo(DeliveryState.PARKED);
  }

  @Test
  void whateverIsAskedForTwiceGoesOutOnce() {
    bench.ats.then(Answer.REFUSED);
    ApplicationId application = bench.apply();
    bench.run();

    assertThat(bench.deliveries.sendAgain(bench.team, application))
        .isEqualTo(SentByHand.ON_ITS_WAY);
    bench.deliveries.sendAgain(bench.team, application);
    bench.run();
    assertThat(bench.deliveries.sendAgain(bench.team, application))
        .isEqualTo(SentByHand.NOTHING_TO_SEND);
    bench.run();
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void whatIsInDoubtCannotBeSentByHand() {
    bench.ats.then(Answer.MADE_THEN_LOST);
    ApplicationId application = bench.apply();
    bench.run();
    assertThat(bench.deliveries.sendAgain(bench.team, application))
        .isEqualTo(SentByHand.NOTHING_TO_SEND);
  }

  @Test
  void applyingAgainAfterDeliveryPushesNothing() {
    ApplicationId application = bench.apply();
    bench.run();
    bench.applyAgain(application);
    bench.runFor(SETTLED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
    assertThat(bench.story(application)).endsWith(What.CHANGED);
  }

  @Test
  void applyingAgainSendsWhatWasRefusedOnceMore() {
    bench.ats.then(Answer.REFUSED);
    ApplicationId application = bench.apply();
    bench.run();
    bench.applyAgain(application);
    bench.run();
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void twoJobsOfOnePostingAreNotTakenForEachOther() {
    ApplicationId first = bench.apply();
    bench.run();
    JobId twin = bench.newJob(bench.team);
    bench.link(bench.team, twin, "posting-1");
    ApplicationId second = bench.apply(bench.team, twin);
    bench.sameCandidate(second, first);
    bench.ats.then(Answer.LOST_UNMADE);
    bench.runFor(SETTLED);

    assertThat(bench.state(second)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.ats.madeFor(DeliveryBench.email(first))).isEqualTo(2);
  }

  @Test
  void nearlyTenCallsASecondAndNoMore() {
    IntStream.range(0, 40).forEach(i -> bench.apply());
    Instant before = bench.clock.instant();
    bench.run();
    assertThat(bench.ats.received()).hasSize(40);
    assertThat(Duration.between(before, bench.clock.instant()))
        .isBetween(Duration.ofMillis(3250), Duration.ofMillis(3450));
  }

  @Test
  void anotherTeamSeesNothing() {
    ApplicationId application = bench.apply();
    TeamId other = new TeamId(UUID.randomUUID());
    assertThat(bench.deliveries.of(other, application)).isEmpty();
    assertThat(bench.deliveries.timeLine(other, application)).isEmpty();
    assertThat(bench.deliveries.sendAgain(other, application))
        .isEqualTo(SentByHand.NOTHING_TO_SEND);
    assertThat(bench.links.of(other, bench.job)).isEmpty();
  }

  @Test
  void countsSayWhatWaitsAndSinceWhen() {
    Instant first = bench.clock.instant();
    bench.apply();
    bench.clock.move(Duration.ofMinutes(3));
    bench.apply();
    bench.apply(bench.team, bench.newJob(bench.team));
    DeliveryCounts counts = bench.deliveries.counts(bench.team);
    assertThat(counts.waiting()).isEqualTo(2);
    assertThat(counts.oldestWaiting()).contains(first);
    assertThat(counts.held()).isEqualTo(1);
  }

  @ParameterizedTest
  @ValueSource(longs = {1, 2, 3, 4, 5})
  void throughAnyFaultsEveryApplicationArrivesExactlyOnce(long seed) {
    List<ApplicationId> all = storm(seed);
    assertThat(all)
        .as("seed %s", seed)
        .allSatisfy(id -> assertThat(bench.madeFor(id)).isEqualTo(1))
        .allSatisfy(id -> assertThat(bench.state(id)).isEqualTo(DeliveryState.DELIVERED));
  }

  /** Shows that the test above can fail: without looking, the same storm makes twins. */
  @Test
  void withoutLookingTheSameFaultsWouldMakeTwins() {
    bench.ats.blind();
    List<ApplicationId> all = storm(1);
    assertThat(all).anySatisfy(id -> assertThat(bench.madeFor(id)).isGreaterThan(1));
  }

  private List<ApplicationId> storm(long seed) {
    RandomGenerator seeded = new SplittableRandom(seed);
    List<Answer> bad =
        List.of(
            Answer.MADE_THEN_LOST,
            Answer.MADE_THEN_KILLED,
            Answer.LOST_UNMADE,
            Answer.KILLED_UNMADE,
            Answer.BUSY);
    bench.ats.showsAfter(Duration.ofSeconds(seeded.nextInt(200)));
    bench.ats.otherwise(
        () -> seeded.nextInt(3) == 0 ? bad.get(seeded.nextInt(bad.size())) : Answer.MADE);
    List<ApplicationId> all = new ArrayList<>();
    for (int round = 0; round < 12; round++) {
      IntStream.range(0, seeded.nextInt(4)).forEach(i -> all.add(bench.apply()));
      Milestone[] points = Milestone.values();
      if (seeded.nextBoolean()) {
        bench.killAt(points[seeded.nextInt(points.length)]);
      }
      bench.runFor(Duration.ofSeconds(seeded.nextInt(90)));
      bench.letLive();
    }
    bench.ats.otherwise(() -> Answer.MADE);
    bench.runFor(Duration.ofHours(13));
    return all;
  }
}
