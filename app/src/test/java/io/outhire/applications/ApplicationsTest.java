package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.jobs.JobId;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

class ApplicationsTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private static final Comparator<ApplicationId> NEWEST_FIRST =
      Comparator.comparing(id -> id.value().toString(), Comparator.reverseOrder());

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
    assertThat(names("  love   ada")).containsExactly("Ada Lovelace");
    assertThat(names("ada@example.org")).containsExactly("Ada Lovelace");
    assertThat(names("ada hopper")).isEmpty();
    assertThat(names("velace")).as("not the beginning of a word").isEmpty();
    assertThat(names("%")).isEmpty();
    assertThat(names("_")).isEmpty();
    assertThat(names("\\")).isEmpty();
  }

  @Test
  void aWordThatAllHaveFindsTheSameAsOneThatFewHave() {
    JobId other = new JobId(UUID.randomUUID());
    for (int number = 0; number < 12; number++) {
      apply("Zoë Smith-Jones", number + "@example.org", number % 3 == 0 ? other : job);
      apply("Bob Jones", "b" + number + "@example.org", job);
    }
    for (String search : List.of("jones", "zoë", "ZOË smith-j", "jones b1", "9@ex", "nobody")) {
      for (var wanted : List.of(Optional.<JobId>empty(), Optional.of(other), Optional.of(job))) {
        List<ApplicationId> lookedUp = found(search, wanted, SearchingApplications.RARE);
        assertThat(found(search, wanted, 0)).as(search).isEqualTo(lookedUp);
        assertThat(lookedUp).isSortedAccordingTo(NEWEST_FIRST);
      }
    }
    assertThat(found("jones", Optional.empty(), 0)).hasSize(24);
    assertThat(found("zoë smith-j", Optional.of(other), 0)).hasSize(4);
  }

  @Test
  void aSearchGoesOnWhereThePageBeforeEnded() {
    for (int number = 0; number < Applications.PAGE + 5; number++) {
      apply("Ada Lovelace", number + "@example.org", job);
    }
    ApplicationPage first = applications.list(team, search("ada"));
    ApplicationPage second =
        applications.list(team, new ApplicationFilter("ada", Optional.empty(), first.next()));
    assertThat(first.applications()).hasSize(Applications.PAGE);
    assertThat(second.applications()).hasSize(5).doesNotContainAnyElementsOf(first.applications());
  }

  @Test
  void whatIsCorrectedIsFoundByTheNewWordsAndWhatIsDeletedByNone() {
    FormToken form = FormToken.next(clock);
    submitting.submit(team, job, SomeForms.form("Ada Lovelace", "ada@example.org", "cv"), form);
    submitting.submit(
        team, job, SomeForms.form("Ada King", "ada@example.org", "other"), FormToken.next(clock));
    assertThat(names("lovelace")).isEmpty();
    assertThat(names("king")).containsExactly("Ada King");

    DATABASE.doInTeam(
        team, handle -> handle.execute("delete from applications where team_id = ?", team.value()));
    assertThat(words()).isZero();
  }

  @Test
  void anotherTeamsWordsDoNotExist() {
    apply("Ada Lovelace", "ada@example.org", job);
    TeamId other = new TeamId(UUID.randomUUID());
    assertThat(applications.list(other, search("ada")).applications()).isEmpty();
    assertThat(
            DATABASE.<List<ApplicationId>>inTeam(
                other,
                handle ->
                    new SearchingApplications(handle, team)
                        .find("ada", Optional.empty(), new UUID(-1, -1), 10)))
        .as("the second wall")
        .isEmpty();
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

  private static ApplicationFilter search(String words) {
    return new ApplicationFilter(words, Optional.empty(), Optional.empty());
  }

  private List<ApplicationId> found(String search, Optional<JobId> of, int rare) {
    return DATABASE.inTeam(
        team,
        handle ->
            new SearchingApplications(handle, team, rare).find(search, of, new UUID(-1, -1), 100));
  }

  private int words() {
    return DATABASE.inTeam(
        team,
        handle ->
            handle
                .select("select count(*) from application_word where team_id = ?", team.value())
                .mapTo(Integer.class)
                .one());
  }

  private List<String> names(String search) {
    return applications.list(team, search(search)).applications().stream()
        .map(application -> application.candidate().name())
        .toList();
  }

  private Submitted apply(String name, String email, JobId to) {
    return submitting.submit(team, to, SomeForms.form(name, email, "cv"), FormToken.next(clock));
  }
}
