package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.FAILED;

import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A span of waiting, on a clock that nobody can set. */
final class Patience {
  private final long end;

  private Patience(long end) {
    this.end = end;
  }

  static Patience of(Duration span) {
    return new Patience(System.nanoTime() + span.toNanos());
  }

  boolean isOver() {
    return System.nanoTime() - end >= 0;
  }

  /** Waits until the event or, at most, this long; whichever comes first. */
  static void awaitAtMost(Duration longest, CompletableFuture<?> event) {
    try {
      event.get(longest.toNanos(), TimeUnit.NANOSECONDS);
    } catch (TimeoutException notYet) {
      // The caller looks at the state itself.
    } catch (ExecutionException e) {
      throw new IllegalStateException(e.getCause());
    } catch (InterruptedException e) {
      throw interrupted(e);
    }
  }

  static void pause(Duration span) {
    awaitAtMost(span, new CompletableFuture<Void>());
  }

  static EmbeddedPostgresException interrupted(InterruptedException e) {
    Thread.currentThread().interrupt();
    return new EmbeddedPostgresException(FAILED, "Interrupted while waiting for PostgreSQL.", e);
  }
}
