package io.outhire.applications;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class PhoneNumberTest {

  @Test
  void aNumberWithoutCountryBelongsToTheCountryOfTheJob() {
    assertThat(best("030 901820", Optional.of("DE"))).isEqualTo("+4930901820");
    assertThat(best("(202) 555-0143 ", Optional.of("US"))).isEqualTo("+12025550143");
  }

  @Test
  void aNumberThatIsNotUnderstoodIsKeptAsTyped() {
    assertThat(best("030 901820", Optional.empty())).isEqualTo("030 901820");
    assertThat(best("call 12 in the office", Optional.of("DE"))).isEqualTo("call 12 in the office");
  }

  @Test
  void whatHoldsNoDigitOrFarTooMuchIsNoNumber() {
    assertThat(PhoneNumber.parse("ask me", Optional.of("DE"))).isEmpty();
    assertThat(PhoneNumber.parse("1".repeat(61), Optional.empty())).isEmpty();
  }

  private static String best(String typed, Optional<String> country) {
    return PhoneNumber.parse(typed, country).orElseThrow().best();
  }
}
