package io.outhire.integrations;

import io.outhire.db.CrashPoint;
import io.outhire.db.CrashPoints;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;

/** What deliveries are put together from in ordinary runs, where a test puts its own. */
@Singleton
final class DeliveryParts {

  @Produces
  @Singleton
  Backoff backoff(DeliverySettings settings) {
    return new Backoff(RandomGenerator.getDefault(), settings.longestGap());
  }

  /** Each milestone is a crash point of the same name. */
  @Produces
  @Singleton
  Milestones milestones(CrashPoints points) {
    return milestone -> points.reached(CrashPoint.valueOf(milestone.name()));
  }
}
