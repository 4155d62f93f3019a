package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import io.outhire.common.PublicUrl;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import io.outhire.mail.Letter;
import io.outhire.mail.Outbox;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jboss.logging.Logger;

/**
 * Lets somebody who forgot their password choose another, by a link sent to their mailbox. What is
 * answered tells nobody whether an address has an account.
 */
@ApplicationScoped
@CrossesTeams("nobody is signed in, and a person belongs to no team")
public class RecoveringAccess {
  /** How long a link works. */
  public static final Duration VALID = Duration.ofHours(1);

  /** Links asked for one e-mail address in 15 minutes. */
  static final int PER_EMAIL = 3;

  /** Links asked for from one network address in 15 minutes. */
  static final int PER_ADDRESS = 20;

  private static final Logger LOG = Logger.getLogger(RecoveringAccess.class);

  private final Database database;
  private final People people;
  private final Members members;
  private final Passwords passwords;
  private final ProvingIdentity identity;
  private final Attempts attempts;
  private final Sessions sessions;
  private final Outbox outbox;
  private final PublicUrl here;
  private final InstantSource clock;

  /** How choosing a password ended. */
  public sealed interface Outcome {
    /** The new password counts, and every session has ended. */
    record Changed() implements Outcome {}

    /** The link was used, replaced by a younger one, or has expired. */
    record Gone() implements Outcome {}

    /** The password will not do. */
    record Unfit(String problem) implements Outcome {}
  }

  @Inject
  RecoveringAccess(
      Database database,
      People people,
      Members members,
      Passwords passwords,
      ProvingIdentity identity,
      Attempts attempts,
      Sessions sessions,
      Outbox outbox,
      PublicUrl here,
      InstantSource clock) {
    this.database = database;
    this.people = people;
    this.members = members;
    this.passwords = passwords;
    this.identity = identity;
    this.attempts = attempts;
    this.sessions = sessions;
    this.outbox = outbox;
    this.here = here;
    this.clock = clock;
  }

  /**
   * Sends a link to this address if somebody has it.
   *
   * @return when to try again, if it was asked too often
   */
  public Optional<Instant> ask(EmailAddress email, String networkAddress) {
    Optional<Instant> blocked =
        attempts
            .count("reset from " + Networks.group(networkAddress), PER_ADDRESS)
            .or(() -> attempts.count("reset of " + email.canonical(), PER_EMAIL));
    if (blocked.isEmpty()) {
      people.byEmail(email).map(People.Known::person).ifPresent(this::send);
    }
    return blocked;
  }

  /** Any of the person's teams sends the letter; who is in none could not sign in anyway. */
  private void send(Person person) {
    members.teamsOf(person.id()).stream()
        .findFirst()
        .ifPresent(
            membership ->
                database.doAcrossTeams(
                    handle -> {
                      SecretToken token = store(person.id());
                      outbox.leave(membership.team().id(), letter(person, token));
                      LOG.infof("Link for a new password sent: person %s", person.id());
                    }));
  }

  private SecretToken store(PersonId person) {
    SecretToken token = SecretToken.random();
    database.doAcrossTeams(
        handle ->
            handle
                .createUpdate(
                    """
                    insert into password_reset (person_id, token_hash, expires_at)
                    values (:person, :hash, :expires)
                    on conflict (person_id) do update
                      set token_hash = excluded.token_hash, expires_at = excluded.expires_at
                    """)
                .bind("person", person.value())
                .bind("hash", token.hash())
                .bind("expires", clock.instant().plus(VALID))
                .execute());
    return token;
  }

  private Letter letter(Person person, SecretToken token) {
    return new Letter(
        person.email(),
        "Choose a new password for Outhire",
        List.of(
            "Hello %s,".formatted(person.name()),
            "somebody, we hope you, asked for a new password for this address on Outhire.",
            "The link works once and for one hour. If it was not you, ignore it: your password"
                + " stays as it is."),
        new Letter.Action(
            "Choose a new password", here.at("/forgotten-password/" + token.value())));
  }

  /** Whose password the link that carries this key can change; empty when it works no longer. */
  public Optional<EmailAddress> whose(SecretToken token) {
    return person(token).map(Person::email);
  }

  private Optional<Person> person(SecretToken token) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    """
                    select p.id, p.email, p.name from password_reset r
                    join person p on p.id = r.person_id
                    where r.token_hash = :hash and r.expires_at > :now
                    """)
                .bind("hash", token.hash())
                .bind("now", clock.instant())
                .map(
                    (row, context) ->
                        new Person(
                            new PersonId(row.getObject("id", UUID.class)),
                            new EmailAddress(row.getString("email")),
                            row.getString("name")))
                .findOne());
  }

  /** Uses up the link: the password counts from now on, and every session of theirs ends. */
  public Outcome choose(SecretToken token, String wanted) {
    Optional<Person> person = person(token);
    if (person.isEmpty()) {
      return new Outcome.Gone();
    }
    Optional<String> problem = PasswordRules.problem(wanted, person.get().email());
    if (problem.isPresent()) {
      return new Outcome.Unfit(problem.get());
    }
    return replace(token, person.get(), passwords.hash(wanted));
  }

  private Outcome replace(SecretToken token, Person person, String hash) {
    return database.acrossTeams(
        handle -> {
          int used =
              handle
                  .createUpdate("delete from password_reset where token_hash = :hash")
                  .bind("hash", token.hash())
                  .execute();
          if (used == 0) {
            return new Outcome.Gone();
          }
          people.setPasswordHash(person.id(), hash);
          sessions.endAll(person.id());
          identity.forgive(person.email());
          LOG.infof("Password chosen by a link: person %s", person.id());
          return new Outcome.Changed();
        });
  }
}
