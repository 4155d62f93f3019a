package io.outhire.wiring;

import io.outhire.applications.ApplicationSubmitted;
import io.outhire.db.CrashPoint;
import io.outhire.db.CrashPoints;
import io.outhire.db.Database;
import jakarta.annotation.Priority;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;

/** The crash points of taking an application: before and after all that others store with it. */
@Singleton
final class AcceptingOnTrial {
  private static final int BEFORE_ALL = 1;
  private static final int AFTER_ALL = Integer.MAX_VALUE;

  private final CrashPoints points;
  private final Database database;

  @Inject
  AcceptingOnTrial(CrashPoints points, Database database) {
    this.points = points;
    this.database = database;
  }

  void first(@Observes @Priority(BEFORE_ALL) ApplicationSubmitted submitted) {
    points.reached(CrashPoint.APPLICATION_WRITTEN);
  }

  void last(@Observes @Priority(AFTER_ALL) ApplicationSubmitted submitted) {
    points.reached(CrashPoint.DELIVERY_WRITTEN);
    database.afterCommit(() -> points.reached(CrashPoint.COMMITTED));
  }
}
