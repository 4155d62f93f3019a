package io.outhire.integrations;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Does the nightly work for tests. */
@ApplicationScoped
public class Sweeps {
  private final Sweeping sweeping;

  @Inject
  Sweeps(Sweeping sweeping) {
    this.sweeping = sweeping;
  }

  /** Sweeps every connection. */
  public void sweepAll() {
    sweeping.sweepAll();
  }
}
