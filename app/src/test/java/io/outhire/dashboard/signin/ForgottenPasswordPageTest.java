package io.outhire.dashboard.signin;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Person;
import io.outhire.accounts.RecoveringAccess;
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
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class ForgottenPasswordPageTest {
  private static final String CHOSEN = "rivers run uphill twice";

  @Inject TestTeams teams;
  @Inject TestClock clock;

  private TestTeam team;
  private Person rob;

  @BeforeEach
  void foundATeam() {
    team = teams.found();
    rob = team.person(Role.RECRUITER);
  }

  @Test
  void whoForgotChoosesAnotherAndIsSignedOutEverywhere() {
    Browser elsewhere = team.asRecruiter();
    assertThat(Browser.open().get("/sign-in").first("a[href=/forgotten-password]")).isPresent();
    assertThat(ask(rob.email().value()).text()).contains("Look into your mailbox");

    Page done = choose(link(), CHOSEN);

    assertThat(done.location()).isEqualTo("/sign-in");
    assertThat(done.followed().text()).contains("Your new password counts");
    assertThat(elsewhere.get("/jobs").status()).isEqualTo(303);
    assertThat(signIn(CHOSEN).location()).isEqualTo("/jobs");
    assertThat(signIn(TestPeople.PASSWORD).status()).isEqualTo(422);
  }

  @Test
  void anAddressThatNobodyHasIsAnsweredAlike() {
    String nobodys = "n" + UUID.randomUUID() + "@nobody.test";
    Page known = ask(rob.email().value());
    Page unknown = ask(nobodys);
    assertThat(unknown.status()).isEqualTo(known.status());
    assertThat(unknown.text().replace(nobodys, "…"))
        .isEqualTo(known.text().replace(rob.email().value(), "…"));
    assertThat(mail(nobodys)).isEmpty();
  }

  @Test
  void aLinkWorksOnceAndForAnHour() {
    ask(rob.email().value());
    String first = link();
    choose(first, CHOSEN);
    assertThat(Browser.open().get(first).status()).isEqualTo(410);
    ask(rob.email().value());
    String second = link();
    clock.pass(RecoveringAccess.VALID.minusMinutes(1));
    assertThat(Browser.open().get(second).status()).isEqualTo(200);
    clock.pass(Duration.ofMinutes(2));
    assertThat(Browser.open().get(second).text()).contains("no longer valid");
  }

  @Test
  void aYoungerLinkReplacesTheOlder() {
    ask(rob.email().value());
    String first = link();
    ask(rob.email().value());
    assertThat(link()).isNotEqualTo(first);
    assertThat(Browser.open().get(first).status()).isEqualTo(410);
  }

  @Test
  void aPageLeftOpenDoesNotUseTheLinkTwice() {
    ask(rob.email().value());
    String link = link();
    Page open = Browser.open().get(link);
    choose(link, CHOSEN);
    Page late = open.form(link).with("password", "eve was here instead").submit();
    assertThat(late.status()).isEqualTo(410);
    assertThat(signIn(CHOSEN).location()).isEqualTo("/jobs");
  }

  @Test
  void aWeakPasswordIsRefusedAndTheLinkStillWorks() {
    ask(rob.email().value());
    String link = link();
    Page refused = choose(link, "short");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.text()).contains("at least 12 characters");
    assertThat(choose(link, CHOSEN).status()).isEqualTo(303);
  }

  @Test
  void nobodysMailboxIsFilled() {
    for (int i = 0; i < 3; i++) {
      assertThat(ask(rob.email().value()).status()).isEqualTo(200);
    }
    Page refused = ask(rob.email().value());
    assertThat(refused.status()).isEqualTo(429);
    assertThat(refused.first("input[name=email]").orElseThrow().val())
        .isEqualTo(rob.email().value());
    clock.pass(Duration.ofMinutes(16));
    assertThat(ask(rob.email().value()).status()).isEqualTo(200);
  }

  @Test
  void whatIsNoAddressIsRefusedAtTheField() {
    Page refused = ask("rob at example");
    assertThat(refused.status()).isEqualTo(422);
    assertThat(refused.first("#email-error").orElseThrow().text()).contains("name@company.com");
    assertThat(refused.first("input[name=email]").orElseThrow().val()).isEqualTo("rob at example");
  }

  private static Page ask(String email) {
    return Browser.open()
        .get("/forgotten-password")
        .form("/forgotten-password")
        .with("email", email)
        .submit();
  }

  private static Page choose(String link, String password) {
    return Browser.open().get(link).form(link).with("password", password).submit();
  }

  private Page signIn(String password) {
    return Browser.open()
        .get("/sign-in")
        .form("/sign-in")
        .with("email", rob.email().value())
        .with("password", password)
        .submit();
  }

  private String link() {
    Page mail = mail(rob.email().value()).orElseThrow();
    return URI.create(mail.first(".stack a").orElseThrow().attr("href")).getPath();
  }

  /** The youngest mail to this address. */
  private static Optional<Page> mail(String address) {
    Browser reader = Browser.open();
    return reader.get("/demo/mailbox").document().select("li").stream()
        .filter(item -> item.text().endsWith("to " + address))
        .findFirst()
        .map(item -> reader.get(item.selectFirst("a").attr("href")));
  }
}
