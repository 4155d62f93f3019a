package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.ImportProgress.Outcome;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsPosting;
import io.outhire.jobs.JobDescription;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ImportingPostingsTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private final ScriptedAts ats = new ScriptedAts(Clock.systemUTC());
  private final ImportBench bench = new ImportBench(DATABASE, ats);

  @Test
  void eachPostingBecomesADraftToReviewLinkedToIt() {
    ats.offer(Postings.warehouse("p-1"), Postings.titled("p-2", "Baker", Optional.empty()));
    ImportProgress progress = bench.importAll(List.of("p-2", "p-1"));

    assertThat(progress.finished()).isTrue();
    assertThat(progress.count(Outcome.IMPORTED)).isEqualTo(2);
    assertThat(progress.rows().getFirst().title()).contains("Baker");
    JobDescription job = bench.jobs.find(bench.team, progress.imported().getFirst()).orElseThrow();
    assertThat(job.needsReview()).isTrue();
    JobLink link = bench.links.of(bench.team, job.id()).orElseThrow();
    assertThat(link.postingId()).isEqualTo("p-2");
    assertThat(link.postingTitle()).isEqualTo("Baker");
  }

  @Test
  void aThousandPostingsTakeTenCalls() {
    ats.offer(
        IntStream.range(0, 1000)
            .mapToObj(i -> Postings.titled("p-" + i, "Baker " + i, Optional.empty()))
            .toArray(AtsPosting[]::new));
    List<String> some = IntStream.range(0, 30).mapToObj(i -> "p-" + i * 33).toList();
    ImportProgress progress = bench.importAll(some);
    assertThat(progress.count(Outcome.IMPORTED)).isEqualTo(30);
    assertThat(ats.postingPagesRead()).isEqualTo(10);
  }

  @Test
  void postingsOfOneTitleGetAddressesOfTheirOwn() {
    ats.offer(
        Postings.titled("p-1", "Baker", Optional.empty()),
        Postings.titled("p-2", "Baker", Optional.empty()),
        Postings.titled("p-3", "Baker 2", Optional.empty()));
    bench.importAll(List.of("p-1"));
    ImportProgress progress = bench.importAll(List.of("p-2", "p-3"));
    assertThat(progress.count(Outcome.IMPORTED)).isEqualTo(2);
    assertThat(
            progress.imported().stream()
                .map(id -> bench.jobs.find(bench.team, id).orElseThrow().slug().value()))
        .containsExactly("baker-2", "baker-2-2");
  }

  @Test
  void whatIsImportedAlreadyIsNotImportedAgain() throws Exception {
    ats.offer(Postings.warehouse("p-1"));
    ImportProgress first = bench.importAll(List.of("p-1"));
    assertThat(bench.importing.offered(bench.team)).allMatch(OfferedPosting::imported);

    ImportProgress second = bench.importAll(List.of("p-1"));
    assertThat(second.rows().getFirst().outcome()).isEqualTo(Outcome.ALREADY);
    assertThat(second.rows().getFirst().job()).contains(first.imported().getFirst());
  }

  @Test
  void whatIsNoLongerOnOfferSaysSo() {
    ats.offer(Postings.warehouse("p-1"));
    ImportProgress progress = bench.importAll(List.of("p-1", "p-gone"));
    assertThat(progress.rows().get(1).outcome()).isEqualTo(Outcome.GONE);
    assertThat(progress.count(Outcome.IMPORTED)).isEqualTo(1);
  }

  @Test
  void aKilledImportGoesOnWhereItStopped() {
    ats.offer(
        IntStream.range(0, 250)
            .mapToObj(i -> Postings.titled("p-" + i, "Baker " + i, Optional.empty()))
            .toArray(AtsPosting[]::new));
    List<String> all = List.of("p-0", "p-1", "p-150", "p-240");
    ImportId id = bench.importing.start(bench.team, all);
    ats.killReadingPage(2);
    assertThatThrownBy(() -> bench.importing.run(bench.team, id))
        .isInstanceOf(ScriptedAts.Killed.class);
    assertThat(bench.progress(id).done()).isEqualTo(2);
    assertThat(bench.progress(id).finished()).isFalse();

    assertThat(bench.importing.run(bench.team, id)).isEmpty();
    assertThat(bench.progress(id).count(Outcome.IMPORTED)).isEqualTo(4);
    assertThat(bench.links.importedPostings(bench.team)).hasSize(4);
  }

  @Test
  void twoImportsOfOnePostingMakeOneJob() throws Exception {
    ats.offer(Postings.warehouse("p-1"));
    try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
      var one = threads.submit(() -> bench.importAll(List.of("p-1")));
      var other = threads.submit(() -> bench.importAll(List.of("p-1")));
      assertThat(one.get().count(Outcome.IMPORTED) + other.get().count(Outcome.IMPORTED))
          .isEqualTo(1);
    }
    assertThat(bench.links.importedPostings(bench.team)).containsExactly("p-1");
  }

  @Test
  void anAtsThatIsBusyIsAskedAgainThenGivenUpInWords() {
    ats.offer(Postings.warehouse("p-1"));
    ats.postingsEnd(new AtsFailure.NotDone("Lever is busy.", Optional.empty()), 2);
    assertThat(bench.importAll(List.of("p-1")).count(Outcome.IMPORTED)).isEqualTo(1);

    ats.postingsEnd(new AtsFailure.NotDone("Lever is busy.", Optional.empty()), 99);
    ImportProgress progress = bench.importAll(List.of("p-1"));
    assertThat(progress.rows().getFirst().outcome()).isEqualTo(Outcome.FAILED);
    assertThat(progress.rows().getFirst().detail()).isEqualTo("Lever is busy.");
  }

  @Test
  void onePostingThatCannotBeTakenStopsNoOther() {
    ats.offer(
        Postings.with("x".repeat(200_001), List.of(), ""),
        Postings.titled("p-2", "Baker", Optional.empty()));
    ImportProgress progress = bench.importAll(List.of("p", "p-2"));
    assertThat(progress.rows().get(0).outcome()).isEqualTo(Outcome.FAILED);
    assertThat(progress.rows().get(1).outcome()).isEqualTo(Outcome.IMPORTED);
  }

  @Test
  void nothingTickedAndNothingConnectedAreRefused() {
    assertThatThrownBy(() -> bench.importing.start(bench.team, List.of()))
        .isInstanceOf(IllegalArgumentException.class);
    TeamId other = new TeamId(UUID.randomUUID());
    assertThatThrownBy(() -> bench.importing.start(other, List.of("p-1")))
        .isInstanceOf(IllegalStateException.class);
  }

  @Test
  void anotherTeamSeesNoImportOfOurs() {
    ats.offer(Postings.warehouse("p-1"));
    ImportId id = bench.importing.start(bench.team, List.of("p-1"));
    assertThat(bench.planned).containsExactly(id);
    assertThat(bench.importing.progress(new TeamId(UUID.randomUUID()), id)).isEmpty();
  }
}
