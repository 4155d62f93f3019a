package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.jobs.JobId;
import java.time.Clock;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class SubmittingApplicationsTest {
  private static final Database DATABASE = MigratedDatabase.fresh();

  private final InstantSource clock = Clock.systemUTC();
  private final TeamId team = new TeamId(UUID.randomUUID());
  private final TeamId otherTeam = new TeamId(UUID.randomUUID());
  private final JobId job = new JobId(UUID.randomUUID());
  private final List<ApplicationSubmitted> news = new ArrayList<>();
  private final SubmittingApplications submitting =
      new SubmittingApplications(DATABASE, clock, news::add);
  private final Applications applications = new Applications(DATABASE);
  private final SentForms sentForms = new SentForms(DATABASE, clock);
  private final KeptUploads keptUploads = new KeptUploads(DATABASE, clock);

  @Test
  void anApplicationIsKeptWithEverythingTheFormSaid() {
    Submitted submitted = submitting.submit(team, job, SomeForms.ada(), token());

    Application kept = applications.find(team, submitted.application()).orElseThrow();
    assertThat(kept.reference()).isEqualTo(submitted.reference());
    assertThat(kept.job()).isEqualTo(job);
    assertThat(kept.candidate().name()).isEqualTo("Ada Lovelace");
    assertThat(kept.candidate().email().value()).isEqualTo("ada@example.org");
    assertThat(kept.candidate().phone().orElseThrow().best()).isEqualTo("+4930901820");
    assertThat(kept.candidate().links()).isEqualTo(SomeForms.ada().links());
    assertThat(kept.consent().text()).isEqualTo(SomeForms.CONSENT);
    assertThat(kept.resume()).isEqualTo(SomeForms.ada().resume().file());
    assertThat(resumeBytes(submitted)).isEqualTo(ResumeFiles.pdf("first"));
    assertThat(news)
        .containsExactly(new ApplicationSubmitted(team, submitted.application(), job, false));
  }

  @Test
  void phoneAndLinksMayBeLeftOut() {
    var plain = SomeForms.ada();
    var form =
        new ApplicationForm(
            plain.name(),
            plain.email(),
            Optional.empty(),
            List.of(),
            plain.resume(),
            plain.consentText());

    Submitted submitted = submitting.submit(team, job, form, token());

    Candidate kept = applications.find(team, submitted.application()).orElseThrow().candidate();
    assertThat(kept.phone()).isEmpty();
    assertThat(kept.links()).isEmpty();
  }

  @Test
  void theSameFormTwiceMakesOneApplicationAndOnePieceOfNews() {
    FormToken token = token();
    Submitted first = submitting.submit(team, job, SomeForms.ada(), token);
    Submitted second = submitting.submit(team, job, SomeForms.ada(), token);

    assertThat(second).isEqualTo(first);
    assertThat(all()).hasSize(1);
    assertThat(news).hasSize(1);
  }

  @Test
  void theSamePersonAgainChangesTheApplicationAndKeepsItsReference() {
    Submitted first = submitting.submit(team, job, SomeForms.ada(), token());
    Submitted again =
        submitting.submit(
            team, job, SomeForms.form("Ada King", "ADA@example.org", "second"), token());

    assertThat(again).isEqualTo(new Submitted(first.application(), first.reference(), true));
    assertThat(all()).hasSize(1);
    assertThat(all().getFirst().candidate().name()).isEqualTo("Ada King");
    assertThat(all().getFirst().changed()).isTrue();
    assertThat(resumeBytes(again)).isEqualTo(ResumeFiles.pdf("second"));
    assertThat(news).extracting(ApplicationSubmitted::again).containsExactly(false, true);
  }

  @Test
  void aFormCorrectedAfterGoingBackIsNotLost() {
    FormToken token = token();
    Submitted first = submitting.submit(team, job, SomeForms.ada(), token);
    Submitted corrected =
        submitting.submit(team, job, SomeForms.form("Ada King", "ada@example.org", "first"), token);

    assertThat(corrected.application()).isEqualTo(first.application());
    assertThat(all().getFirst().candidate().name()).isEqualTo("Ada King");
  }

  @Test
  void anotherJobIsAnotherApplicationOfTheSameCandidate() {
    submitting.submit(team, job, SomeForms.ada(), token());
    submitting.submit(team, new JobId(UUID.randomUUID()), SomeForms.ada(), token());

    assertThat(all()).hasSize(2);
    assertThat(all()).extracting(a -> a.candidate().id()).containsOnly(candidate());
    assertThat(all()).extracting(Application::reference).doesNotHaveDuplicates();
    assertThat(applications.counts(team, 200)).containsEntry(job, 1L).hasSize(2);
    assertThat(applications.counts(team, 1)).hasSize(1);
    assertThat(applications.count(team, job)).isEqualTo(1);
    assertThat(applications.total(team)).isEqualTo(2);
  }

  @Test
  void anObserverThatFailsLeavesNothingBehind() {
    FormToken token = token();
    keptUploads.keep(team, token, SomeForms.resume("kept"));
    var failing =
        new SubmittingApplications(
            DATABASE,
            clock,
            news -> {
              throw new IllegalStateException("no delivery for " + news.application());
            });

    assertThatThrownBy(() -> failing.submit(team, job, SomeForms.ada(), token))
        .hasMessageContaining("no delivery");

    assertThat(all()).isEmpty();
    assertThat(sentForms.receipt(team, token)).isEmpty();
    assertThat(rows("candidates") + rows("applications") + rows("resumes")).isZero();
    assertThat(keptUploads.find(team, token)).isPresent();
  }

  @Test
  void whatAnObserverStoresIsStoredTogether() {
    var observing =
        new SubmittingApplications(
            DATABASE,
            clock,
            heard ->
                DATABASE.doInTeam(
                    heard.team(),
                    handle ->
                        assertThat(applications.find(team, heard.application())).isPresent()));

    observing.submit(team, job, SomeForms.ada(), token());

    assertThat(all()).hasSize(1);
  }

  @Test
  void oneFormSentManyTimesAtOnceMakesOneApplication() {
    FormToken token = token();
    Set<Submitted> outcomes =
        together(24, number -> submitting(team).submit(team, job, SomeForms.ada(), token));

    assertThat(outcomes).hasSize(1);
    assertThat(rows("applications")).isEqualTo(1);
    assertThat(rows("candidates")).isEqualTo(1);
  }

  @Test
  void onePersonSendingManyFormsAtOnceMakesOneApplication() {
    Set<Submitted> outcomes =
        together(24, number -> submitting(team).submit(team, job, SomeForms.ada(), token()));

    assertThat(outcomes)
        .extracting(Submitted::reference)
        .containsOnly(all().getFirst().reference());
    assertThat(outcomes).extracting(Submitted::again).containsExactlyInAnyOrder(true, false);
    assertThat(rows("applications")).isEqualTo(1);
    assertThat(rows("resumes")).isEqualTo(1);
  }

  @Test
  void anotherTeamSeesNothingOfIt() {
    FormToken token = token();
    Submitted submitted = submitting.submit(team, job, SomeForms.ada(), token);
    keptUploads.keep(team, token, SomeForms.resume("kept"));

    assertThat(applications.find(otherTeam, submitted.application())).isEmpty();
    assertThat(applications.resume(otherTeam, submitted.application())).isEmpty();
    assertThat(applications.list(otherTeam, ApplicationFilter.ALL).applications()).isEmpty();
    assertThat(applications.counts(otherTeam, 200)).isEmpty();
    assertThat(applications.total(otherTeam)).isZero();
    assertThat(applications.count(otherTeam, job)).isZero();
    assertThat(sentForms.receipt(otherTeam, token)).isEmpty();
    assertThat(keptUploads.find(otherTeam, token)).isEmpty();
  }

  @Test
  void theSecondWallStandsWhereAStatementForgetsTheTeam() {
    submitting.submit(team, job, SomeForms.ada(), token());

    for (String table : List.of("candidates", "applications", "resumes", "sent_forms")) {
      assertThat(rows(table)).isEqualTo(1);
      assertThat(rowsSeenBy(otherTeam, table)).as(table).isZero();
    }
  }

  private SubmittingApplications submitting(TeamId ignored) {
    return new SubmittingApplications(DATABASE, clock, heard -> {});
  }

  private static Set<Submitted> together(
      int times, java.util.function.IntFunction<Submitted> work) {
    try (var threads = Executors.newFixedThreadPool(times)) {
      List<Callable<Submitted>> calls =
          IntStream.range(0, times)
              .<Callable<Submitted>>mapToObj(number -> () -> work.apply(number))
              .toList();
      return threads.invokeAll(calls).stream().map(Future::resultNow).collect(Collectors.toSet());
    } catch (InterruptedException stopped) {
      throw new IllegalStateException(stopped);
    }
  }

  private List<Application> all() {
    return applications.list(team, ApplicationFilter.ALL).applications();
  }

  private CandidateId candidate() {
    return all().getFirst().candidate().id();
  }

  private byte[] resumeBytes(Submitted submitted) {
    return applications.resume(team, submitted.application()).orElseThrow().bytes();
  }

  private long rows(String table) {
    return rowsSeenBy(team, table);
  }

  private static long rowsSeenBy(TeamId team, String table) {
    return DATABASE.inTeam(
        team,
        handle -> handle.createQuery("select count(*) from " + table).mapTo(Long.class).one());
  }

  private FormToken token() {
    return FormToken.next(clock);
  }
}
