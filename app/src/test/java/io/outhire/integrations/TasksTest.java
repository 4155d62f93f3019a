package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.ApplicationId;
import io.outhire.applications.FormToken;
import io.outhire.applications.SomeForms;
import io.outhire.applications.SubmittingApplications;
import io.outhire.jobs.JobId;
import io.outhire.journeys.RunningDemo;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** With the scheduler running, importing and sending happen with nobody calling for them. */
@QuarkusTest
@TestProfile(RunningDemo.class)
class TasksTest {
  @Inject TestTeams teams;
  @Inject ConnectedTeams connected;
  @Inject ImportingPostings importing;
  @Inject SubmittingApplications submitting;
  @Inject Deliveries deliveries;
  @Inject InstantSource clock;

  @Test
  void importingAndSendingGoByThemselves() throws Exception {
    TestTeam team = teams.found();
    connected.connect(team);
    String posting = importing.offered(team.id()).getFirst().posting().id();

    ImportId id = importing.start(team.id(), List.of(posting));
    await(() -> importing.progress(team.id(), id).orElseThrow().finished());
    JobId job = importing.progress(team.id(), id).orElseThrow().imported().getFirst();

    var first = submit(team, job, "first@example.org");
    await(() -> deliveries.of(team.id(), first).orElseThrow().state() == DeliveryState.DELIVERED);
    var second = submit(team, job, "second@example.org");
    await(() -> deliveries.of(team.id(), second).orElseThrow().state() == DeliveryState.DELIVERED);
  }

  /** Each wakes the same tasks, which workers take meanwhile; that race is nobody's who applies. */
  @Test
  void manyWhoApplyAtOnceAllGetTheirAnswer() throws Exception {
    TestTeam team = teams.found();
    connected.connect(team);
    String posting = importing.offered(team.id()).getFirst().posting().id();
    ImportId id = importing.start(team.id(), List.of(posting));
    await(() -> importing.progress(team.id(), id).orElseThrow().finished());
    JobId job = importing.progress(team.id(), id).orElseThrow().imported().getFirst();

    List<Callable<ApplicationId>> people =
        IntStream.range(0, 40)
            .mapToObj(number -> "person%d@example.org".formatted(number))
            .map(email -> (Callable<ApplicationId>) () -> submit(team, job, email))
            .toList();
    try (var threads = Executors.newFixedThreadPool(8)) {
      for (Future<ApplicationId> submitted : threads.invokeAll(people)) {
        assertThat(submitted.get()).isNotNull();
      }
    }
  }

  private ApplicationId submit(TestTeam team, JobId job, String email) {
    var form = SomeForms.form("Ada Lovelace", email, "hello");
    return submitting.submit(team.id(), job, form, FormToken.next(clock)).application();
  }

  private void await(BooleanSupplier condition) {
    var end = clock.instant().plusSeconds(20);
    while (!condition.getAsBoolean() && clock.instant().isBefore(end)) {
      LockSupport.parkNanos(Duration.ofMillis(50).toNanos());
    }
    assertThat(condition.getAsBoolean()).isTrue();
  }
}
