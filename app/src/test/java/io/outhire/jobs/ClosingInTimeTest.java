package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Employer;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ClosingInTimeTest {
  private static final Database DATABASE = MigratedDatabase.fresh();
  private static final LocalDate LAST = LocalDate.of(2026, 12, 31);

  private Instant now = Instant.parse("2026-12-01T12:00:00Z");
  private final TeamId team = new TeamId(UUID.randomUUID());
  private final List<JobClosed> heard = new ArrayList<>();
  private final Jobs jobs = new Jobs(DATABASE);
  private final EditingJobs editing = new EditingJobs(DATABASE, jobs, () -> now, changed -> {});
  private final PublishingJobs publishing =
      new PublishingJobs(
          DATABASE, jobs, any -> Employer.UNKNOWN, () -> now, published -> {}, heard::add);
  private final ClosingInTime closing = new ClosingInTime(DATABASE, publishing, () -> now);

  @Test
  void aJobStaysOpenUntilItsLastDayIsOverEverywhereOnEarth() {
    JobId job = published(Optional.of(LAST));

    now = Instant.parse("2027-01-01T11:59:59Z");
    closing.closeDue();
    assertThat(state(job)).as("the last day goes on west of Hawaii").isEqualTo(JobState.PUBLISHED);

    now = Instant.parse("2027-01-01T12:00:00Z");
    closing.closeDue();
    assertThat(state(job)).isEqualTo(JobState.CLOSED);
    assertThat(heard).extracting(JobClosed::job).containsExactly(job);
  }

  @Test
  void aJobWithoutALastDayIsNotClosedAndADraftNeither() {
    JobId open = published(Optional.empty());
    JobId draft = editing.create(team, content(Optional.of(LAST)), false).id();

    now = Instant.parse("2036-01-01T00:00:00Z");
    closing.closeDue();

    assertThat(state(open)).isEqualTo(JobState.PUBLISHED);
    assertThat(state(draft)).isEqualTo(JobState.DRAFT);
  }

  @Test
  void closingAgainTellsNobodyAgain() {
    JobId job = published(Optional.of(LAST));
    now = Instant.parse("2027-02-01T00:00:00Z");
    closing.closeDue();
    closing.closeDue();

    assertThat(heard).extracting(JobClosed::job).containsOnlyOnce(job);
  }

  private JobId published(Optional<LocalDate> lastDay) {
    JobId job = editing.create(team, content(lastDay), false).id();
    publishing.publish(team, job);
    return job;
  }

  private static JobContent content(Optional<LocalDate> lastDay) {
    JobContent content = SomeContent.full("Baker");
    JobDetails none = content.details();
    return content.with(
        new JobDetails(
            none.language(),
            none.address(),
            none.otherPlaces(),
            none.remoteCountries(),
            lastDay,
            none.otherPay(),
            none.benefits(),
            none.employerHidden(),
            none.hiringTeam(),
            none.translations()));
  }

  private JobState state(JobId job) {
    return jobs.find(team, job).orElseThrow().state();
  }
}
