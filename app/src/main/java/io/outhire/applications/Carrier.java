package io.outhire.applications;

import io.outhire.common.TeamId;
import java.net.URI;
import java.util.Optional;

/**
 * Whoever carries applications on to the team's ATS. Declared here because candidates may ask where
 * theirs is and have it taken back; integrations answer.
 */
public interface Carrier {

  /** Where an application is. */
  Whereabouts whereabouts(TeamId team, ApplicationId application);

  /** Carries it no further if it has not left yet; joins the running transaction. */
  void stop(TeamId team, ApplicationId application);

  /**
   * Forgets an application that is to be erased, unless it cannot be known yet whether it arrived;
   * joins the running transaction.
   */
  Whereabouts forget(TeamId team, ApplicationId application);

  /**
   * Where an application is.
   *
   * @param ats the name of the ATS; empty when none is connected
   * @param page the ATS's own page of it, if it arrived there and has one
   */
  record Whereabouts(Place place, String ats, Optional<URI> page) {
    /** Not in any ATS. */
    public static final Whereabouts HERE = new Whereabouts(Place.HERE, "", Optional.empty());
  }

  /** How far an application has come. */
  enum Place {
    /** Surely here alone. */
    HERE,
    /** Under way, or sent without a clear answer: not known yet, but it will be. */
    UNDER_WAY,
    /** Perhaps there; nobody will find out by themselves. */
    PERHAPS_THERE,
    /** In the ATS. */
    THERE
  }
}
