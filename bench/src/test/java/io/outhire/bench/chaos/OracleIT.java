package io.outhire.bench.chaos;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.bench.world.Checkout;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** A short run of the oracle for each seed worth it, and two that show that it can say no. */
@Tag("slow")
class OracleIT {
  @BeforeEach
  void isPackaged() {
    Assumptions.assumeTrue(Checkout.here().built(), "application and emulator are not packaged");
  }

  static List<Long> seeds() throws IOException {
    try (InputStream list = OracleIT.class.getResourceAsStream("/chaos-seeds.txt")) {
      return new String(list.readAllBytes(), StandardCharsets.UTF_8)
          .lines()
          .filter(line -> line.matches("\\d+"))
          .map(Long::valueOf)
          .toList();
    }
  }

  @ParameterizedTest
  @MethodSource("seeds")
  void whateverIsKilledFrozenOrCutOffEachApplicationArrivesOnce(long seed) throws Exception {
    Verdict verdict = Oracle.judge(Plan.brief(seed));

    System.out.println(verdict.totals());
    assertThat(verdict.received()).isPositive();
    assertThat(verdict.kills()).isPositive();
    assertThat(verdict.kept()).as("%s", verdict).isTrue();
  }

  /** Lever does the work and does not answer: whoever sends again without looking makes twins. */
  @Test
  void withoutLookingTheOracleFindsTwins() throws Exception {
    Verdict verdict = Oracle.judge(Plan.forTwins(7));

    assertThat(verdict.duplicated()).isNotEmpty();
  }

  /**
   * With {@code fsync} off a kill alone loses nothing, for the kernel keeps what was written. What
   * a killed server does lose is the log in its own memory: commits that were answered before they
   * were written, as an asynchronous commit is.
   */
  @Test
  void withCommitsThatDoNotWaitForTheDiskTheOracleFindsLosses() throws Exception {
    Verdict verdict = Oracle.judge(Plan.forLosses(7));

    assertThat(verdict.lost()).isNotEmpty();
  }
}
