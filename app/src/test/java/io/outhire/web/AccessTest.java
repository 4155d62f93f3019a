package io.outhire.web;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Members;
import io.outhire.accounts.Role;
import io.outhire.leveremulator.LeverEmulator;
import io.outhire.testing.Browser;
import io.outhire.testing.HeardLog;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import org.eclipse.microprofile.config.ConfigProvider;
import org.junit.jupiter.api.Test;

@OuthireTest
class AccessTest {
  @Inject TestTeams teams;
  @Inject Members members;
  LeverEmulator lever;

  @Test
  void anEndpointThatDeclaresNothingAnswersNobody() {
    assertThat(teams.found().asAdmin().get("/test/undeclared").status()).isEqualTo(403);
    assertThat(Browser.open().get("/test/undeclared").body()).doesNotContain("nobody may read");
  }

  @Test
  void testsGetTheEmulatorThatTheApplicationTalksTo() {
    assertThat(ConfigProvider.getConfig().getValue("OUTHIRE_LEVER_EMULATOR", String.class))
        .isEqualTo(lever.baseUri().toString());
  }

  @Test
  void anyoneMeansAnyone() {
    assertThat(Browser.open().get("/test/anyone").body()).isEqualTo("on a virtual thread");
  }

  @Test
  void aRoleCoversTheSmallerOnes() {
    TestTeam team = teams.found();
    assertThat(team.asAdmin().get("/test/recruiter").status()).isEqualTo(200);
    assertThat(team.asRecruiter().get("/test/recruiter").status()).isEqualTo(200);
    assertThat(team.asViewer().get("/test/recruiter").status()).isEqualTo(403);
  }

  @Test
  void whoIsRefusedReadsWhoCan() {
    Page refused = teams.found().asViewer().get("/test/recruiter");
    assertThat(refused.text())
        .contains("Only a Recruiter can", "You are signed in as Viewer")
        .contains("Ann Admin", "Rob Recruiter");
    assertThat(refused.first("main").orElseThrow().text()).doesNotContain("Vera");
  }

  @Test
  void aRefusalIsLogged() {
    TestTeam team = teams.found();
    try (HeardLog log = HeardLog.open()) {
      team.asViewer().get("/test/recruiter");
      assertThat(log.lines())
          .contains(
              "Refused ProbePage.recruiter to person %s of team %s: it needs RECRUITER"
                  .formatted(team.person(Role.VIEWER).id(), team.id()));
    }
  }

  @Test
  void whoIsNotSignedInIsAskedTo() {
    Page page = Browser.open().get("/test/recruiter?a=b&c=d");
    assertThat(page.status()).isEqualTo(303);
    assertThat(page.location()).isEqualTo("/sign-in?next=%2Ftest%2Frecruiter%3Fa%3Db%26c%3Dd");
  }

  @Test
  void aSmallerRoleCountsFromTheNextClick() {
    TestTeam team = teams.found();
    Browser recruiter = team.asRecruiter();
    assertThat(recruiter.get("/test/recruiter").status()).isEqualTo(200);
    members.changeRole(team.id(), team.person(Role.RECRUITER).id(), Role.VIEWER);
    assertThat(recruiter.get("/test/recruiter").status()).isEqualTo(403);
  }

  @Test
  void whoLeftTheTeamIsSignedOutOfIt() {
    TestTeam team = teams.found();
    Browser recruiter = team.asRecruiter();
    members.remove(team.id(), team.person(Role.RECRUITER).id());
    assertThat(recruiter.get("/test/recruiter").status()).isEqualTo(303);
  }
}
