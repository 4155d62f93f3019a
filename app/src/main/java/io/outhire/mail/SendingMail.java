package io.outhire.mail;

import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.quarkus.mailer.Mail;
import io.quarkus.mailer.Mailer;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * Sends what lies in the outbox, oldest first, and never gives up: a mail that the server refused
 * is tried again with growing gaps. A crash between sending and noting it sends the mail twice;
 * twice is better than never.
 */
@ApplicationScoped
public class SendingMail {
  private static final Logger LOG = Logger.getLogger(SendingMail.class);
  private static final Duration ROUND = Duration.ofSeconds(15);
  private static final List<Duration> GAPS =
      List.of(
          Duration.ofSeconds(30),
          Duration.ofMinutes(2),
          Duration.ofMinutes(10),
          Duration.ofHours(1),
          Duration.ofHours(6),
          Duration.ofHours(12));

  private final Database database;
  private final Mailer mailer;
  private final InstantSource clock;

  @Inject
  SendingMail(Database database, Mailer mailer, InstantSource clock) {
    this.database = database;
    this.mailer = mailer;
    this.clock = clock;
  }

  @Produces
  @Singleton
  RecurringTask<Void> task() {
    return Tasks.recurring(Outbox.SENDING.getTaskName(), FixedDelay.of(ROUND))
        .execute((instance, context) -> sendAllDue());
  }

  /** Sends every mail that is due. */
  public void sendAllDue() {
    Optional<Due> due = claim();
    while (due.isPresent()) {
      send(due.get());
      due = claim();
    }
  }

  /** Puts the next try off before this one begins, so that a crash in between cannot spin. */
  @CrossesTeams("one worker sends every team's mail")
  private Optional<Due> claim() {
    Instant now = clock.instant();
    return database.acrossTeams(
        handle -> {
          Optional<Due> due =
              handle
                  .createQuery(
                      """
                      select id, recipient, subject, plain_text, html, unsubscribe, tries
                      from outgoing_mail
                      where sent_at is null and due_at <= :now
                      order by due_at limit 1 for update skip locked
                      """)
                  .bind("now", now)
                  .map(
                      (row, context) ->
                          new Due(
                              row.getObject("id", UUID.class),
                              row.getString("recipient"),
                              row.getString("subject"),
                              row.getString("plain_text"),
                              row.getString("html"),
                              row.getString("unsubscribe"),
                              row.getInt("tries")))
                  .findOne();
          due.ifPresent(
              mail ->
                  handle
                      .createUpdate(
                          "update outgoing_mail set tries = tries + 1, due_at = :next where id = :id")
                      .bind("next", now.plus(gapAfter(mail.tries())))
                      .bind("id", mail.id())
                      .execute());
          return due;
        });
  }

  private static Duration gapAfter(int tries) {
    return GAPS.get(Math.min(tries, GAPS.size() - 1));
  }

  private void send(Due due) {
    try {
      mailer.send(mail(due));
      noteSent(due);
    } catch (RuntimeException failure) {
      LOG.warnf("Mail %s was not taken (%s); it is tried again", due.id(), kind(failure));
      noteFailure(due, kind(failure));
    }
  }

  private static Mail mail(Due due) {
    Mail mail = Mail.withText(due.recipient(), due.subject(), due.text()).setHtml(due.html());
    if (due.unsubscribe() != null) {
      mail.addHeader("List-Unsubscribe", "<" + due.unsubscribe() + ">");
      mail.addHeader("List-Unsubscribe-Post", "List-Unsubscribe=One-Click");
    }
    return mail;
  }

  /** What was said is gone with the sending: an invitation's link is a key to a team. */
  @CrossesTeams("one worker sends every team's mail")
  private void noteSent(Due due) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate(
                    """
                    update outgoing_mail
                    set sent_at = :now, plain_text = '', html = '', unsubscribe = null,
                        last_failure = null
                    where id = :id
                    """)
                .bind("now", clock.instant())
                .bind("id", due.id())
                .execute());
  }

  @CrossesTeams("one worker sends every team's mail")
  private void noteFailure(Due due, String kind) {
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate("update outgoing_mail set last_failure = :kind where id = :id")
                .bind("kind", kind)
                .bind("id", due.id())
                .execute());
  }

  /** The kind of a failure without its message, which may quote the address. */
  private static String kind(RuntimeException failure) {
    Throwable cause = failure.getCause() == null ? failure : failure.getCause();
    return cause.getClass().getSimpleName();
  }

  private record Due(
      UUID id,
      String recipient,
      String subject,
      String text,
      String html,
      @Nullable String unsubscribe,
      int tries) {}
}
