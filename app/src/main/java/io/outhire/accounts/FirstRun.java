package io.outhire.accounts;

import io.outhire.common.EmailAddress;
import io.outhire.common.Slug;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/**
 * Founds the first team with its first admin, once in the life of a database. It takes a secret
 * that stands on the console and nowhere else, and the door is closed in the same transaction.
 */
@ApplicationScoped
@CrossesTeams("there is no team before it")
public class FirstRun {
  private static final int TRIES = 20;

  private final Database database;
  private final InstantSource clock;
  private final Teams teams;
  private final People people;
  private final Members members;
  private final Passwords passwords;
  private final Attempts attempts;
  private final Sessions sessions;

  /** What is typed on the set-up page. */
  public record Form(String secret, String team, String name, String email, String password) {}

  /** How a try ended. */
  public sealed interface Outcome {
    /** The team stands and its admin is signed in by this key. */
    record Done(SecretToken session) implements Outcome {}

    /** It has been done, by whomever. */
    record Closed() implements Outcome {}

    /** A field is not right. */
    record Unfit(String field, String problem) implements Outcome {}

    /** Too many wrong secrets. */
    record TooMany(Instant tryAgainAt) implements Outcome {}
  }

  @Inject
  FirstRun(
      Database database,
      InstantSource clock,
      Teams teams,
      People people,
      Members members,
      Passwords passwords,
      Attempts attempts,
      Sessions sessions) {
    this.database = database;
    this.clock = clock;
    this.teams = teams;
    this.people = people;
    this.members = members;
    this.passwords = passwords;
    this.attempts = attempts;
    this.sessions = sessions;
  }

  /** Whether the first team is still to be founded. */
  public boolean isOpen() {
    return database.acrossTeams(
        handle ->
            handle
                .select("select exists (select 1 from first_run where closed_at is null)")
                .mapTo(boolean.class)
                .one());
  }

  /** A new secret for the door, which opens it; nothing when it was closed or somebody is here. */
  Optional<SecretToken> open() {
    if (!people.isEmpty()) {
      return Optional.empty();
    }
    SecretToken secret = SecretToken.random();
    int opened =
        database.acrossTeams(
            handle ->
                handle
                    .createUpdate(
                        """
                        insert into first_run as f (secret_hash) values (:hash)
                        on conflict (only_one) do update set secret_hash = :hash
                          where f.closed_at is null
                        """)
                    .bind("hash", secret.hash())
                    .execute());
    return opened == 1 ? Optional.of(secret) : Optional.empty();
  }

  /** Founds team and admin. */
  public Outcome setUp(Form form, String networkAddress, String userAgent) {
    if (!isOpen()) {
      return new Outcome.Closed();
    }
    Optional<Instant> blocked =
        attempts.count("set-up from " + Networks.group(networkAddress), TRIES);
    if (blocked.isPresent()) {
      return new Outcome.TooMany(blocked.get());
    }
    if (!isRight(form.secret())) {
      return new Outcome.Unfit("secret", "This is not the secret that the console shows");
    }
    return problem(form).orElseGet(() -> found(form, userAgent));
  }

  private static Optional<Outcome> problem(Form form) {
    if (GivenName.parse(form.team()).isEmpty()) {
      return unfit("team", "Enter your company's name, at most 100 characters");
    }
    if (GivenName.parse(form.name()).isEmpty()) {
      return unfit("name", "Enter your name, at most 100 characters");
    }
    Optional<EmailAddress> email = EmailAddress.parse(form.email());
    if (email.isEmpty()) {
      return unfit("email", "Enter an e-mail address, as in name@company.com");
    }
    return PasswordRules.problem(form.password(), email.get())
        .flatMap(problem -> unfit("password", problem));
  }

  private static Optional<Outcome> unfit(String field, String problem) {
    return Optional.of(new Outcome.Unfit(field, problem));
  }

  private Outcome found(Form form, String userAgent) {
    String hash = passwords.hash(form.password());
    return database.acrossTeams(
        handle -> close(form.secret()) ? create(form, hash, userAgent) : new Outcome.Closed());
  }

  private Outcome create(Form form, String hash, String userAgent) {
    Slug wanted = Slug.from(form.team(), "team");
    Slug slug = Teams.mayBeUsed(wanted) ? wanted : wanted.numbered(2);
    Team team = teams.create(slug, form.team());
    Person admin = people.add(new EmailAddress(form.email()), form.name(), hash).orElseThrow();
    members.add(team.id(), admin.id(), Role.ADMIN);
    return new Outcome.Done(sessions.begin(admin.id(), team.id(), userAgent));
  }

  private boolean isRight(String secret) {
    return database.acrossTeams(
        handle ->
            handle
                .createQuery(
                    "select exists (select 1 from first_run where closed_at is null and secret_hash = :hash)")
                .bind("hash", SecretToken.hashOf(secret.strip()))
                .mapTo(boolean.class)
                .one());
  }

  /** The row's lock lets one of two through; the other then finds it closed. */
  private boolean close(String secret) {
    return 1
        == database.<Integer>acrossTeams(
            handle ->
                handle
                    .createUpdate(
                        """
                        update first_run set closed_at = :now
                        where closed_at is null and secret_hash = :hash
                        """)
                    .bind("now", clock.instant())
                    .bind("hash", SecretToken.hashOf(secret.strip()))
                    .execute());
  }
}
