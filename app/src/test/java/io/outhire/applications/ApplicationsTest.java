package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.jobs.JobId;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private final InstantSource clock = Clock.systemUTC();
  private final TeamId team = new TeamId(UUID.randomUUID());
  private final JobId job = new JobId(UUID.randomUUID());
  private final SubmittingApplications submitting =
      new SubmittingApplications(DATABASE, clock, heard -> {});
  private final Applications applications = new Applications(DATABASE);

  @Test
  void aLongListIsReadPageByPageWithoutGapOrRepeat() {
    List<String> sent = new ArrayList<>();
    for (int number = 0; number < Applications.PAGE + 20; number++) {
      sent.addFirst(apply("Person " + number, number + "@example.org", job).reference());
    }

    ApplicationPage first = applications.list(team, ApplicationFilter.ALL);
    ApplicationPage second =
        applications.list(team, new ApplicationFilter("", Optional.empty(), first.next()));

    assertThat(first.applications()).hasSize(Applications.PAGE);
    assertThat(second.applications()).hasSize(20);
    assertThat(second.next()).isEmpty();
    List<String> listed = new ArrayList<>();
    first.applications().forEach(application -> listed.add(application.reference()));
    second.applications().forEach(application -> listed.add(application.reference()));
    assertThat(listed).containsExactlyInAnyOrderElementsOf(sent);
  }

  @Test
  void aSearchFindsNameAddressAndReference() {
    Submitted ada = apply("Ada Lovelace", "ada@example.org", job);
    apply("Grace Hopper", "grace@navy.example", job);

    assertThat(names("lovel")).containsExactly("Ada Lovelace");
    assertThat(names("NAVY")).containsExactly("Grace Hopper");
    assertThat(names(ada.reference().toLowerCase())).containsExactly("Ada Lovelace");
    assertThat(names("%")).isEmpty();
    assertThat(names("_")).isEmpty();
    assertThat(names("\\")).isEmpty();
  }

  @Test
  void aListCanBeOfOneJob() {
    JobId other = new JobId(UUID.randomUUID());
    apply("Ada Lovelace", "ada@example.org", job);
    apply("Grace Hopper", "grace@example.org", other);

    assertThat(
            applications
                .list(team, new ApplicationFilter("", Optional.of(other), Optional.empty()))
                .applications())
        .extracting(application -> application.candidate().name())
        .containsExactly("Grace Hopper");
  }

  private List<String> names(String search) {
    var filter = new ApplicationFilter(search, Optional.empty(), Optional.empty());
    return applications.list(team, filter).applications().stream()
        .map(application -> application.candidate().name())
        .toList();
  }

  private Submitted apply(String name, String email, JobId to) {
    return submitting.submit(team, to, SomeForms.form(name, email, "cv"), FormToken.next(clock));
  }
}
