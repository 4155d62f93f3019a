package io.outhire.db.embedded;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * A server that is brought back when it ends without being told to: the pool reconnects to the same
 * port, so a killed PostgreSQL costs seconds and not the operator's night.
 */
final class Watched {
  private static final Logger LOG = Logger.getLogger(Watched.class);
  private static final Duration SHORTEST_PAUSE = Duration.ofMillis(200);
  private static final Duration LONGEST_PAUSE = Duration.ofSeconds(30);

  private final Launching launching;
  private final CompletableFuture<Void> stopped = new CompletableFuture<>();
  private Postmaster postmaster;

  Watched(Launching launching, Postmaster postmaster) {
    this.launching = launching;
    this.postmaster = postmaster;
  }

  void watch() {
    Thread.ofPlatform().name("embedded-postgresql-watch").daemon().start(this::keepAlive);
  }

  synchronized Postmaster postmaster() {
    return postmaster;
  }

  synchronized void stop() throws IOException {
    stopped.complete(null);
    postmaster.stop();
  }

  private void keepAlive() {
    do {
      postmaster().onExit().join();
    } while (bringBack());
  }

  /** Tries until it runs again; false when it was stopped on purpose. */
  private boolean bringBack() {
    for (var pause = SHORTEST_PAUSE; !stopped.isDone(); pause = longer(pause)) {
      if (tryAgain()) {
        return true;
      }
      Patience.awaitAtMost(pause, stopped);
    }
    return false;
  }

  private synchronized boolean tryAgain() {
    if (stopped.isDone()) {
      return false;
    }
    LOG.error("PostgreSQL has ended by itself and is started again.");
    var port = postmaster.port();
    try {
      new Residents(launching.cluster().directory()).stop();
      postmaster = launching.launch(() -> port);
      return true;
    } catch (IOException | EmbeddedPostgresException e) {
      LOG.error("PostgreSQL could not be started again: " + e.getMessage());
      return false;
    }
  }

  private static Duration longer(Duration pause) {
    var twice = pause.multipliedBy(2);
    return twice.compareTo(LONGEST_PAUSE) < 0 ? twice : LONGEST_PAUSE;
  }
}
