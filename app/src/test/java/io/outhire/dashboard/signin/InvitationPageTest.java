package io.outhire.dashboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Invitations;
import io.outhire.accounts.Members;
import io.outhire.accounts.Person;
import io.outhire.accounts.Role;
import io.outhire.accounts.TestPeople;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.Page;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.net.URI;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class InvitationPageTest {
  private static final String CHOSEN = "rivers run uphill twice";

  @Inject TestTeams teams;
  @Inject Members members;
  @Inject TestClock clock;

  private final String email = "i" + UUID.randomUUID().toString().replace("-", "") + "@new.test";
  private TestTeam team;
  private Browser admin;

  @BeforeEach
  void foundATeam() {
    team = teams.found();
    admin = team.asAdmin();
  }

  @Test
  void anInvitedPersonJoinsWithTheRoleTheyWereInvitedFor() {
    invite("Nora New", email, "RECRUITER");
    Browser nora = Browser.open();
    Page page = join(nora, link(email), "Nora Newman");
    assertThat(page.location()).isEqualTo("/jobs");
    assertThat(nora.get("/settings/members").text()).contains("Nora Newman", email);
    assertThat(nora.get("/test/recruiter").status()).isEqualTo(200);
  }

  @Test
  void aLinkWorksOnce() {
    invite("Nora New", email, "VIEWER");
    String link = link(email);
    join(Browser.open(), link, "Nora New");
    Page again = Browser.open().get(link);
    assertThat(again.status()).isEqualTo(410);
    assertThat(again.text()).contains("no longer valid");
  }

  @Test
  void twoWhoFollowTheSameLinkDoNotBothGetIn() {
    invite("Nora New", email, "VIEWER");
    String link = link(email);
    Browser first = Browser.open();
    Browser second = Browser.open();
    Page slow = second.get(link);
    join(first, link, "Nora New");
    Page late = slow.form(link).with("name", "Eve").with("password", CHOSEN).submit();
    assertThat(late.status()).isEqualTo(410);
    assertThat(members.of(team.id())).hasSize(4);
  }

  @Test
  void aLinkWorksForSevenDays() {
    invite("Nora New", email, "VIEWER");
    String link = link(email);
    clock.pass(Invitations.VALID.minusMinutes(1));
    assertThat(Browser.open().get(link).status()).isEqualTo(200);
    clock.pass(java.time.Duration.ofMinutes(2));
    assertThat(Browser.open().get(link).status()).isEqualTo(410);
  }

  @Test
  void aRevokedLinkIsGone() {
    invite("Nora New", email, "VIEWER");
    String link = link(email);
    Page list = admin.get("/settings/members");
    String revoke = list.first("form[action$=/revoke]").orElseThrow().attr("action");
    assertThat(list.form(revoke).submitted().text()).contains("taken back");
    assertThat(Browser.open().get(link).status()).isEqualTo(410);
  }

  @Test
  void sendingAgainReplacesTheLink() {
    invite("Nora New", email, "VIEWER");
    String first = link(email);
    Page list = admin.get("/settings/members");
    String again = list.first("form[action$=/send-again]").orElseThrow().attr("action");
    list.form(again).submitted();
    String second = link(email);
    assertThat(second).isNotEqualTo(first);
    assertThat(Browser.open().get(first).status()).isEqualTo(410);
    assertThat(Browser.open().get(second).status()).isEqualTo(200);
  }

  @Test
  void anotherTeamCannotTouchAnInvitation() {
    invite("Nora New", email, "VIEWER");
    String revoke =
        admin.get("/settings/members").first("form[action$=/revoke]").orElseThrow().attr("action");
    Browser stranger = teams.found().asAdmin();
    String token = stranger.get("/settings/members").form("/sign-out").value("csrf-token");
    for (String action : new String[] {revoke, revoke.replace("revoke", "send-again")}) {
      assertThat(stranger.post(action, java.util.Map.of("csrf-token", token)).status())
          .isEqualTo(404);
    }
    assertThat(Browser.open().get(link(email)).status()).isEqualTo(200);
  }

  @Test
  void somebodyWithAnAccountJoinsWithThePasswordTheyHave() {
    Person known = teams.found().person(Role.VIEWER);
    invite("Whoever", known.email().value(), "VIEWER");
    String link = link(known.email().value());
    Browser browser = Browser.open();
    Page wrong = browser.get(link).form(link).with("password", CHOSEN).submit();
    assertThat(wrong.status()).isEqualTo(422);
    Page joined = browser.get(link).form(link).with("password", TestPeople.PASSWORD).submit();
    assertThat(joined.status()).isEqualTo(303);
    assertThat(members.teamsOf(known.id())).hasSize(2);
    assertThat(browser.get("/account/teams").text()).contains("You are here", "Switch");
  }

  @Test
  void aWeakPasswordIsRefusedInWords() {
    invite("Nora New", email, "VIEWER");
    String link = link(email);
    Page page = Browser.open().get(link).form(link).with("password", "short").submit();
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("at least 12 characters");
  }

  @Test
  void aMemberIsNotInvitedTwice() {
    Page page = invite("Vera", team.person(Role.VIEWER).email().value(), "ADMIN");
    assertThat(page.status()).isEqualTo(422);
    assertThat(page.text()).contains("is in the team");
  }

  @Test
  void aNameCannotWriteHeadersIntoMail() {
    invite("Nora\r\nBcc: all@victims.test\r\n\r\nBuy", email, "VIEWER");
    Page mail = mail(email);
    assertThat(mail.text()).contains("Hello Nora Bcc: all@victims.test Buy,");
    assertThat(mail.first("h1").orElseThrow().wholeText()).doesNotContain("\n", "\r");
  }

  @Test
  void anAddressCannotWriteHeadersIntoMail() {
    assertThat(invite("Nora", "nora@new.test\r\nBcc: all@victims.test", "VIEWER").status())
        .isEqualTo(422);
  }

  @Test
  void aNameWithMarkupIsTextInMailAndPages() {
    invite("<img src=x onerror=alert(1)>", email, "VIEWER");
    assertThat(admin.get("/settings/members").document().select("img")).isEmpty();
    assertThat(mail(email).document().select("img")).isEmpty();
  }

  private Page invite(String name, String address, String role) {
    return admin
        .get("/settings/members")
        .form("/settings/members/invitations")
        .with("name", name)
        .with("email", address)
        .with("role", role)
        .submit();
  }

  private static Page join(Browser browser, String link, String name) {
    return browser.get(link).form(link).with("name", name).with("password", CHOSEN).submit();
  }

  /** The path of the link in the youngest mail to this address. */
  private static String link(String address) {
    return URI.create(mail(address).first(".stack a").orElseThrow().attr("href")).getPath();
  }

  private static Page mail(String address) {
    Browser reader = Browser.open();
    return reader.get(
        reader.get("/demo/mailbox").document().select("li").stream()
            .filter(item -> item.text().endsWith("to " + address))
            .findFirst()
            .orElseThrow()
            .selectFirst("a")
            .attr("href"));
  }
}
