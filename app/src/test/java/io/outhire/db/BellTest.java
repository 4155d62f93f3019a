package io.outhire.db;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.db.Bell.Call;
import org.junit.jupiter.api.Test;

class BellTest {
  private final Bell bell = new Bell(100);

  @Test
  void theFirstIsHeardAtOnceAndWhoFollowsTogetherAMomentLater() {
    assertThat(bell.press(1_000)).isEqualTo(Call.RING);
    assertThat(bell.press(1_010)).isEqualTo(Call.RING_IN_A_MOMENT);
    assertThat(bell.press(1_020)).isEqualTo(Call.NOTHING);
    assertThat(bell.press(1_099)).isEqualTo(Call.NOTHING);
  }

  @Test
  void whoCallsAfterTheMomentIsHeardAtOnceAgain() {
    bell.press(-50);
    bell.press(-40);
    assertThat(bell.press(50)).isEqualTo(Call.RING);
    assertThat(bell.press(60)).as("rings at 160 at the earliest").isEqualTo(Call.RING_IN_A_MOMENT);
  }
}
