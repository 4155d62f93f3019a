package io.outhire.wiring.lively;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.applications.Applications;
import io.outhire.integrations.DisconnectingAts;
import io.outhire.jobs.JobState;
import io.outhire.jobs.Jobs;
import io.outhire.journeys.RunningDemo;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import jakarta.inject.Inject;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What {@code ./outhire demo --populated} begins with, on data of every age. */
@Tag("slow")
@QuarkusTest
@TestProfile(RunningDemo.class)
class LivelyCompanyIT {
  LeverEmulator lever;
  @Inject LivelyCompany lively;
  @Inject TestTeams teams;
  @Inject Jobs jobs;
  @Inject Applications applications;
  @Inject DisconnectingAts disconnecting;

  @Test
  void a_dozen_jobs_are_out_and_people_have_applied() {
    TestTeam team = teams.found();
    lively.moveInto(team.id());

    assertLively(team);
    lively.moveInto(team.id());
    assertLively(team);
  }

  @Test
  void who_took_the_tour_and_disconnected_gets_a_lively_company_too() throws Exception {
    TestTeam team = teams.found();
    lively.connect(team.id(), new LeverAtWork(lever.baseUri()));
    disconnecting.disconnect(team.id());

    lively.moveInto(team.id());

    assertLively(team);
  }

  private void assertLively(TestTeam team) {
    assertThat(jobs.counts(team.id()).in(JobState.PUBLISHED)).isBetween(11, 13);
    assertThat(applications.total(team.id())).isEqualTo(Applicants.count());
  }
}
