package io.outhire.applications;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** Runs what the scheduler would. */
@ApplicationScoped
public class ErasingNow {
  @Inject ErasingApplications erasing;
  @Inject Retention retention;

  /** Erases what had to wait and need not wait any more. */
  public void eraseAskedNow() {
    erasing.eraseAsked();
  }

  /** Erases what is older than its team keeps it. */
  public void eraseOldNow() {
    retention.eraseAll();
  }
}
