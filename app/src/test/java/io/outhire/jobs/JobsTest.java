package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.accounts.Employer;
import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import java.time.Clock;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class JobsTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private final InstantSource clock = Clock.systemUTC();
  private final TeamId team = new TeamId(UUID.randomUUID());
  private final TeamId otherTeam = new TeamId(UUID.randomUUID());
  private final List<Record> news = new ArrayList<>();
  private final Jobs jobs = new Jobs(DATABASE);
  private final EditingJobs editing = new EditingJobs(DATABASE, jobs, clock, heard -> {});
  private final PublishingJobs publishing =
      new PublishingJobs(DATABASE, jobs, known -> Employer.UNKNOWN, clock, news::add, news::add);
  private final ReviewQueue queue = new ReviewQueue(DATABASE);

  @Test
  void keepsAllThatAJobSays() {
    JobContent content = SomeContent.full("Warehouse Supervisor");
    JobDescription created = editing.create(team, content, false);

    JobDescription kept = jobs.find(team, created.id()).orElseThrow();
    assertThat(kept).isEqualTo(created);
    assertThat(kept.content()).isEqualTo(content);
    assertThat(kept.slug().value()).isEqualTo("warehouse-supervisor");
    assertThat(kept.state()).isEqualTo(JobState.DRAFT);
    assertThat(jobs.bySlug(team, kept.slug())).contains(kept);
  }

  @Test
  void aTitleIsEnoughForADraft() {
    JobContent content = SomeContent.titled("Baker");
    assertThat(editing.create(team, content, false).content()).isEqualTo(content);
    assertThat(editing.create(team, SomeContent.titled(""), false).name())
        .isEqualTo("Untitled job");
  }

  @Test
  void anotherTeamsJobsDoNotExist() {
    JobDescription job = draft("Baker");
    JobContent content = SomeContent.titled("Taken over");

    assertThat(jobs.find(otherTeam, job.id())).isEmpty();
    assertThat(jobs.bySlug(otherTeam, job.slug())).isEmpty();
    assertThat(jobs.list(otherTeam, JobFilter.all()).rows()).isEmpty();
    assertThatThrownBy(() -> editing.change(otherTeam, job.id(), job.version(), content))
        .isInstanceOf(JobRefused.Unknown.class);
    assertThatThrownBy(() -> editing.move(otherTeam, job.id(), new Slug("x")))
        .isInstanceOf(JobRefused.Unknown.class);
    assertThatThrownBy(() -> editing.delete(otherTeam, job.id()))
        .isInstanceOf(JobRefused.Unknown.class);
    assertThatThrownBy(() -> publishing.publish(otherTeam, job.id()))
        .isInstanceOf(JobRefused.Unknown.class);
    assertThatThrownBy(() -> publishing.close(otherTeam, job.id()))
        .isInstanceOf(JobRefused.Unknown.class);
    assertThat(jobs.find(team, job.id())).contains(job);
  }

  @Test
  void theDatabaseHidesOtherTeamsJobsEvenFromAStatementWithoutATeam() {
    JobDescription job = draft("Baker");
    assertThat(titlesSeenBy(team)).contains(job.content().title());
    assertThat(titlesSeenBy(otherTeam)).isEmpty();
  }

  @Test
  void changesCountVersionsAndAnOlderOneIsRefused() {
    JobDescription job = draft("Baker");
    JobDescription changed =
        editing.change(team, job.id(), job.version(), SomeContent.full("Head Baker"));
    assertThat(changed.content().title()).isEqualTo("Head Baker");

    assertThatThrownBy(
            () -> editing.change(team, job.id(), job.version(), SomeContent.titled("Late")))
        .isInstanceOfSatisfying(
            JobRefused.ChangedMeanwhile.class,
            refused -> assertThat(refused.current()).isEqualTo(changed));
    assertThat(jobs.find(team, job.id())).contains(changed);
  }

  @Test
  void equalTitlesGetAddressesOfTheirOwn() {
    assertThat(draft("Baker").slug().value()).isEqualTo("baker");
    assertThat(draft("Baker!").slug().value()).isEqualTo("baker-2");
    assertThat(draft("Bäker").slug().value()).isEqualTo("baker-3");
    assertThat(editing.create(otherTeam, SomeContent.titled("Baker"), false).slug().value())
        .isEqualTo("baker");
  }

  @Test
  void addressesAreMadeOfEveryScriptAndKeepOffOurOwnWords() {
    assertThat(draft("倉庫 主任").slug().value()).isEqualTo("倉庫-主任");
    assertThat(draft("???").slug().value()).isEqualTo("job");
    assertThat(draft("New").slug().value()).isEqualTo("new-2");
    assertThat(draft("x".repeat(200)).slug().value()).hasSize(80);
  }

  @Test
  void aFormerAddressLeadsToItsJobAndIsNeverGivenAway() {
    JobDescription job = draft("Baker");
    editing.move(team, job.id(), new Slug("head-baker"));
    editing.move(team, job.id(), new Slug("bread-maker"));

    assertThat(jobs.movedFrom(team, new Slug("baker"))).contains(new Slug("bread-maker"));
    assertThat(jobs.movedFrom(team, new Slug("head-baker"))).contains(new Slug("bread-maker"));
    assertThat(jobs.movedFrom(otherTeam, new Slug("baker"))).isEmpty();
    assertThat(draft("Baker").slug().value()).isEqualTo("baker-2");
    JobDescription other = draft("Cook");
    assertThatThrownBy(() -> editing.move(team, other.id(), new Slug("head-baker")))
        .isInstanceOf(JobRefused.SlugTaken.class);
    assertThatThrownBy(() -> editing.move(team, other.id(), new Slug("search")))
        .isInstanceOf(JobRefused.SlugTaken.class);
  }

  @Test
  void aJobTakesItsFormerAddressBack() {
    JobDescription job = draft("Baker");
    editing.move(team, job.id(), new Slug("head-baker"));
    editing.move(team, job.id(), new Slug("baker"));

    assertThat(jobs.bySlug(team, new Slug("baker"))).isPresent();
    assertThat(jobs.movedFrom(team, new Slug("baker"))).isEmpty();
    assertThat(jobs.movedFrom(team, new Slug("head-baker"))).contains(new Slug("baker"));
  }

  @Test
  void contentAndAddressChangeTogetherOrNotAtAll() {
    draft("Cook");
    JobDescription job = draft("Baker");
    assertThatThrownBy(
            () ->
                editing.change(
                    team, job.id(), job.version(), SomeContent.full("Changed"), new Slug("cook")))
        .isInstanceOf(JobRefused.SlugTaken.class);
    assertThat(jobs.find(team, job.id())).contains(job);
  }

  @Test
  void publishingNeedsATitleAndADescription() {
    JobDescription empty = draft("Baker");
    assertThatThrownBy(() -> publishing.publish(team, empty.id()))
        .isInstanceOfSatisfying(
            JobRefused.NotReady.class,
            refused -> assertThat(refused.missing()).isEqualTo(Set.of(PublishingNeed.DESCRIPTION)));
    assertThat(news).isEmpty();
  }

  @Test
  void publishedClosedAndPublishedAgainWithTheFirstDate() {
    JobDescription job = editing.create(team, SomeContent.full("Baker"), true);
    publishing.publish(team, job.id());
    publishing.publish(team, job.id());
    JobDescription published = jobs.find(team, job.id()).orElseThrow();
    Instant first = published.publishedAt();
    assertThat(published.isPublished()).isTrue();
    assertThat(published.needsReview()).isFalse();

    publishing.close(team, job.id());
    publishing.close(team, job.id());
    assertThat(jobs.find(team, job.id()).orElseThrow().state()).isEqualTo(JobState.CLOSED);
    publishing.publish(team, job.id());

    assertThat(jobs.find(team, job.id()).orElseThrow().publishedAt()).isEqualTo(first);
    assertThat(news)
        .containsExactly(
            new JobPublished(team, job.id()),
            new JobClosed(team, job.id()),
            new JobPublished(team, job.id()));
  }

  @Test
  void onlyDraftsAreDeleted() {
    JobDescription job = editing.create(team, SomeContent.full("Baker"), false);
    publishing.publish(team, job.id());
    assertThatThrownBy(() -> editing.delete(team, job.id()))
        .isInstanceOf(JobRefused.NotADraft.class);

    JobDescription draft = draft("Cook");
    editing.move(team, draft.id(), new Slug("chef"));
    editing.delete(team, draft.id());
    assertThat(jobs.find(team, draft.id())).isEmpty();
    assertThat(draft("Cook").slug().value()).isEqualTo("cook");
  }

  @Test
  void pagesFollowEachOtherWhateverIsPutOnTop() {
    for (int i = 0; i < 103; i++) {
      draft("Number " + i);
    }
    JobPage first = jobs.list(team, JobFilter.all());
    draft("Put on top");
    JobPage second = jobs.list(team, JobFilter.all().after(first.rows().getLast().mark()));
    JobPage third = jobs.list(team, JobFilter.all().after(second.rows().getLast().mark()));
    JobPage secondAgain = jobs.list(team, JobFilter.all().before(third.rows().getFirst().mark()));
    JobPage firstAgain = jobs.list(team, JobFilter.all().before(second.rows().getFirst().mark()));

    assertThat(Stream.of(first, second, third).flatMap(page -> page.rows().stream()))
        .extracting(JobPage.Row::name)
        .containsExactlyElementsOf(
            IntStream.range(0, 103).mapToObj(i -> "Number " + (102 - i)).toList());
    assertThat(secondAgain.rows()).isEqualTo(second.rows());
    assertThat(firstAgain.rows()).isEqualTo(first.rows());
    assertThat(firstAgain.earlier()).as("the one on top").isTrue();
    assertThat(List.of(first.earlier(), first.later())).containsExactly(false, true);
    assertThat(List.of(second.earlier(), second.later())).containsExactly(true, true);
    assertThat(List.of(third.earlier(), third.later())).containsExactly(true, false);
  }

  @Test
  void aLineOfTheListTravelsInAnAddress() {
    JobMark line =
        new JobMark(Instant.parse("2026-11-27T09:00:00.123456Z"), new JobId(new UUID(1, 2)));
    assertThat(JobMark.parse(line.toString())).contains(line);
    assertThat(JobMark.parse("")).isEmpty();
    assertThat(JobMark.parse("now_" + line.id())).isEmpty();
    assertThat(JobMark.parse("17_x")).isEmpty();
  }

  @Test
  void countsFollowWhatBecomesOfJobs() {
    JobDescription imported = editing.create(team, SomeContent.full("Imported"), true);
    JobDescription written = editing.create(team, SomeContent.full("Written"), false);
    assertThat(jobs.counts(team)).isEqualTo(new JobCounts(2, 0, 0, 1));
    publishing.publish(team, imported.id());
    publishing.publish(team, written.id());
    assertThat(jobs.counts(team)).isEqualTo(new JobCounts(0, 2, 0, 0));
    publishing.close(team, written.id());
    assertThat(jobs.counts(team)).isEqualTo(new JobCounts(0, 1, 1, 0));
    editing.delete(team, draft("Cook").id());
    assertThat(jobs.counts(team)).isEqualTo(new JobCounts(0, 1, 1, 0));
  }

  @Test
  void listsSearchCountAndTurnPages() {
    for (int i = 0; i < 52; i++) {
      draft("Number " + i);
    }
    JobDescription baker = editing.create(team, SomeContent.full("100%_Baker"), false);
    publishing.publish(team, baker.id());

    assertThat(jobs.counts(team)).isEqualTo(new JobCounts(52, 1, 0, 0));
    assertThat(jobs.list(team, JobFilter.all()).rows()).hasSize(50);
    assertThat(jobs.list(team, JobFilter.all()).rows().getFirst().name()).isEqualTo("100%_Baker");
    assertThat(names(JobFilter.search("0%_b"))).containsExactly("100%_Baker");
    assertThat(names(JobFilter.search("LEEDS"))).containsExactly("100%_Baker");
    assertThat(
            names(
                new JobFilter(
                    "%", Optional.of(JobState.DRAFT), Optional.empty(), Optional.empty())))
        .isEmpty();
    assertThat(names(JobFilter.in(JobState.PUBLISHED))).containsExactly("100%_Baker");
  }

  @Test
  void importedJobsAreReviewedInTheirOrder() {
    List<JobDescription> imported = List.of(waiting("A"), waiting("B"), waiting("C"));
    JobId first = imported.get(0).id();
    JobId second = imported.get(1).id();
    JobId third = imported.get(2).id();

    assertThat(queue.first(team)).contains(first);
    assertThat(queue.place(team, second)).contains(new ReviewQueue.Place(2, 3, 3));
    editing.change(team, second, 1, SomeContent.full("B"));
    assertThat(queue.place(team, second)).isEmpty();
    assertThat(queue.place(team, third)).contains(new ReviewQueue.Place(3, 3, 2));
    assertThat(queue.after(team, second)).contains(third);
    assertThat(queue.after(team, third)).contains(first);
    assertThat(jobs.counts(team).toReview()).isEqualTo(2);
    assertThat(queue.first(otherTeam)).isEmpty();
    assertThat(queue.place(otherTeam, first)).isEmpty();
  }

  @Test
  void aSecondImportIsAQueueOfItsOwnOnceTheFirstIsReviewed() {
    JobDescription first = waiting("A");
    editing.change(team, first.id(), 1, SomeContent.full("A"));
    JobDescription second = waiting("B");
    assertThat(queue.place(team, second.id())).contains(new ReviewQueue.Place(1, 1, 1));
  }

  private JobDescription draft(String title) {
    return editing.create(team, SomeContent.titled(title), false);
  }

  private JobDescription waiting(String title) {
    return editing.create(team, SomeContent.full(title), true);
  }

  private List<String> names(JobFilter filter) {
    return jobs.list(team, filter).rows().stream().map(JobPage.Row::name).toList();
  }

  private static List<String> titlesSeenBy(TeamId team) {
    return DATABASE.inTeam(
        team,
        handle ->
            handle.createQuery("select title from job_description").mapTo(String.class).list());
  }
}
