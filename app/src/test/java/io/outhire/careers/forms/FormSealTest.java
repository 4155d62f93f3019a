package io.outhire.careers.forms;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Base64;
import org.junit.jupiter.api.Test;

class FormSealTest {
  private static final Instant SHOWN = Instant.parse("2026-11-27T12:00:00Z");

  private final FormSeal seal = new FormSeal(new byte[32]);

  @Test
  void a_seal_says_when_its_form_was_shown() {
    assertThat(seal.open("ask", seal.seal("ask", SHOWN))).contains(SHOWN);
  }

  @Test
  void another_forms_another_keys_and_made_up_seals_say_nothing() {
    assertThat(seal.open("save", seal.seal("ask", SHOWN))).isEmpty();
    assertThat(new FormSeal(new byte[] {1}).open("ask", seal.seal("ask", SHOWN))).isEmpty();
    assertThat(seal.open("ask", "")).isEmpty();
    assertThat(seal.open("ask", "§§§")).isEmpty();
    assertThat(seal.open("ask", "A".repeat(54))).isEmpty();
  }

  @Test
  void an_earlier_time_cannot_be_put_in() {
    byte[] bytes = Base64.getUrlDecoder().decode(seal.seal("ask", SHOWN));
    bytes[5]--;
    assertThat(seal.open("ask", Base64.getUrlEncoder().withoutPadding().encodeToString(bytes)))
        .isEmpty();
  }
}
