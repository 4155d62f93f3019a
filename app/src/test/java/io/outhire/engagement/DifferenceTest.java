package io.outhire.engagement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class DifferenceTest {
  private static final String TEXT =
      "Keep two hundred tomatoes alive through the winter and tell nobody how you did it";
  private static final ToldVersion BEFORE = told("Gardener", "Leeds/GB", "", TEXT);

  @Test
  void what_reads_the_same_is_no_change() {
    assertThat(Difference.between(BEFORE, BEFORE)).isEmpty();
    assertThat(Difference.between(BEFORE, told("gardener ", "leeds/GB", "", TEXT + "!"))).isEmpty();
  }

  @Test
  void each_part_that_matters_is_named() {
    assertThat(Difference.between(BEFORE, told("Head gardener", "York/GB", "1-2 GBP YEAR", TEXT)))
        .containsExactly(Difference.TITLE, Difference.PLACE, Difference.PAY);
  }

  @Test
  void a_word_corrected_is_no_news_and_a_text_rewritten_is() {
    assertThat(
            Difference.between(
                BEFORE, told("Gardener", "Leeds/GB", "", TEXT.replace("two", "three"))))
        .isEmpty();
    assertThat(
            Difference.between(
                BEFORE, told("Gardener", "Leeds/GB", "", TEXT + " You also drive the van")))
        .containsExactly(Difference.DESCRIPTION);
    assertThat(Difference.between(BEFORE, told("Gardener", "Leeds/GB", "", "Keep tomatoes alive")))
        .containsExactly(Difference.DESCRIPTION);
  }

  @Test
  void a_list_in_another_order_says_the_same() {
    String turned =
        "Tell nobody how you did it and keep two hundred tomatoes alive through the winter";
    assertThat(Difference.between(BEFORE, told("Gardener", "Leeds/GB", "", turned))).isEmpty();
  }

  private static ToldVersion told(String title, String place, String pay, String text) {
    return new ToldVersion(1, title, place, "ON_SITE", pay, text);
  }
}
