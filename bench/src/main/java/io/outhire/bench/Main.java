package io.outhire.bench;

import io.outhire.bench.apply.ApplyBench;
import io.outhire.bench.importing.ImportBench;
import io.outhire.bench.lighthouse.LighthouseBench;
import io.outhire.bench.page.PageBench;
import io.outhire.bench.push.Push;
import io.outhire.bench.scale.ScaleBench;
import io.outhire.bench.start.StartBench;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;

/** {@code ./outhire bench NAME [--smoke]}, started in the root of the checkout. */
public final class Main {
  /** Every benchmark; a new one is added here and to the usage text of the script. */
  static final List<Benchmark> ALL =
      List.of(
          new PageBench(),
          new ApplyBench(),
          new ImportBench(),
          new ScaleBench(),
          new StartBench(),
          new LighthouseBench(),
          new Push());

  private Main() {}

  /** Ends with 1 when a target was missed, with 2 when there is no such benchmark. */
  public static void main(String... args) throws Exception {
    Machine.look();
    Options options = new Options(Arrays.stream(args).skip(1).toList());
    for (Benchmark benchmark : ALL) {
      if (args.length > 0 && benchmark.name().equals(args[0])) {
        System.exit(run(benchmark, options));
      }
    }
    System.err.println("bench: one of " + ALL.stream().map(Benchmark::name).toList());
    System.exit(2);
  }

  private static int run(Benchmark benchmark, Options options) throws Exception {
    Report report = benchmark.run(options);
    System.out.println(report.markdown());
    if (!options.smoke()) {
      String command = "./outhire bench " + benchmark.name() + words(options);
      new BenchmarksPage(Path.of("docs/benchmarks.md")).put(benchmark.name(), command, report);
    }
    report.missed().forEach(target -> System.out.println("missed: " + target));
    return options.smoke() || report.missed().isEmpty() ? 0 : 1;
  }

  private static String words(Options options) {
    return options.words().isEmpty() ? "" : " " + String.join(" ", options.words());
  }
}
