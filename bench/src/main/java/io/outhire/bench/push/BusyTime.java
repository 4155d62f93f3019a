package io.outhire.bench.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/**
 * What the cores of this machine did since it started, for all who work on it.
 *
 * @param idle ticks with nothing to do
 * @param all ticks
 */
record BusyTime(long idle, long all) {
  private static final int IDLE = 4;
  private static final int IO_WAIT = 5;

  static BusyTime now() throws IOException {
    String line = Files.readAllLines(Path.of("/proc/stat")).getFirst();
    List<String> words = List.of(line.strip().split("\\s+", -1));
    long all = words.stream().skip(1).limit(8).mapToLong(Long::parseLong).sum();
    return new BusyTime(Long.parseLong(words.get(IDLE)) + Long.parseLong(words.get(IO_WAIT)), all);
  }

  /** The share of time since then in which a core had something to do. */
  double busySince(BusyTime before) {
    return 1 - (double) (idle - before.idle) / Math.max(1, all - before.all);
  }
}
