package io.outhire.mail;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.accounts.Role;
import io.outhire.common.DemoMode;
import io.outhire.common.EmailAddress;
import io.outhire.db.Database;
import io.outhire.db.Scheduling;
import io.outhire.testing.OuthireTest;
import io.outhire.testing.TestClock;
import io.outhire.testing.TestTeam;
import io.outhire.testing.TestTeams;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.inject.Inject;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

@OuthireTest
class SendingMailTest {
  @Inject Database database;
  @Inject Scheduling scheduling;
  @Inject TestClock clock;
  @Inject TestTeams teams;

  private final List<Mail> sent = new ArrayList<>();
  private boolean serverIsDown;
  private TestTeam team;
  private Outbox outbox;
  private SendingMail sending;

  @BeforeEach
  void connectAMailServer() {
    team = teams.found();
    outbox = new Outbox(database, scheduling, clock, new DemoMode(false));
    Mailer server =
        mails -> {
          if (serverIsDown) {
            throw new IllegalStateException("cannot connect to mail.example:25");
          }
          sent.addAll(List.of(mails));
        };
    sending = new SendingMail(database, server, clock);
    sending.sendAllDue();
    sent.clear();
  }

  @Test
  void aLetterIsSentOnceInBothForms() {
    outbox.leave(team.id(), letter("Welcome"));
    sending.sendAllDue();
    sending.sendAllDue();
    assertThat(sent).hasSize(1);
    assertThat(sent.getFirst().getSubject()).isEqualTo("Welcome");
    assertThat(sent.getFirst().getText()).contains("First & last.");
    assertThat(sent.getFirst().getHtml()).contains("First &amp; last.");
  }

  @Test
  void aLetterOfAChangeThatFailedIsNotSent() {
    try {
      database.doInTeam(
          team.id(),
          handle -> {
            outbox.leave(team.id(), letter("Never"));
            throw new IllegalStateException("the change fails");
          });
    } catch (IllegalStateException expected) {
      sending.sendAllDue();
    }
    assertThat(sent).isEmpty();
  }

  @Test
  void aServerThatIsDownDelaysMailAndLosesNone() {
    serverIsDown = true;
    outbox.leave(team.id(), letter("Late"));
    for (int day = 0; day < 5; day++) {
      sending.sendAllDue();
      clock.pass(Duration.ofDays(1));
    }
    serverIsDown = false;
    sending.sendAllDue();
    assertThat(sent).hasSize(1);
  }

  @Test
  void gapsBetweenTriesGrow() {
    serverIsDown = true;
    outbox.leave(team.id(), letter("Late"));
    sending.sendAllDue();
    serverIsDown = false;
    clock.pass(Duration.ofSeconds(29));
    sending.sendAllDue();
    assertThat(sent).isEmpty();
    clock.pass(Duration.ofSeconds(2));
    sending.sendAllDue();
    assertThat(sent).hasSize(1);
  }

  @Test
  void whatWasSentIsNotKept() {
    outbox.leave(team.id(), letter("Secret link inside"));
    sending.sendAllDue();
    String kept =
        database.inTeam(
            team.id(),
            handle ->
                handle
                    .select(
                        "select plain_text || html from outgoing_mail where team_id = ?",
                        team.id().value())
                    .mapTo(String.class)
                    .one());
    assertThat(kept).isEmpty();
  }

  @Test
  void noLineBreakReachesAHeader() {
    outbox.leave(team.id(), letter("Hello\r\nBcc: all@victims.test"));
    sending.sendAllDue();
    assertThat(sent.getFirst().getSubject()).isEqualTo("Hello Bcc: all@victims.test");
  }

  /** RFC 8058, section 3.1: both headers, and the address in angle brackets. */
  @Test
  void aLetterThatIsOneOfManyTellsMailProgramsHowToEndThem() {
    URI end = URI.create("https://jobs.acme.example/acme/jobs/unsubscribe/key");
    outbox.leave(team.id(), letter("News").oneOfMany(new Letter.Action("Unsubscribe", end)));
    outbox.leave(team.id(), letter("Answer"));
    sending.sendAllDue();
    Map<String, List<String>> headers = sent.getFirst().getHeaders();
    assertThat(headers.get("List-Unsubscribe")).containsExactly("<" + end + ">");
    assertThat(headers.get("List-Unsubscribe-Post")).containsExactly("List-Unsubscribe=One-Click");
    assertThat(sent.getFirst().getText()).contains("Unsubscribe:\n" + end);
    assertThat(sent.getFirst().getHtml()).contains("<a href=\"" + end + "\"");
    assertThat(sent.getLast().getHeaders()).isEmpty();
  }

  @Test
  void aListIsWrittenInBothForms() {
    var job = new Letter.Item("Cook <b>", "Leeds", URI.create("https://jobs.acme.example/a?b&c"));
    outbox.leave(team.id(), letter("Jobs").listing(List.of(job)).in(Locale.GERMANY));
    sending.sendAllDue();
    assertThat(sent.getFirst().getText())
        .contains("Cook <b>\nLeeds\nhttps://jobs.acme.example/a?b&c");
    assertThat(sent.getFirst().getHtml())
        .contains("<html lang=\"de-DE\">", "Cook &lt;b&gt;</a><br>Leeds", "a?b&amp;c");
  }

  private Letter letter(String subject) {
    EmailAddress to = team.person(Role.VIEWER).email();
    return new Letter(to, subject, List.of("First & last."), null);
  }
}
