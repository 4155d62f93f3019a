package io.outhire.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RhythmTest {
  /** 27 November 2026 is a Friday. */
  @ParameterizedTest
  @CsvSource({
    "DAILY, 2026-11-27T06:59:00Z, 2026-11-27T07:00:00Z",
    "DAILY, 2026-11-27T07:00:00Z, 2026-11-28T07:00:00Z",
    "WEEKLY, 2026-11-27T12:00:00Z, 2026-11-30T07:00:00Z",
    "WEEKLY, 2026-11-30T06:00:00Z, 2026-11-30T07:00:00Z",
    "WEEKLY, 2026-11-30T07:00:00Z, 2026-12-07T07:00:00Z"
  })
  void digests_leave_at_seven_and_weekly_ones_on_mondays(
      Rhythm rhythm, Instant after, Instant next) {
    assertThat(rhythm.next(after)).isEqualTo(next);
  }
}
