package io.outhire.accounts;

import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/** Gives a person another password, which ends all their other sessions. */
@ApplicationScoped
public class ChangingPassword {
  private static final Logger LOG = Logger.getLogger(ChangingPassword.class);
  private static final int TRIES = 10;

  private final Database database;
  private final People people;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;

  /** How a try ended. */
  public sealed interface Outcome {
    /** The new password counts. */
    record Changed() implements Outcome {}

    /** The current password was another one. */
    record WrongCurrent() implements Outcome {}

    /** The new one will not do. */
    record Unfit(String problem) implements Outcome {}

    /** The current one was tried too often. */
    record TooMany(Instant tryAgainAt) implements Outcome {}
  }

  @Inject
  ChangingPassword(
      Database database, People people, Passwords passwords, Attempts attempts, Sessions sessions) {
    this.database = database;
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
  }

  /** Changes the password of the session's person. */
  public Outcome change(Session session, String current, String wanted) {
    Person person = session.person();
    Optional<String> problem = PasswordRules.problem(wanted, person.email());
    if (problem.isPresent()) {
      return new Outcome.Unfit(problem.get());
    }
    String subject = "password of " + person.id();
    Optional<Instant> blocked = attempts.count(subject, TRIES);
    if (blocked.isPresent()) {
      return new Outcome.TooMany(blocked.get());
    }
    if (!passwords.matches(current, people.passwordHash(person.id()))) {
      LOG.infof("Password not changed, the current one was wrong: person %s", person.id());
      return new Outcome.WrongCurrent();
    }
    attempts.forget(subject);
    replace(session, passwords.hash(wanted));
    LOG.infof("Password changed: person %s", person.id());
    return new Outcome.Changed();
  }

  @CrossesTeams("a person and their sessions belong to no team")
  private void replace(Session session, String hash) {
    database.doAcrossTeams(
        handle -> {
          people.setPasswordHash(session.person().id(), hash);
          sessions.endOthers(session.person().id(), session.id());
        });
  }
}
