package io.outhire.db.embedded;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * PostgreSQL's own words: {@code start.log} until its log collector runs, then one file for each
 * day of the week.
 */
record ServerLog(Path directory) {
  private static final List<String> GRAVE = List.of("FATAL: ", "PANIC: ", "ERROR: ", "error: ");

  Path startLog() {
    return directory.resolve("start.log");
  }

  /** Why the last start failed, in PostgreSQL's words. */
  String complaint() throws IOException {
    var lines = new ArrayList<String>();
    try (var files = Files.newDirectoryStream(directory, "postgresql-*.log")) {
      for (var file : files) {
        if (isFromThisStart(file)) {
          lines.addAll(Files.readAllLines(file, UTF_8));
        }
      }
    }
    lines.addAll(startLines());
    return complaint(lines);
  }

  private boolean isFromThisStart(Path file) throws IOException {
    return Files.getLastModifiedTime(file).compareTo(Files.getLastModifiedTime(startLog())) >= 0;
  }

  /** Whether a dead server's traces stopped this one; they vanish by themselves. */
  boolean saysTracesLinger() throws IOException {
    return startLines().stream()
        .anyMatch(
            line ->
                line.contains("lock file \"postmaster.pid\" already exists")
                    || line.contains("pre-existing shared memory block"));
  }

  private List<String> startLines() throws IOException {
    return Files.exists(startLog()) ? Files.readAllLines(startLog(), UTF_8) : List.of();
  }

  /** The last grave line without its date, else the last line. */
  static String complaint(List<String> lines) {
    for (var line : lines.reversed()) {
      for (var word : GRAVE) {
        var at = line.indexOf(word);
        if (at >= 0) {
          return line.substring(at + word.length()).strip();
        }
      }
    }
    return lines.isEmpty() ? "it said nothing" : lines.getLast().strip();
  }
}
