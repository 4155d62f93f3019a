package io.outhire.common;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SlugTest {
  @ParameterizedTest
  @CsvSource({
    "Senior Warehouse Supervisor (m/f/x), senior-warehouse-supervisor-m-f-x",
    "Développeur·se à Orléans, developpeur-se-a-orleans",
    "Straßenbau-Leiter, strassenbau-leiter",
    "ソフトウェア 開発, ソフトウェア-開発",
    "C++ / C#, c-c",
    "'!!!', job",
  })
  void a_title_becomes_readable(String title, String slug) {
    assertThat(Slug.from(title, "job").value()).isEqualTo(slug);
  }

  @Test
  void a_long_title_is_cut_between_words() {
    String slug = Slug.from("responsible ".repeat(40), "job").value();
    assertThat(slug).hasSizeLessThanOrEqualTo(80).endsWith("-responsible");
  }

  @Test
  void a_number_fits_behind_the_longest() {
    assertThat(new Slug("a".repeat(80)).numbered(12).value()).hasSize(80).endsWith("-12");
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "-a", "a-", "a--b", "A", "a b", "a/b", "..", "ä!"})
  void other_text_is_no_slug(String text) {
    assertThatThrownBy(() -> new Slug(text)).isInstanceOf(IllegalArgumentException.class);
  }
}
