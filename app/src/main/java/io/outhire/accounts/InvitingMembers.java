package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import io.outhire.common.PublicUrl;
import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.mail.Letter;
import io.outhire.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;

/** Asks somebody by mail to join a team. */
@ApplicationScoped
public class InvitingMembers {
  private final Database database;
  private final Teams teams;
  private final Members members;
  private final Invitations invitations;
  private final Outbox outbox;
  private final PublicUrl here;

  /** How a try ended. */
  public enum Outcome {
    SENT,
    /** The address is no e-mail address. */
    BAD_EMAIL,
    /** The name is empty or too long. */
    BAD_NAME,
    /** Somebody of this address is in the team. */
    ALREADY_MEMBER
  }

  @Inject
  InvitingMembers(
      Database database,
      Teams teams,
      Members members,
      Invitations invitations,
      Outbox outbox,
      PublicUrl here) {
    this.database = database;
    this.teams = teams;
    this.members = members;
    this.invitations = invitations;
    this.outbox = outbox;
    this.here = here;
  }

  /** Invites; an open invitation to the same address is replaced and its link stops working. */
  public Outcome invite(TeamId team, Person by, String typedEmail, String typedName, Role role) {
    Optional<EmailAddress> email = EmailAddress.parse(typedEmail);
    if (email.isEmpty()) {
      return Outcome.BAD_EMAIL;
    }
    Optional<String> name = GivenName.parse(typedName);
    if (name.isEmpty()) {
      return Outcome.BAD_NAME;
    }
    if (members.of(team).stream().anyMatch(m -> m.person().email().equals(email.get()))) {
      return Outcome.ALREADY_MEMBER;
    }
    send(team, by, email.get(), name.get(), role);
    return Outcome.SENT;
  }

  /** Sends an open invitation again, with a new link and a week more; false when it is gone. */
  public boolean inviteAgain(TeamId team, Person by, InvitationId id) {
    Optional<Invitation> earlier = invitations.find(team, id);
    earlier.ifPresent(it -> send(team, by, it.email(), it.name(), it.role()));
    return earlier.isPresent();
  }

  private void send(TeamId team, Person by, EmailAddress email, String name, Role role) {
    String teamName = teams.find(team).orElseThrow().name();
    database.doInTeam(
        team,
        handle -> {
          SecretToken token = invitations.store(team, by.id(), email, name, role);
          outbox.leave(team, letter(email, name, by, teamName, role, token));
        });
  }

  private Letter letter(
      EmailAddress to, String name, Person by, String team, Role role, SecretToken token) {
    return new Letter(
        to,
        "%s invites you to %s on Outhire".formatted(by.name(), team),
        List.of(
            "Hello %s,".formatted(name),
            "%s invites you to join %s on Outhire as %s. That role %s."
                .formatted(by.name(), team, role.label(), role.meaning()),
            "The link works once and for seven days. If you did not expect this, ignore it:"
                + " nothing happens without you."),
        new Letter.Action("Join " + team, here.at("/invitations/" + token.value())));
  }
}
