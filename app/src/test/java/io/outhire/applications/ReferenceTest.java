package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceTest {

  @Test
  void aReferenceCanBeReadAloud() {
    for (int i = 0; i < 1_000; i++) {
      assertThat(Reference.next()).matches("OUT-[2-9A-HJKMNP-TV-Z]{4}-[2-9A-HJKMNP-TV-Z]{4}");
    }
  }
}
