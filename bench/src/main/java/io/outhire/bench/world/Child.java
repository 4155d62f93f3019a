package io.outhire.bench.world;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A process of ours, whose words go into a file. */
public final class Child {
  private static final Duration GLANCE = Duration.ofMillis(20);

  private final Process process;
  private final Path log;
  private final long from;

  private Child(Process process, Path log, long from) {
    this.process = process;
    this.log = log;
    this.from = from;
  }

  /** Starts it with nothing of the caller's settings but these; its words are appended. */
  public static Child start(List<String> command, Map<String, String> settings, Path log)
      throws IOException {
    long from = Files.exists(log) ? Files.size(log) : 0;
    var builder = new ProcessBuilder(command).redirectErrorStream(true);
    builder.environment().keySet().removeIf(name -> name.matches("(OUTHIRE|LEVER_EMULATOR)_.*"));
    builder.environment().putAll(settings);
    builder.redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()));
    Process process = builder.start();
    process.getOutputStream().close();
    return new Child(process, log, from);
  }

  /** Waits until it says so; false when it ended or took too long. */
  public boolean says(String words, Duration longest) throws IOException, InterruptedException {
    long end = System.nanoTime() + longest.toNanos();
    while (System.nanoTime() < end) {
      if (saidSoFar().contains(words)) {
        return true;
      }
      if (process.waitFor(GLANCE.toMillis(), TimeUnit.MILLISECONDS)) {
        return false;
      }
    }
    return false;
  }

  private String saidSoFar() throws IOException {
    try (var channel = Files.newByteChannel(log, StandardOpenOption.READ)) {
      channel.position(from);
      var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - from));
      while (bytes.hasRemaining() && channel.read(bytes) >= 0) {
        // Reads on.
      }
      return new String(
          bytes.array(), 0, bytes.position(), java.nio.charset.StandardCharsets.UTF_8);
    }
  }

  /** Its number. */
  public long pid() {
    return process.pid();
  }

  /** Whether it runs. */
  public boolean alive() {
    return process.isAlive();
  }

  /** Waits for its end and says with what it ended. */
  public int end() throws InterruptedException {
    return process.waitFor();
  }

  /** {@code kill -9}. */
  public void kill() {
    process.destroyForcibly();
  }

  /** Sends it a signal by name. */
  public void signal(String name) throws IOException, InterruptedException {
    signal(name, pid());
  }

  /** Sends any process of ours a signal by name; nothing happens when it has ended. */
  public static void signal(String name, long pid) throws IOException, InterruptedException {
    new ProcessBuilder("kill", "-" + name, Long.toString(pid))
        .redirectErrorStream(true)
        .redirectOutput(ProcessBuilder.Redirect.DISCARD)
        .start()
        .waitFor();
  }

  /** Asks it to stop and waits; kills it when it does not listen. */
  public void stop() throws InterruptedException {
    process.destroy();
    if (!process.waitFor(30, TimeUnit.SECONDS)) {
      process.destroyForcibly().waitFor();
    }
  }
}
