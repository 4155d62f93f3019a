package io.outhire.bench.push;

import io.outhire.bench.Benchmark;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.Table;
import java.util.List;

/**
 * {@code ./outhire bench push}: a long queue of one connection, short queues of many, and one
 * application at a time.
 */
public final class Push implements Benchmark {
  /** Lever lets through so many calls a second, and at once (docs/lever.md). */
  static final double STEADY = 10;

  static final int BURST = 20;

  @Override
  public String name() {
    return "push";
  }

  @Override
  public Report run(Options options) throws Exception {
    boolean smoke = options.smoke();
    Report report = new Report();
    try (PushWorld world = PushWorld.open()) {
      idle(world, smoke ? 5 : 60, report);
      drain(world, (int) options.number("--queue", smoke ? 40 : 2_000), report);
      many(world, (int) options.number("--connections", smoke ? 5 : 200), 20, report);
    }
    return report;
  }

  private static void idle(PushWorld world, int applications, Report report) throws Exception {
    Line line = world.idle(applications);
    long above = line.median() - world.ownAnswerTime();
    Table table = Table.of("one application at a time, nothing else to do", "ms");
    table
        .row("\"received\" until the lead is in Lever, median of " + applications, line.median())
        .row("the same, slowest", line.slowest())
        .row("a lead made in Lever without Outhire, median", world.ownAnswerTime())
        .row("median above that; target 250: " + report.target("idle push", above <= 250), above);
    report.show(table);
  }

  private static void drain(PushWorld world, int applications, Report report) throws Exception {
    Arrivals arrivals = world.drain(1, applications);
    double rate = applications / Math.max(arrivals.seconds(), 0.001);
    double share = rate / STEADY;
    Table table = Table.of("one connection, %,d waiting".formatted(applications), "");
    table
        .row("seconds from the first to the last", "%.1f".formatted(arrivals.seconds()))
        .row("a second", "%.2f".formatted(rate))
        .row(
            "of Lever's steady 10 a second; target 0.95: "
                + report.target("drain of one connection", share >= 0.95),
            "%.3f".formatted(share))
        .row(
            "answers with 429; target 0: " + report.target("no 429", arrivals.tooMany() == 0),
            arrivals.tooMany());
    report.show(table);
  }

  private static void many(PushWorld world, int connections, int each, Report report)
      throws Exception {
    Arrivals arrivals = world.drain(connections, each);
    double allowed = Math.max(0, each - BURST) / STEADY;
    double ideal = Math.max(allowed, arrivals.busySeconds());
    double ratio = arrivals.seconds() / ideal;
    List<Double> waits = arrivals.waits();
    double median = waits.get(waits.size() / 2);
    double unfair = waits.getLast() / median;
    Table table = Table.of("%d connections, %d waiting on each".formatted(connections, each), "");
    table
        .row("seconds until all had arrived", "%.1f".formatted(arrivals.seconds()))
        .row("of them, no core had nothing to do: the ideal", "%.1f".formatted(ideal))
        .row(
            "ratio; target 1.2: " + report.target("many connections", ratio <= 1.2),
            "%.2f".formatted(ratio))
        .row("median of the waits of connections, s", "%.1f".formatted(median))
        .row("longest of them, s", "%.1f".formatted(waits.getLast()))
        .row(
            "ratio; target 2: " + report.target("none starved", unfair <= 2),
            "%.2f".formatted(unfair))
        .row("answers with 429", arrivals.tooMany());
    report.show(table);
  }
}
