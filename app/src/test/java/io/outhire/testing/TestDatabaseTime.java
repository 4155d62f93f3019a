package io.outhire.testing;

import io.outhire.db.DatabaseTime;
import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import java.time.InstantSource;

/** Has the database's time move with the test's own. */
@Singleton
public class TestDatabaseTime {
  @Produces
  @Singleton
  @DatabaseTime
  @Alternative
  @Priority(1)
  InstantSource clock(TestClock clock) {
    return clock;
  }
}
