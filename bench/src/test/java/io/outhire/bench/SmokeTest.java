package io.outhire.bench;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assumptions.assumeThat;

import io.outhire.bench.apply.ApplyBench;
import io.outhire.bench.importing.ImportBench;
import io.outhire.bench.page.PageBench;
import io.outhire.bench.scale.ScaleBench;
import io.outhire.bench.start.StartBench;
import io.outhire.bench.world.Checkout;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Each benchmark runs on the packaged product and fills its table; times are nobody's concern. */
@Tag("slow")
class SmokeTest {
  static Stream<Benchmark> benchmarks() {
    return Stream.of(
        new PageBench(), new ApplyBench(), new ImportBench(), new ScaleBench(), new StartBench());
  }

  @ParameterizedTest
  @MethodSource("benchmarks")
  void itRuns(Benchmark benchmark) throws Exception {
    assumeThat(Checkout.here().built()).as("the product is packaged").isTrue();
    Report report = benchmark.run(new Options(List.of("--smoke")));
    assertThat(report.markdown()).contains("| ---").doesNotContain("NaN", "Infinity");
  }
}
