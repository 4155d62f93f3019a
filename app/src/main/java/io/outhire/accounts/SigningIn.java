package io.outhire.accounts;

import io.outhire.accounts.Members.Membership;
import io.outhire.accounts.ProvingIdentity.Proof;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.util.List;

/** Begins a session for somebody who knows their password. */
@ApplicationScoped
public class SigningIn {
  private final ProvingIdentity identity;
  private final Members members;
  private final Sessions sessions;

  /** How a try ended. */
  public sealed interface Outcome {
    /** It is them; the key of a new session. */
    record Welcome(SecretToken session) implements Outcome {}

    /** Wrong password or unknown address: it is not told which. */
    record Refused() implements Outcome {}

    /** The password was right, but the person is in no team any more. */
    record NoTeam() implements Outcome {}

    /** Too many tries; this one was not looked at. */
    record TooMany(Instant tryAgainAt) implements Outcome {}
  }

  @Inject
  SigningIn(ProvingIdentity identity, Members members, Sessions sessions) {
    this.identity = identity;
    this.members = members;
    this.sessions = sessions;
  }

  /**
   * Tries to sign somebody in.
   *
   * @param typedEmail as typed, which may be no address at all
   * @param networkAddress where the browser is
   * @param userAgent what the browser calls itself
   */
  public Outcome signIn(
      String typedEmail, String password, String networkAddress, String userAgent) {
    return switch (identity.prove(typedEmail, password, networkAddress)) {
      case Proof.Proven(Person person) -> welcome(person, userAgent);
      case Proof.Refused() -> new Outcome.Refused();
      case Proof.TooMany(Instant tryAgainAt) -> new Outcome.TooMany(tryAgainAt);
    };
  }

  private Outcome welcome(Person person, String userAgent) {
    List<Membership> teams = members.teamsOf(person.id());
    if (teams.isEmpty()) {
      return new Outcome.NoTeam();
    }
    return new Outcome.Welcome(
        sessions.begin(person.id(), teams.getFirst().team().id(), userAgent));
  }
}
