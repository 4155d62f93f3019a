package io.outhire.engagement;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Erases what somebody did at a team. */
@ApplicationScoped
public class ForgettingPeople {
  private final Prospects prospects;

  @Inject
  ForgettingPeople(Prospects prospects) {
    this.prospects = prospects;
  }

  /**
   * Forgets saved jobs, questions and subscriptions of this address, and revokes every link; joins
   * the running transaction. An answer that stands on a job's page stays: it names nobody.
   */
  public void forget(TeamId team, EmailAddress email) {
    prospects.forget(team, email);
  }
}
