package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.applications.Applications;
import io.outhire.mail.Mailbox;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestApplications;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** After a day the employer is told of each application that has not arrived. */
@OuthireTest
class UndeliveredAlarmTest {
  @Inject TestTeams teams;
  @Inject TestApplications applying;
  @Inject Applications applications;
  @Inject ConnectedTeams connected;
  @Inject UndeliveredAlarm alarm;
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

  private List<String> mails() {
    String ann = team.person(Role.ADMIN).email().value();
    return mailbox.latest().stream()
        .filter(mail -> mail.to().equals(ann) && mail.subject().contains("not arrived for a day"))
        .map(mail -> mail.subject() + mail.text())
        .toList();
  }

  @Test
  void tellsOnceOfEachWithItsReference() {
    var first = applying.apply(team, "first@example.org");
    waitFor(Duration.ofHours(23));
    assertThat(mails()).isEmpty();
    waitFor(Duration.ofHours(2));

    String reference = applications.find(team.id(), first.application()).orElseThrow().reference();
    assertThat(mails()).hasSize(1).allMatch(mail -> mail.contains(reference));
    waitFor(Duration.ofDays(3));
    assertThat(mails()).hasSize(1);

    applying.apply(team, "second@example.org");
    waitFor(Duration.ofHours(25));
    assertThat(mails()).hasSize(2);
  }

  @Test
  void saysNothingOfWhatHasArrivedOrIsKeptBackOnPurpose() throws Exception {
    applying.apply(team, "arrived@example.org");
    connected.pushNow(team);
    applying.applyUnlinked(team, "held@example.org");
    waitFor(Duration.ofDays(2));

    assertThat(mails()).isEmpty();
  }
}
