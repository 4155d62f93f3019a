package io.outhire.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Runs short programs. */
final class Command {
  private Command() {}

  /**
   * How a program ended.
   *
   * @param output everything it wrote
   */
  record Outcome(int exitCode, String output) {
    boolean succeeded() {
      return exitCode == 0;
    }

    /** The line that says what went wrong; only that one, the others may quote statements. */
    String complaint() {
      return ServerLog.complaint(output.lines().toList());
    }
  }

  /** Runs the program with this input until it ends. */
  static Outcome run(List<String> command, Path directory, String input) throws IOException {
    var process = prepare(command, directory).redirectErrorStream(true).start();
    try (var stdin = process.getOutputStream()) {
      stdin.write(input.getBytes(UTF_8));
    } catch (IOException endedEarly) {
      // Its output, read below, says why.
    }
    var output = new String(process.getInputStream().readAllBytes(), UTF_8);
    try {
      return new Outcome(process.waitFor(), output);
    } catch (InterruptedException e) {
      process.destroyForcibly();
      throw Patience.interrupted(e);
    }
  }

  /** A program in a clean environment: no secret of ours, no PGDATA or locale of the caller's. */
  static ProcessBuilder prepare(List<String> command, Path directory) {
    var builder = new ProcessBuilder(command).directory(directory.toFile());
    var environment = builder.environment();
    environment.clear();
    environment.put("PATH", "/usr/bin:/bin");
    environment.put("LC_ALL", "C");
    environment.put("TZ", "UTC");
    return builder;
  }

  /** Sends a signal; does nothing when the process has ended. Java itself can send only SIGTERM. */
  static void signal(String signal, long pid) throws IOException {
    run(
        List.of("/bin/sh", "-c", "kill -\"$0\" \"$1\"", signal, Long.toString(pid)),
        Path.of("/"),
        "");
  }
}
