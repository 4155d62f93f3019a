package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TitleAdviceTest {
  @ParameterizedTest
  @CsvSource({
    "Baker REQ-1234, a code",
    "Baker (ID 77), a code",
    "Baker #12, a code",
    "Baker from 01.03.2027, a date or year",
    "Baker 2027, a date or year",
    "Baker €18 an hour, a sum of pay",
    "Baker 45k EUR, a sum of pay",
    "Baker at ACME, the company’s name"
  })
  void whatSearchEnginesRefuseInATitleIsNamed(String title, String part) {
    assertThat(TitleAdvice.tooMuch(title, "Acme")).containsExactly(part);
  }

  @ParameterizedTest
  @ValueSource(strings = {"Baker", "Head of R&D", "C++ developer, level 3", "24/7 support agent"})
  void anOrdinaryTitleIsLeftAlone(String title) {
    assertThat(TitleAdvice.tooMuch(title, "Acme")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "Salesman for the north, sales assistant",
    "Cleaning lady, cleaner",
    "Krankenschwester, Pflegefachkraft",
    "Vendeuse en boulangerie, personnel de vente"
  })
  void aTitleThatNamesOneGenderGetsOneForAll(String title, String better) {
    assertThat(TitleAdvice.oneGender(title).orElseThrow().getValue()).isEqualTo(better);
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "Verkäufer (m/w/d)",
        "Verkäufer:in",
        "Kaufmann/Kauffrau (w/m/d)",
        "Vendeur (H/F)",
        "Salesmanship trainer",
        "Head waiterless service"
      })
  void aTitleForEverybodyGetsNone(String title) {
    assertThat(TitleAdvice.oneGender(title)).isEmpty();
  }

  @Test
  void severalPartsAreNamedTogether() {
    assertThat(TitleAdvice.tooMuch("Acme baker #7, 2027", "Acme"))
        .containsExactly("a code", "a date or year", "the company’s name");
  }
}
