package io.outhire.dashboard.settings;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Members;
import io.outhire.accounts.Person;
import io.outhire.accounts.Role;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@OuthireTest
class MembersPageTest {
  @Inject TestTeams teams;
  @Inject Members members;

  @Test
  void everybodySeesTheMembersAndOnlyAnAdminTheForms() {
    TestTeam team = teams.found();
    assertThat(team.asViewer().get("/settings/members").text())
        .contains("Ann Admin", "Rob Recruiter", "Vera Viewer", "An Admin can invite");
    assertThat(team.asViewer().get("/settings/members").first("form[action$=/role]")).isEmpty();
    assertThat(team.asAdmin().get("/settings/members").first("form[action$=/role]")).isPresent();
  }

  @ParameterizedTest
  @EnumSource(names = {"VIEWER", "RECRUITER"})
  void onlyAnAdminChangesAnything(Role role) {
    TestTeam team = teams.found();
    Browser browser = team.as(role);
    String token = browser.get("/settings/members").form("/sign-out").value("csrf-token");
    String other = team.person(Role.ADMIN).id().toString();
    for (String path :
        new String[] {
          "/settings/team",
          "/settings/members/invitations",
          "/settings/members/invitations/" + UUID.randomUUID() + "/send-again",
          "/settings/members/invitations/" + UUID.randomUUID() + "/revoke",
          "/settings/members/" + other + "/role",
          "/settings/members/" + other + "/remove"
        }) {
      Page refused =
          browser.post(
              path, Map.of("csrf-token", token, "name", "X", "email", "x@y.test", "role", "ADMIN"));
      assertThat(refused.status()).as(path).isEqualTo(403);
      assertThat(refused.text()).as(path).contains("Only an Admin can", "Ann Admin");
    }
    assertThat(members.of(team.id())).hasSize(3);
  }

  @Test
  void anAdminChangesARole() {
    TestTeam team = teams.found();
    Person vera = team.person(Role.VIEWER);
    Page page =
        team.asAdmin()
            .get("/settings/members")
            .form("/settings/members/" + vera.id() + "/role")
            .with("role", "RECRUITER")
            .submitted();
    assertThat(page.text()).contains("The role is changed");
    assertThat(members.find(team.id(), vera.id()).orElseThrow().role()).isEqualTo(Role.RECRUITER);
  }

  @Test
  void theLastAdminStays() {
    TestTeam team = teams.found();
    Person ann = team.person(Role.ADMIN);
    Page page =
        team.asAdmin()
            .get("/settings/members")
            .form("/settings/members/" + ann.id() + "/role")
            .with("role", "VIEWER")
            .submitted();
    assertThat(page.text()).contains("A team needs an Admin");
    assertThat(members.remove(team.id(), ann.id())).isEqualTo(Members.Change.LAST_ADMIN);
    assertThat(members.admins(team.id())).hasSize(1);
  }

  @Test
  void removingSomebodyIsAskedAboutFirst() {
    TestTeam team = teams.found();
    Person vera = team.person(Role.VIEWER);
    String removal = "/settings/members/" + vera.id() + "/remove";
    Browser admin = team.asAdmin();
    assertThat(admin.get("/settings/members").text()).contains("Remove " + vera.name());
    Page question = admin.get(removal);
    assertThat(question.text()).contains("Remove %s from the team?".formatted(vera.name()));
    assertThat(members.find(team.id(), vera.id())).isPresent();
    assertThat(question.form(removal).submitted().text())
        .contains(vera.name() + " is no longer in the team");
    assertThat(members.find(team.id(), vera.id())).isEmpty();
    assertThat(admin.get(removal).status()).isEqualTo(404);
  }

  @Test
  void anotherTeamsMembersAreNotThere() {
    TestTeam ours = teams.found();
    TestTeam theirs = teams.found();
    Browser admin = ours.asAdmin();
    String token = admin.get("/settings/members").form("/sign-out").value("csrf-token");
    String stranger = theirs.person(Role.VIEWER).id().toString();
    for (String verb : new String[] {"role", "remove"}) {
      Page page =
          admin.post(
              "/settings/members/" + stranger + "/" + verb,
              Map.of("csrf-token", token, "role", "ADMIN"));
      assertThat(page.status()).isEqualTo(404);
    }
    assertThat(members.find(theirs.id(), theirs.person(Role.VIEWER).id()).orElseThrow().role())
        .isEqualTo(Role.VIEWER);
  }

  @Test
  void theTeamGetsAnotherNameWithoutWhatCannotBeSeen() {
    TestTeam team = teams.found();
    Page page =
        team.asAdmin()
            .get("/settings/team")
            .form("/settings/team")
            .with("name", "  Ac\u200Bme \u202EdemroF\u202C ")
            .submitted();
    assertThat(page.form("/settings/team").value("name")).isEqualTo("Acme demroF");
  }

  @Test
  void aNameOfFiveThousandCharactersIsRefusedInWords() {
    Page page =
        teams
            .found()
            .asAdmin()
            .get("/settings/team")
            .form("/settings/team")
            .with("name", "x".repeat(5_000))
            .submit();
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("at most 100 characters");
  }
}
