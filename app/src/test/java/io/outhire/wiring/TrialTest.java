package io.outhire.wiring;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class TrialTest {
  @Test
  void theDemoObeysEveryWord() {
    assertThat(Trial.of("crash=4:3 looking=off commit=async clock=-90", true))
        .isEqualTo(new Trial(4, 3, false, false, -90));
  }

  @Test
  void whoeverIsNotTheDemoIsNeverTried() {
    Trial trial = Trial.of("crash=4:3 looking=off commit=async", false);

    assertThat(trial).isEqualTo(Trial.NONE);
    assertThat(trial.reached("jdbc:postgresql://h/db")).isEqualTo("jdbc:postgresql://h/db");
  }

  @Test
  void withoutAWordNothingIsDone() {
    assertThat(Trial.of(" ", true)).isEqualTo(Trial.NONE);
  }
}
