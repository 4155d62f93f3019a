package io.outhire.accounts;

import io.outhire.accounts.ProvingIdentity.Proof;
import io.outhire.db.CrossesTeams;
import io.outhire.db.Database;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.Optional;

/**
 * Lets somebody in who followed the link of an invitation. The link proves the mailbox; somebody
 * who has an account already proves that with their password as well.
 */
@ApplicationScoped
public class AcceptingInvitations {
  private final Database database;
  private final Invitations invitations;
  private final People people;
  private final Members members;
  private final Passwords passwords;
  private final ProvingIdentity identity;
  private final Sessions sessions;

  /** How a try ended. */
  public sealed interface Outcome {
    /** They are a member now; the key of a new session. */
    record Joined(SecretToken session) implements Outcome {}

    /** The link was used, revoked or has expired. */
    record Gone() implements Outcome {}

    /** The name is empty or too long. */
    record BadName() implements Outcome {}

    /** The new password will not do. */
    record BadPassword(String problem) implements Outcome {}

    /** It is not the password of the account they have. */
    record WrongPassword() implements Outcome {}

    /** It was tried too often. */
    record TooMany(Instant tryAgainAt) implements Outcome {}
  }

  @Inject
  AcceptingInvitations(
      Database database,
      Invitations invitations,
      People people,
      Members members,
      Passwords passwords,
      ProvingIdentity identity,
      Sessions sessions) {
    this.database = database;
    this.invitations = invitations;
    this.people = people;
    this.members = members;
    this.passwords = passwords;
    this.identity = identity;
    this.sessions = sessions;
  }

  /** Whether the invited address has an account already, so that its password is asked for. */
  public boolean isKnown(Invitation invitation) {
    return people.byEmail(invitation.email()).isPresent();
  }

  /** Joins as somebody new. */
  public Outcome joinAsNew(SecretToken token, String typedName, String password, String userAgent) {
    Optional<Invitation> invitation = invitations.byToken(token);
    if (invitation.isEmpty()) {
      return new Outcome.Gone();
    }
    Optional<String> name = GivenName.parse(typedName);
    if (name.isEmpty()) {
      return new Outcome.BadName();
    }
    Optional<String> problem = PasswordRules.problem(password, invitation.get().email());
    if (problem.isPresent()) {
      return new Outcome.BadPassword(problem.get());
    }
    return create(invitation.get(), name.get(), passwords.hash(password), userAgent);
  }

  @CrossesTeams("a new person is of no team until the last step")
  private Outcome create(Invitation invitation, String name, String hash, String userAgent) {
    return database.acrossTeams(
        handle -> {
          if (!invitations.accept(invitation)) {
            return new Outcome.Gone();
          }
          Person person =
              people
                  .add(invitation.email(), name, hash)
                  .orElseThrow(
                      () -> new IllegalStateException("somebody took this address just now"));
          return join(invitation, person, userAgent);
        });
  }

  /** Joins as the person who has the invited address already. */
  public Outcome joinAsKnown(
      SecretToken token, String password, String networkAddress, String userAgent) {
    Optional<Invitation> invitation = invitations.byToken(token);
    if (invitation.isEmpty()) {
      return new Outcome.Gone();
    }
    String email = invitation.get().email().value();
    return switch (identity.prove(email, password, networkAddress)) {
      case Proof.Proven(Person person) -> admit(invitation.get(), person, userAgent);
      case Proof.Refused() -> new Outcome.WrongPassword();
      case Proof.TooMany(Instant tryAgainAt) -> new Outcome.TooMany(tryAgainAt);
    };
  }

  @CrossesTeams("a session belongs to no team")
  private Outcome admit(Invitation invitation, Person person, String userAgent) {
    return database.acrossTeams(
        handle ->
            invitations.accept(invitation)
                ? join(invitation, person, userAgent)
                : new Outcome.Gone());
  }

  private Outcome join(Invitation invitation, Person person, String userAgent) {
    members.add(invitation.team().id(), person.id(), invitation.role());
    return new Outcome.Joined(sessions.begin(person.id(), invitation.team().id(), userAgent));
  }
}
