package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;
import org.jboss.logging.Logger;

/**
 * Checks an e-mail address and a password within the limits of trying. An address that nobody has
 * costs the same work as a wrong password and is answered alike.
 */
@ApplicationScoped
class ProvingIdentity {
  /** Hears of every try; people stand in it by their id, and what was typed never. */
  private static final Logger LOG = Logger.getLogger(ProvingIdentity.class);

  /** Wrong passwords for one e-mail address in 15 minutes, wherever they come from. */
  static final int PER_EMAIL = 10;

  /** Failures from one network address in 15 minutes; an office shares one. */
  static final int PER_ADDRESS = 50;

  private final People people;
  private final Passwords passwords;
  private final Attempts attempts;

  /** What a try proved. */
  sealed interface Proof {
    record Proven(Person person) implements Proof {}

    record Refused() implements Proof {}

    record TooMany(Instant tryAgainAt) implements Proof {}
  }

  @Inject
  ProvingIdentity(People people, Passwords passwords, Attempts attempts) {
    this.people = people;
    this.passwords = passwords;
    this.attempts = attempts;
  }

  Proof prove(String typedEmail, String password, String networkAddress) {
    Optional<EmailAddress> email = EmailAddress.parse(typedEmail);
    String address = "sign-in from " + Networks.group(networkAddress);
    String account = email.map(ProvingIdentity::subject).orElse("sign-in as " + typedEmail);
    Optional<Instant> blocked =
        attempts.count(address, PER_ADDRESS).or(() -> attempts.count(account, PER_EMAIL));
    if (blocked.isPresent()) {
      LOG.info("Sign-in held back after too many tries");
      return new Proof.TooMany(blocked.get());
    }
    Optional<People.Known> known = email.flatMap(people::byEmail);
    if (!isRight(password, known.map(People.Known::passwordHash)) || known.isEmpty()) {
      LOG.infof("Sign-in refused: %s", known.map(ProvingIdentity::id).orElse("nobody's address"));
      return new Proof.Refused();
    }
    attempts.forgive(address);
    attempts.forget(account);
    LOG.infof("Signed in by password: %s", id(known.get()));
    return new Proof.Proven(known.get().person());
  }

  /** Begins the count of wrong passwords anew: this person has shown otherwise who they are. */
  void forgive(EmailAddress email) {
    attempts.forget(subject(email));
  }

  private static String subject(EmailAddress email) {
    return "sign-in as " + email.canonical();
  }

  private static String id(People.Known known) {
    return "person " + known.person().id();
  }

  private boolean isRight(String password, Optional<String> hash) {
    String bounded = password.length() > PasswordRules.LONGEST * 2 ? "" : password;
    return passwords.matches(bounded, hash);
  }
}
