package io.outhire.mail;

import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import io.outhire.common.DemoMode;
import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.Database;
import io.outhire.db.Scheduling;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import org.jspecify.annotations.Nullable;

/** Where mail is left: stored with the change that causes it, sent once that is committed. */
@ApplicationScoped
public class Outbox {
  private final Database database;
  private final Scheduling scheduling;
  private final InstantSource clock;
  private final boolean demo;

  @Inject
  Outbox(Database database, Scheduling scheduling, InstantSource clock, DemoMode demo) {
    this.database = database;
    this.scheduling = scheduling;
    this.clock = clock;
    this.demo = demo.on();
  }

  /** Leaves a letter of this team; joins the running transaction. The demo keeps it as sent. */
  public void leave(TeamId team, Letter letter) {
    Instant now = clock.instant();
    database.leave(
        team,
        """
        insert into outgoing_mail
          (id, team_id, recipient, subject, plain_text, html, unsubscribe, created_at, due_at,
           sent_at)
        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
        """,
        TimeOrderedIds.next(clock),
        team.value(),
        letter.to().value(),
        letter.subject(),
        letter.plainText(),
        letter.html(),
        unsubscribe(letter),
        now,
        now,
        demo ? now : null);
    scheduling.wake(SENDING);
  }

  private static @Nullable String unsubscribe(Letter letter) {
    Letter.Action end = letter.unsubscribe();
    return end == null ? null : end.address().toASCIIString();
  }

  /** Forgets every letter of this team to an address, those not yet sent included. */
  public void forget(TeamId team, EmailAddress to) {
    database.doInTeam(
        team,
        handle ->
            handle.execute(
                "delete from outgoing_mail where team_id = ? and lower(recipient) = ?",
                team.value(),
                to.canonical()));
  }

  /** The task that empties this box. */
  static final TaskInstanceId SENDING = TaskInstanceId.of("mail-sending", "recurring");
}
