package io.outhire.db.embedded;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import org.jboss.logging.Logger;

/** A server process of ours. */
final class Postmaster {
  private static final Logger LOG = Logger.getLogger(Postmaster.class);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(10);
  private static final Duration FAST = Duration.ofSeconds(60);
  private static final int STATUS_LINE = 7;

  private final Process process;
  private final Path pidFile;
  private final int port;

  private Postmaster(Process process, Path pidFile, int port) {
    this.process = process;
    this.pidFile = pidFile;
    this.port = port;
  }

  /** Starts the server from a thread that lives as long: the kernel's signal follows the thread. */
  static Postmaster start(List<String> command, Path cluster, Path output, int port)
      throws IOException {
    var builder = Command.prepare(command, cluster).redirectErrorStream(true);
    builder.redirectOutput(output.toFile());
    var started = new CompletableFuture<Process>();
    Thread.ofPlatform()
        .name("embedded-postgresql")
        .daemon()
        .start(() -> startAndStay(builder, started));
    try {
      return new Postmaster(started.join(), cluster.resolve("postmaster.pid"), port);
    } catch (CompletionException e) {
      throw new IOException(e.getCause());
    }
  }

  private static void startAndStay(ProcessBuilder builder, CompletableFuture<Process> started) {
    try {
      var process = builder.start();
      process.getOutputStream().close();
      started.complete(process);
      process.onExit().join();
    } catch (IOException | RuntimeException e) {
      started.completeExceptionally(e);
    }
  }

  /** Waits until the server takes connections. @return false if it ended or took too long */
  boolean becomesReady(Duration longest) throws IOException {
    var patience = Patience.of(longest);
    while (process.isAlive() && !patience.isOver()) {
      if (saysReady()) {
        return true;
      }
      Patience.awaitAtMost(LOOK_AGAIN, process.onExit());
    }
    return false;
  }

  private boolean saysReady() throws IOException {
    var lines = Files.exists(pidFile) ? Files.readAllLines(pidFile) : List.<String>of();
    return lines.size() > STATUS_LINE
        && lines.getFirst().equals(Long.toString(process.pid()))
        && lines.get(STATUS_LINE).strip().equals("ready");
  }

  /** Done as soon as the server has ended, for whatever reason. */
  CompletableFuture<Process> onExit() {
    return process.onExit();
  }

  int port() {
    return port;
  }

  long pid() {
    return process.pid();
  }

  /**
   * Fast shutdown: open transactions are rolled back, clients are sent away. Not {@link
   * Process#destroy()}: its SIGTERM means to wait for the clients, that is for our own pool.
   */
  void stop() throws IOException {
    if (!process.isAlive()) {
      return;
    }
    Command.signal("INT", process.pid());
    Patience.awaitAtMost(FAST, process.onExit());
    if (process.isAlive()) {
      LOG.warn(
          "PostgreSQL did not stop in time and is cut off; it repairs itself at its next start.");
      Command.signal("QUIT", process.pid());
      process.onExit().join();
    }
  }
}
