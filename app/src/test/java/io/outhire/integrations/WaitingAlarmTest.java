package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.mail.Mailbox;
import io.outhire.testing.Browser;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.Duration;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The Admins hear of it once when the oldest application has waited for an hour. */
@OuthireTest
class WaitingAlarmTest {
  @Inject TestTeams teams;
  @Inject TestApplications applications;
  @Inject ConnectedTeams connected;
  @Inject WaitingAlarm alarm;
  @Inject Mailbox mailbox;
  @Inject TestClock clock;

  private TestTeam team;

  @BeforeEach
  void found() throws Exception {
    team = teams.found();
    connected.connect(team);
  }

  private void waitFor(Duration time) {
    clock.pass(time);
    alarm.ring();
    alarm.ring();
  }

  private long mails() {
    String ann = team.person(Role.ADMIN).email().value();
    return mailbox.latest().stream()
        .filter(mail -> mail.to().equals(ann) && mail.subject().contains("for Acme on Lever"))
        .count();
  }

  @Test
  void isRungOnceAnHourAfterTheOldestCameIn() {
    applications.apply(team, "first@example.org");
    waitFor(Duration.ofMinutes(59));
    assertThat(mails()).isZero();
    applications.apply(team, "second@example.org");
    waitFor(Duration.ofMinutes(2));
    assertThat(mails()).isEqualTo(1);
    waitFor(Duration.ofHours(5));
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  void isRungAgainForTheNextDelay() throws Exception {
    applications.apply(team, "first@example.org");
    waitFor(Duration.ofMinutes(61));
    connected.pushNow(team);
    waitFor(Duration.ofMinutes(61));
    assertThat(mails()).isEqualTo(1);

    applications.apply(team, "second@example.org");
    waitFor(Duration.ofMinutes(61));
    assertThat(mails()).isEqualTo(2);
  }

  @Test
  void whatWasKeptBackOnPurposeCountsFromItsRelease() {
    var held = applications.applyUnlinked(team, "held@example.org");
    waitFor(Duration.ofDays(3));
    applications.link(team, held.job());
    applications.send(team, held.application());
    waitFor(Duration.ofMinutes(59));
    assertThat(mails()).isZero();
    waitFor(Duration.ofMinutes(2));
    assertThat(mails()).isEqualTo(1);
  }

  @Test
  void theOperatorsInstrumentsSeeIt() {
    applications.apply(team, "measured@example.org");
    clock.pass(Duration.ofMinutes(10));

    String metrics = Browser.open().get("/q/metrics").body();
    assertThat(metrics)
        .contains(
            "outhire_deliveries{state=\"unknown\"",
            "outhire_deliveries{state=\"parked\"",
            "outhire_notes{state=\"parked\"",
            "outhire_deliveries_duplicates",
            "outhire_connections_broken",
            "outhire_breakers_open");
    String oldest =
        metrics
            .lines()
            .filter(line -> line.startsWith("outhire_deliveries_oldest_waiting_seconds"))
            .findFirst()
            .orElseThrow();
    assertThat(Double.parseDouble(oldest.substring(oldest.lastIndexOf(' '))))
        .isGreaterThanOrEqualTo(600);
  }
}
