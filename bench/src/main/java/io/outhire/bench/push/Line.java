package io.outhire.bench.push;

import java.util.List;

/**
 * Times in ms.
 *
 * @param sorted shortest first
 */
record Line(List<Long> sorted) {
  static Line of(List<Long> times) {
    return new Line(times.stream().sorted().toList());
  }

  long median() {
    return sorted.get(sorted.size() / 2);
  }

  long slowest() {
    return sorted.getLast();
  }
}
