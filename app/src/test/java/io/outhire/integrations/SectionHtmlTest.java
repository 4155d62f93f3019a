package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;

import io.outhire.integrations.ats.AtsPosting.Section;
import org.junit.jupiter.api.Test;

class SectionHtmlTest {

  @Test
  void bareItemsBecomeOneListUnderTheirHeading() {
    assertThat(SectionHtml.of(new Section("You will", "<li>Plan</li>\n<li>Do</li>")))
        .isEqualToIgnoringWhitespace("<h3>You will</h3><ul><li>Plan</li><li>Do</li></ul>");
  }

  @Test
  void wholeBlocksStayAsTheyAre() {
    String blocks = "<div><h3>Pay</h3><ul><li>Good</li></ul></div>";
    assertThat(SectionHtml.of(new Section("", blocks))).isEqualTo(blocks);
  }

  @Test
  void aBlankHeadingIsNone() {
    assertThat(SectionHtml.of(new Section(" ", "<li>One</li>"))).startsWith("<ul>");
  }

  @Test
  void aHeadingIsTextAndNoMarkup() {
    assertThat(SectionHtml.of(new Section("<b>R&D</b>", "")))
        .isEqualToIgnoringWhitespace("<h3>&lt;b&gt;R&amp;D&lt;/b&gt;</h3>");
  }

  @Test
  void aListAmongTheItemsBelongsToTheOneBefore() {
    assertThat(SectionHtml.of(new Section("", "<li>One</li><ul><li>a</li></ul><li>Two</li>")))
        .isEqualTo("<ul><li>One<ul><li>a</li></ul></li><li>Two</li></ul>");
  }

  @Test
  void whatStandsBetweenItemsKeepsItsPlace() {
    assertThat(SectionHtml.of(new Section("", "<li>One</li><p>then</p><li>Two</li>tail")))
        .isEqualTo("<ul><li>One</li></ul><p>then</p><ul><li>Two</li></ul>tail");
  }
}
