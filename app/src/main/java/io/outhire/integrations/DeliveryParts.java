package io.outhire.integrations;

import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.util.random.RandomGenerator;

/** What deliveries are put together from in ordinary runs, where a test puts its own. */
@Singleton
final class DeliveryParts {

  @Produces
  @Singleton
  Backoff backoff() {
    return new Backoff(RandomGenerator.getDefault());
  }

  @Produces
  @Singleton
  Milestones milestones() {
    return milestone -> {};
  }
}
