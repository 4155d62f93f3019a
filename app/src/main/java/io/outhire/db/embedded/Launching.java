package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.FAILED;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Brings a server up on a cluster that is set up, in spite of what a dead one left behind. */
record Launching(Cluster cluster, ServerLog logs) {
  /** Crash recovery may replay up to {@code max_wal_size}; on a slow disk that takes its time. */
  private static final Duration RECOVERY = Duration.ofMinutes(3);

  private static final Duration TRACES_LINGER = Duration.ofSeconds(10);
  private static final Duration BETWEEN_TRIES = Duration.ofMillis(200);

  /** Answers a port to listen on; asked again for every try. */
  interface PortChoice {
    int choose() throws IOException;
  }

  /** Returns when the server takes connections. */
  Postmaster launch(PortChoice ports) throws IOException {
    var lingering = Patience.of(TRACES_LINGER);
    while (true) {
      var port = ports.choose();
      var postmaster = Postmaster.start(command(port), cluster.directory(), logs.startLog(), port);
      if (postmaster.becomesReady(RECOVERY)) {
        return postmaster;
      }
      postmaster.stop();
      var mayPass = logs.saysTracesLinger() || !KeptPort.isFree(port);
      if (!mayPass || lingering.isOver()) {
        throw new EmbeddedPostgresException(
            FAILED,
            "PostgreSQL did not start: %s (see %s)".formatted(logs.complaint(), logs.directory()));
      }
      Patience.pause(BETWEEN_TRIES);
    }
  }

  private List<String> command(int port) {
    return cluster
        .user()
        .boundCommand(
            List.of(
                cluster.binaries().program("postgres").toString(),
                "-D",
                cluster.directory().toString(),
                "-c",
                "port=" + port));
  }
}
