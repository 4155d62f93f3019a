package io.outhire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Optional;

/** The machine a benchmark ran on, in words. */
final class Machine {
  private Machine() {}

  static String inWords() {
    return "%s, %d cores, %s, Linux %s, JDK %s, load %s before"
        .formatted(
            LocalDate.now(ZoneOffset.UTC),
            Runtime.getRuntime().availableProcessors(),
            line("/proc/cpuinfo", "model name").orElse("unknown processor"),
            System.getProperty("os.version"),
            Runtime.version(),
            LOAD_BEFORE);
  }

  private static final String LOAD_BEFORE = load();

  /** To be called first, so that the load is what others make. */
  static void look() {}

  private static String load() {
    try {
      return Files.readString(Path.of("/proc/loadavg")).replaceFirst(" .*\\s*", "");
    } catch (IOException elsewhere) {
      return "unknown";
    }
  }

  private static Optional<String> line(String file, String key) {
    try (var lines = Files.lines(Path.of(file))) {
      return lines
          .filter(line -> line.startsWith(key))
          .map(line -> line.substring(line.indexOf(':') + 1).strip())
          .findFirst();
    } catch (IOException elsewhere) {
      return Optional.empty();
    }
  }
}
