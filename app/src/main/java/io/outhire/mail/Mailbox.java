package io.outhire.mail;

import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** The mail that the demo keeps instead of sending it. */
@ApplicationScoped
@CrossesTeams("the demo's mailbox stands for the mailboxes of everybody")
public class Mailbox {
  private static final int SHOWN = 100;

  private final Database database;

  /**
   * A mail as its reader would get it.
   *
   * @param text the plain text; the HTML form says the same
   */
  public record KeptMail(UUID id, String to, String subject, String text, Instant at) {}

  @Inject
  Mailbox(Database database) {
    this.database = database;
  }

  /** The youngest hundred, youngest first. */
  public List<KeptMail> latest() {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select id, recipient, subject, plain_text, created_at from outgoing_mail
                    order by created_at desc, id desc limit :shown
                    """)
                .bind("shown", SHOWN)
                .map((row, context) -> mail(row))
                .list());
  }

  /** One mail. */
  public Optional<KeptMail> find(UUID id) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select id, recipient, subject, plain_text, created_at from outgoing_mail
                    where id = :id
                    """)
                .bind("id", id)
                .map((row, context) -> mail(row))
                .findOne());
  }

  private static KeptMail mail(ResultSet row) throws SQLException {
    return new KeptMail(
        row.getObject("id", UUID.class),
        row.getString("recipient"),
        row.getString("subject"),
        row.getString("plain_text"),
        row.getTimestamp("created_at").toInstant());
  }
}
