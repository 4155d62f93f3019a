package io.outhire.careers.status;

import io.outhire.accounts.Networks;
import io.outhire.careers.guard.Tally;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.InstantSource;

/**
 * How often one network address may ask for candidates' pages: nobody needs hundreds, but whoever
 * tries keys does. Counted on each node for itself; the keys are too long to be guessed anyway.
 */
@ApplicationScoped
class StatusQuota {
  static final int ASKED = 120;
  static final Duration WINDOW = Duration.ofMinutes(10);

  private final Tally asked;

  @Inject
  StatusQuota(InstantSource clock) {
    this.asked = new Tally(WINDOW, clock);
  }

  /** Counts a request; false when this address has asked too often. */
  boolean allows(String networkAddress) {
    return asked.count(Networks.group(networkAddress)) <= ASKED;
  }
}
