package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationId;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.DeliveryEvent.What;
import java.time.Duration;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What is in the ATS twice after all is found at night, and can be put away and fetched back. */
class SweepingTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private final DeliveryBench bench = new DeliveryBench(DATABASE);
  private final Twins twins = bench.twins();

  private ApplicationId delivered() {
    ApplicationId application = bench.apply();
    bench.run();
    return application;
  }

  private ApplicationId twice() {
    ApplicationId application = delivered();
    bench.clock.move(Duration.ofMinutes(9));
    bench.ats.make(bench.parcel(application));
    return application;
  }

  @Test
  void findsTheYoungerTwinAndTells() {
    delivered();
    ApplicationId application = twice();
    delivered();

    assertThat(bench.sweep()).isEqualTo(1);
    Twin twin = twins.of(bench.team).getFirst();
    assertThat(twin.application()).isEqualTo(application);
    assertThat(twin.keptId())
        .isEqualTo(bench.delivery(application).arrival().orElseThrow().candidacyId());
    assertThat(twin.id()).isNotEqualTo(twin.keptId());
    assertThat(bench.told).isEqualTo(1);
    assertThat(bench.story(application)).endsWith(What.DUPLICATED);
    assertThat(bench.delivery(application).arrival().orElseThrow().duplicates()).isEqualTo(1);
  }

  @Test
  void tellsOfEachOnce() {
    twice();
    bench.sweep();
    bench.clock.move(Duration.ofDays(1));

    assertThat(bench.sweep()).isZero();
    assertThat(bench.told).isEqualTo(1);
    assertThat(twins.of(bench.team)).hasSize(1);
  }

  @Test
  void twoApplicationsOfOnePersonForOnePostingAreNoTwins() {
    ApplicationId first = delivered();
    var job = bench.newJob(bench.team);
    bench.link(bench.team, job, "posting-1");
    ApplicationId second = bench.apply(bench.team, job);
    bench.sameCandidate(second, first);
    bench.run();

    assertThat(bench.sweep()).isZero();
  }

  @Test
  void whatSomebodyArchivedAlreadyIsLeftAlone() throws Exception {
    ApplicationId application = delivered();
    bench.clock.move(Duration.ofMinutes(9));
    bench.ats.archive(bench.ats.make(bench.parcel(application)).id(), DeliveryBench.USER);

    assertThat(bench.sweep()).isZero();
  }

  @Test
  void whatCameToLightLateIsFoundTheNextNight() {
    delivered();
    bench.sweep();
    bench.clock.move(Duration.ofHours(1));
    twice();
    bench.clock.move(Duration.ofDays(1));

    assertThat(bench.sweep()).isEqualTo(1);
  }

  @Test
  void theYoungerOneIsArchivedAndFetchedBack() throws Exception {
    twice();
    bench.sweep();
    Twin twin = twins.of(bench.team).getFirst();

    assertThat(twins.archive(bench.team, twin.id())).isTrue();
    assertThat(bench.ats.archived()).containsExactly(twin.id());
    assertThat(twins.of(bench.team).getFirst().archivedAt()).isPresent();

    assertThat(twins.restore(bench.team, twin.id())).isTrue();
    assertThat(bench.ats.archived()).isEmpty();
    assertThat(twins.of(bench.team).getFirst().archivedAt()).isEmpty();
  }

  @Test
  void dismissedItIsNotSpokenOfAgain() {
    twice();
    bench.sweep();
    twins.dismiss(bench.team, twins.of(bench.team).getFirst().id());

    assertThat(twins.of(bench.team)).isEmpty();
    assertThat(bench.sweep()).isZero();
  }

  @Test
  void onlyATwinOfTheTeamsOwnCanBeArchived() throws Exception {
    ApplicationId application = twice();
    bench.sweep();
    String id = twins.of(bench.team).getFirst().id();
    String kept = bench.delivery(application).arrival().orElseThrow().candidacyId();

    assertThat(twins.archive(bench.team, kept)).isFalse();
    assertThat(twins.archive(new TeamId(UUID.randomUUID()), id)).isFalse();
    assertThat(bench.ats.archived()).isEmpty();
  }
}
