package io.outhire.dashboard.account;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Person;
import io.outhire.accounts.Role;
import io.outhire.accounts.TestPeople;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class AccountPagesTest {
  @Inject TestTeams teams;
  @Inject TestPeople people;

  private TestTeam team;
  private Browser here;
  private Browser elsewhere;

  @BeforeEach
  void signInTwice() {
    team = teams.found();
    here = team.asViewer();
    elsewhere = team.asViewer();
  }

  @Test
  void anotherBrowserIsSignedOutFromTheList() {
    Page list = here.get("/account/sessions");
    assertThat(list.text()).contains("This browser");
    String end = list.first("form[action$=/end]").orElseThrow().attr("action");
    list.form(end).submitted();
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(isSignedIn(here)).isTrue();
  }

  @Test
  void everywhereElseIsSignedOutAtOnce() {
    here.get("/account/sessions").form("/account/sessions/end-others").submitted();
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(isSignedIn(here)).isTrue();
  }

  @Test
  void nobodyEndsSomebodyElsesSession() {
    String ending =
        here.get("/account/sessions").first("form[action$=/end]").orElseThrow().attr("action");
    Browser admin = team.asAdmin();
    String token = admin.get("/account/sessions").form("/sign-out").value("csrf-token");
    admin.post(ending, Map.of("csrf-token", token));
    assertThat(isSignedIn(elsewhere)).isTrue();
  }

  @Test
  void anotherPasswordSignsOutEverywhereElse() {
    Page changed = change(TestPeople.PASSWORD, "seven quiet herons");
    assertThat(changed.text()).contains("Your password is changed");
    assertThat(isSignedIn(elsewhere)).isFalse();
    assertThat(isSignedIn(here)).isTrue();
    assertThat(change(TestPeople.PASSWORD, "eight quiet herons").status()).isEqualTo(422);
  }

  @Test
  void withoutTheCurrentPasswordNothingChanges() {
    Page page = change("not the current one", "seven quiet herons");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("This is not your current password");
    assertThat(isSignedIn(elsewhere)).isTrue();
  }

  @Test
  void aPasswordThatEverybodyTriesIsRefused() {
    assertThat(change(TestPeople.PASSWORD, "Password12345").text()).contains("choose another");
  }

  @Test
  void whoIsInTwoTeamsSwitches() {
    TestTeam other = teams.found();
    Person vera = team.person(Role.VIEWER);
    people.join(other.id(), vera, Role.ADMIN);
    assertThat(here.get("/test/recruiter").status()).isEqualTo(403);
    Page page = here.get("/account/teams");
    page.form("/account/teams/" + other.id()).submit();
    assertThat(here.get("/test/recruiter").status()).isEqualTo(200);
    assertThat(here.get("/settings/members").text()).contains(other.team().name());
  }

  @Test
  void aTeamOfOthersCannotBeSwitchedTo() {
    TestTeam other = teams.found();
    String token = here.get("/account/sessions").form("/sign-out").value("csrf-token");
    Page page = here.post("/account/teams/" + other.id(), Map.of("csrf-token", token));
    assertThat(page.status()).isEqualTo(404);
    assertThat(here.get("/settings/members").text()).contains(team.team().name());
  }

  private Page change(String current, String wanted) {
    return here.get("/account/password")
        .form("/account/password")
        .with("current", current)
        .with("wanted", wanted)
        .submitted();
  }

  private static boolean isSignedIn(Browser browser) {
    return browser.get("/account/sessions").status() == 200;
  }
}
