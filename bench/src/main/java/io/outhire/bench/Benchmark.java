package io.outhire.bench;

/** Something that {@code ./outhire bench} measures. */
public interface Benchmark {
  /** Its word on the command line, and the name of its section in docs/benchmarks.md. */
  String name();

  /**
   * Measures.
   *
   * @throws Exception when it could not be measured; a missed target is a line of the report
   */
  Report run(Options options) throws Exception;
}
