package io.outhire.db.embedded;

import static io.outhire.db.embedded.EmbeddedPostgresException.Reason.FAILED;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.jboss.logging.Logger;

/**
 * Processes of PostgreSQL that still live in a cluster although the Outhire that started them is
 * gone. They are stopped rather than adopted, so that every running server is a child of ours.
 * Whoever calls this holds the directory's lock; a process elsewhere is never touched.
 */
record Residents(Path cluster, Duration fast, Duration immediate) {
  private static final Logger LOG = Logger.getLogger(Residents.class);
  private static final Path PROCESSES = Path.of("/proc");
  private static final Duration FAST = Duration.ofSeconds(20);
  private static final Duration IMMEDIATE = Duration.ofSeconds(10);
  private static final Duration LOOK_AGAIN = Duration.ofMillis(50);

  Residents(Path cluster) {
    this(cluster, FAST, IMMEDIATE);
  }

  /** Returns when nothing of PostgreSQL lives there any more. */
  void stop() throws IOException {
    if (!Files.exists(pidFile())) {
      return;
    }
    signalServer("INT");
    if (!leaveWithin(fast)) {
      signalServer("QUIT");
      if (!leaveWithin(immediate)) {
        killAll();
      }
    }
    deleteIfMisleading();
  }

  private Path pidFile() {
    return cluster.resolve("postmaster.pid");
  }

  /** The server tells its workers. Workers without a server notice that and end by themselves. */
  private void signalServer(String signal) throws IOException {
    var server = server();
    if (server.isPresent()) {
      LOG.infof("Stopping the PostgreSQL left in %s (process %d).", cluster, server.get());
      Command.signal(signal, server.get());
    }
  }

  /** Nothing else ends a frozen process. What was committed is safe: the next start recovers it. */
  private void killAll() throws IOException {
    for (var pid : pids()) {
      Command.signal("KILL", pid);
    }
    if (!leaveWithin(immediate)) {
      throw new EmbeddedPostgresException(
          FAILED, "An old PostgreSQL does not let go of %s: process %s".formatted(cluster, pids()));
    }
  }

  private Optional<Long> server() throws IOException {
    return recordedPid().filter(this::livesHere);
  }

  private Optional<Long> recordedPid() throws IOException {
    try (var lines = Files.lines(pidFile())) {
      return lines.findFirst().filter(line -> line.matches("\\d+")).map(Long::valueOf);
    } catch (NoSuchFileException justDeleted) {
      return Optional.empty();
    }
  }

  private boolean leaveWithin(Duration longest) throws IOException {
    var patience = Patience.of(longest);
    for (var pids = pids(); !pids.isEmpty(); pids = pids()) {
      if (patience.isOver()) {
        return false;
      }
      Patience.awaitAtMost(LOOK_AGAIN, ending(pids.getFirst()));
    }
    return true;
  }

  private static CompletableFuture<?> ending(long pid) {
    return ProcessHandle.of(pid)
        .<CompletableFuture<?>>map(ProcessHandle::onExit)
        .orElseGet(() -> CompletableFuture.completedFuture(pid));
  }

  List<Long> pids() throws IOException {
    try (var entries = Files.list(PROCESSES)) {
      return entries
          .map(entry -> entry.getFileName().toString())
          .filter(name -> name.matches("\\d+"))
          .map(Long::valueOf)
          .filter(this::livesHere)
          .toList();
    }
  }

  private boolean livesHere(long pid) {
    var process = process(pid);
    try {
      return Files.isSameFile(process.resolve("cwd"), cluster)
          && Files.readSymbolicLink(process.resolve("exe")).endsWith("postgres");
    } catch (IOException goneOrNotOurs) {
      return false;
    }
  }

  /**
   * PostgreSQL would wait for ever for a recorded process that is a zombie nobody collects, or that
   * is somebody else's by now. That it is not a server here was just made sure of.
   */
  private void deleteIfMisleading() throws IOException {
    var recorded = recordedPid();
    if (recorded.isPresent() && Files.exists(process(recorded.get()))) {
      Files.delete(pidFile());
    }
  }

  private static Path process(long pid) {
    return PROCESSES.resolve(Long.toString(pid));
  }
}
