package io.outhire.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlainTextTest {
  @ParameterizedTest
  @CsvSource({
    "'  Ada \t  Park ', Ada Park",
    "'Ada\r\nPark', Ada Park",
    "'\u202Egnp.exe\u202C', gnp.exe",
    "'A\u200Bd\u2060a\uFEFF', Ada",
    "'Ada\u0000\u0007 Park', Ada Park",
    "'e\u0301', \u00E9",
  })
  void one_line_shows_what_is_there(String typed, String shown) {
    assertThat(PlainText.oneLine(typed)).isEqualTo(shown);
  }

  @Test
  void joiners_stay_where_scripts_need_them_and_go_elsewhere() {
    assertThat(PlainText.oneLine("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645"))
        .isEqualTo("\u0645\u06CC\u200C\u062E\u0648\u0627\u0647\u0645");
    assertThat(PlainText.oneLine("\u200CAda\u200D")).isEqualTo("Ada");
  }

  @Test
  void lines_are_kept_but_not_gaps() {
    assertThat(PlainText.lines("one \r\ntwo\r\r\n\n\nthree ")).isEqualTo("one\ntwo\n\nthree");
  }
}
