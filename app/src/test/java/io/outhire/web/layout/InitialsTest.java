package io.outhire.web.layout;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class InitialsTest {

  @Test
  void theFirstAndTheLastNameGiveALetterEach() {
    assertThat(Initials.of("Ada Maria Lindqvist")).isEqualTo("AL");
    assertThat(Initials.of("  åsa ")).isEqualTo("Å");
    assertThat(Initials.of(" ")).isEmpty();
  }
}
