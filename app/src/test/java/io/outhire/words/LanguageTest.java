package io.outhire.words;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class LanguageTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "de | fr-FR,fr;q=0.9 | GERMAN",
        "DE-at | | GERMAN",
        "tlh | fr | FRENCH",
        " | fr-CH, de;q=0.7 | FRENCH",
        " | sv-SE,sv;q=0.9,nl;q=0.5 | DUTCH",
        " | de;q=0.2,es;q=0.8 | SPANISH",
        " | de;q=0,sv | ENGLISH",
        " | * | ENGLISH",
        " | ;;;q=nonsense | ENGLISH",
        " | | ENGLISH"
      })
  void the_address_wins_then_the_browser_then_the_team(
      String asked, String header, Language wanted) {
    assertThat(Language.wanted(asked, header, Language.ENGLISH)).isEqualTo(wanted);
  }

  @Test
  void a_header_without_end_is_not_read() {
    assertThat(Language.wanted(null, "de," + "x,".repeat(10_000), Language.DUTCH))
        .isEqualTo(Language.DUTCH);
  }

  @Test
  void a_text_may_be_in_a_language_that_we_do_not_speak() {
    var arabic = new TextLanguage("ar");
    assertThat(arabic.direction()).isEqualTo("rtl");
    assertThat(arabic.ours()).isEmpty();
    assertThat(new TextLanguage("pt").ownName()).isEqualTo("Português");
    assertThat(TextLanguage.parse("../..")).isEmpty();
  }
}
