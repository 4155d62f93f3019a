package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.Milestones.Milestone;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** One run at a time sends through a connection; whoever was frozen sends nothing. */
class LeasesTest {
  private static final Database DATABASE = MigratedDatabase.fresh();
  private static final Duration SETTLED = Duration.ofMinutes(20);

  private final DeliveryBench bench = new DeliveryBench(DATABASE);
  private final Leases leases = new Leases(DATABASE, bench.clock, bench.settings);
  private final TeamId team = bench.team;
  private final ConnectionId connection = new ConnectionId(UUID.randomUUID());

  private Lease take() {
    return leases.take(team, connection, UUID.randomUUID()).orElseThrow();
  }

  @Test
  void isNobodyElsesUntilItEnds() {
    Lease first = take();

    assertThat(leases.take(team, connection, UUID.randomUUID())).isEmpty();
    bench.clock.move(bench.settings.lease());
    Lease second = take();
    assertThat(second.fence()).isEqualTo(first.fence() + 1);
  }

  @Test
  void onceTakenByAnotherItCanNeitherBeRenewedNorReleased() {
    Lease first = take();
    bench.clock.move(bench.settings.lease());
    Lease second = take();

    assertThat(leases.renew(first)).isFalse();
    leases.release(first);
    assertThat(leases.renew(second)).isTrue();
  }

  @Test
  void isNotRenewedAfterItsEnd() {
    Lease lease = take();
    bench.clock.move(bench.settings.lease());

    assertThat(leases.renew(lease)).isFalse();
  }

  @Test
  void lastsForSendingOnlyWhileItIsFresh() {
    Lease lease = take();
    assertThat(leases.lasts(lease, bench.settings.sending())).isTrue();

    bench.clock.move(Duration.ofSeconds(6));
    assertThat(leases.lasts(lease, bench.settings.sending())).isFalse();
    assertThat(leases.renew(lease)).isTrue();
    assertThat(leases.lasts(lease, bench.settings.sending())).isTrue();
  }

  @Test
  void releasedItIsFreeAtOnce() {
    leases.release(take());

    assertThat(take().fence()).isEqualTo(2);
  }

  @Test
  void anotherTeamCannotTakeIt() {
    leases.release(take());

    assertThat(leases.take(new TeamId(UUID.randomUUID()), connection, UUID.randomUUID())).isEmpty();
  }

  @Test
  void aLeaseThatSendingCouldOutlastIsNoSetting() {
    assertThatThrownBy(() -> DeliverySettings.USUAL.leasing(Duration.ZERO))
        .isInstanceOf(IllegalArgumentException.class);
  }

  @Test
  void whileOneRunHasTheConnectionAnotherSendsNothing() {
    ApplicationId first = bench.apply();
    ApplicationId second = bench.apply();
    bench.ats.whileCreating(
        () -> {
          bench.ats.whileCreating(() -> {});
          assertThat(bench.run()).isPresent();
          assertThat(bench.ats.received()).isEmpty();
        });
    bench.run();

    assertThat(bench.madeFor(first)).isEqualTo(1);
    assertThat(bench.madeFor(second)).isEqualTo(1);
  }

  /** SIGSTOP for a minute, then SIGCONT, wherever it strikes before the first byte. */
  @ParameterizedTest
  @EnumSource(
      value = Milestone.class,
      names = {"CLAIMED", "READY"})
  void whoWasFrozenBeforeTheFirstByteSendsNothing(Milestone point) {
    ApplicationId application = bench.apply();
    bench.freezeAt(point, Duration.ofSeconds(60));
    bench.run();

    assertThat(bench.ats.received()).isEmpty();
    assertThat(bench.story(application)).endsWith(What.POSTPONED);
    bench.runFor(SETTLED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  @Test
  void whoWasFrozenWhileAnotherTookOverSendsNothingAndUndoesNothing() {
    ApplicationId application = bench.apply();
    bench.ats.whileGettingReady(
        () -> {
          bench.ats.whileGettingReady(() -> {});
          bench.clock.move(Duration.ofSeconds(60));
          bench.run();
        });
    bench.run();

    assertThat(bench.ats.received()).isEmpty();
    assertThat(bench.state(application))
        .as("the other run's doubt stands")
        .isEqualTo(DeliveryState.UNKNOWN);
    bench.runFor(SETTLED);
    assertThat(bench.madeFor(application)).isEqualTo(1);
  }

  private static DeliverySettings withLongSlices() {
    DeliverySettings usual = DeliverySettings.USUAL;
    return new DeliverySettings(
        usual.settling(),
        usual.alertAfter(),
        usual.perSecond(),
        usual.burst(),
        Duration.ofHours(1),
        usual.sending(),
        usual.lease(),
        usual.longestGap(),
        usual.looking());
  }

  @Test
  void whoLostTheLeaseClaimsNothingMore() {
    DeliveryBench bench = new DeliveryBench(DATABASE, withLongSlices());
    ApplicationId first = bench.apply();
    List<ApplicationId> late = new ArrayList<>();
    bench.ats.whileCreating(
        () -> {
          bench.ats.whileCreating(() -> {});
          bench.clock.move(bench.settings.lease());
          bench.run();
          late.add(bench.apply());
        });
    bench.run();

    assertThat(bench.state(first)).isEqualTo(DeliveryState.DELIVERED);
    assertThat(bench.story(late.getFirst())).containsExactly(What.RECEIVED);
  }

  @Test
  void whoWasFrozenWhileLookingRulesNothingOutThatAnotherLookedForSince() {
    ApplicationId application = bench.apply();
    bench.ats.then(ScriptedAts.Answer.LOST_UNMADE);
    bench.run();
    bench.freezeAt(Milestone.LOOKED, Duration.ofHours(1));
    bench.runFor(Duration.ofHours(2));

    assertThat(bench.madeFor(application)).isEqualTo(1);
  }
}
