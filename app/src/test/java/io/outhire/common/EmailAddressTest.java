package io.outhire.common;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EmailAddressTest {
  @ParameterizedTest
  @ValueSource(
      strings = {
        "ada@acme.test",
        "a.b+c@sub.acme.test",
        "jürgen@bücher.example",
        "o'neil@x.example"
      })
  void addresses_people_have_are_taken(String typed) {
    assertThat(EmailAddress.parse(typed)).isPresent();
  }

  @ParameterizedTest
  @ValueSource(
      strings = {
        "",
        "ada",
        "ada@",
        "@acme.test",
        "ada@acme",
        "a b@acme.test",
        "a@b@acme.test",
        "Ada <ada@acme.test>",
        "a@acme.test,b@acme.test"
      })
  void other_text_is_not(String typed) {
    assertThat(EmailAddress.parse(typed)).isEmpty();
  }

  @Test
  void a_line_break_cannot_smuggle_a_header() {
    assertThat(EmailAddress.parse("ada@acme.test\r\nBcc: eve@evil.test")).isEmpty();
  }

  @Test
  void case_does_not_make_another_person() {
    assertThat(new EmailAddress(" Ada@Acme.test ")).isEqualTo(new EmailAddress("ada@acme.test"));
  }
}
