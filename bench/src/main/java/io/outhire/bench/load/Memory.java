package io.outhire.bench.load;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Memory that processes hold, in bytes.
 *
 * @param rss what is resident; pages that processes share are counted in each
 * @param pss the same with shared pages divided among those who share them
 */
public record Memory(long rss, long pss) {

  /** Of a process. */
  public static Memory of(long pid) throws IOException {
    long rss = 0;
    long pss = 0;
    try {
      for (String line : Files.readAllLines(Path.of("/proc/%d/smaps_rollup".formatted(pid)))) {
        rss += line.startsWith("Rss:") ? kilobytes(line) : 0;
        pss += line.startsWith("Pss:") ? kilobytes(line) : 0;
      }
    } catch (NoSuchFileException ended) {
      return new Memory(0, 0);
    }
    return new Memory(rss * 1024, pss * 1024);
  }

  /** Of a process and all that it started. */
  public static Memory ofFamily(long pid) throws IOException {
    Memory sum = new Memory(0, 0);
    for (long one : family(pid)) {
      Memory more = of(one);
      sum = new Memory(sum.rss + more.rss, sum.pss + more.pss);
    }
    return sum;
  }

  private static List<Long> family(long pid) {
    List<Long> family = new ArrayList<>(List.of(pid));
    ProcessHandle.of(pid)
        .ifPresent(parent -> parent.descendants().forEach(child -> family.add(child.pid())));
    return family;
  }

  private static long kilobytes(String line) {
    return Long.parseLong(line.replaceAll("\\D+", ""));
  }
}
