package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

/** What becomes of the HTML that people paste and import. */
class DescriptionHtmlTest {

  @Test
  void keepsWhatProseNeeds() {
    assertCleaned(
        "<h2>The role</h2><p>Run the <strong>late</strong> <em>shift</em>, <u>twice</u> <s>thrice</s>.</p>"
            + "<ol><li>Plan</li><li>Do</li></ol><blockquote><p>Fine.</p></blockquote>",
        """
        <h2>The role</h2>
        <p>Run the <strong>late</strong> <em>shift</em>, <u>twice</u> <s>thrice</s>.</p>
        <ol>
        <li>Plan</li>
        <li>Do</li>
        </ol>
        <blockquote>
        <p>Fine.</p>
        </blockquote>""");
  }

  @Test
  void divsBecomeParagraphsAndSpacingGoes() {
    assertCleaned(
        "<div>One</div><div>&nbsp;</div><p></p><div><br></div><div><span style=\"x\">Two</span></div>",
        "<p>One</p>\n<p>Two</p>");
  }

  @Test
  void aBlankLinePartsParagraphs() {
    assertCleaned("One<br>still one<br>&nbsp;<br>two", "<p>One<br>\nstill one</p>\n<p>two</p>");
  }

  @Test
  void oldNamesOfElementsBecomeTheirNewOnes() {
    assertCleaned(
        "<b>bold</b> and <i>italic</i> text",
        "<p><strong>bold</strong> and <em>italic</em> text</p>");
  }

  @Test
  void aBoldWrapperThatSaysItIsNotBoldIsNot() {
    assertCleaned(
        "<b style=\"font-weight:normal\" id=\"docs-internal-guid-1\"><p>Plain "
            + "<span style=\"font-weight: 700\">bold</span></p></b>",
        "<p>Plain <strong>bold</strong></p>");
  }

  @Test
  void headingsMakeAnOutlineThatBeginsAtTwo() {
    assertCleaned(
        "<h1>A</h1><p>a</p><h4>B</h4><p>b</p><h3>C</h3><p>c</p>",
        "<h2>A</h2>\n<p>a</p>\n<h3>B</h3>\n<p>b</p>\n<h3>C</h3>\n<p>c</p>");
  }

  @Test
  void aShortBoldLineAboveTextIsAHeading() {
    assertCleaned(
        "<div><strong><span style=\"font-size: 18px\">The Role</span></strong></div><div>&nbsp;</div><div>Text.</div>",
        "<h2>The Role</h2>\n<p>Text.</p>");
    assertCleaned("<p><b>What you do</b><br>Much.</p>", "<h2>What you do</h2>\n<p>Much.</p>");
  }

  @Test
  void aBoldSentenceIsNoHeading() {
    assertCleaned(
        "<p><b>We pay well.</b></p><p>Text</p>",
        "<p><strong>We pay well.</strong></p>\n<p>Text</p>");
    assertCleaned(
        "<p>Text</p><p><b>Last words</b></p>", "<p>Text</p>\n<p><strong>Last words</strong></p>");
  }

  @Test
  void itemsOutsideAListGetOne() {
    assertCleaned(
        "<h3>You will</h3>\n<li>Plan rotas</li>\n<li>Keep people safe</li>\n<p>Text</p><li>More</li>",
        "<h2>You will</h2>\n<ul>\n<li>Plan rotas</li>\n<li>Keep people safe</li>\n</ul>\n<p>Text</p>\n"
            + "<ul>\n<li>More</li>\n</ul>");
  }

  @Test
  void whatStandsInAnItemIsValidThere() {
    assertCleaned(
        "<ul><li><p>One</p></li><li><p>Two</p><p>more</p></li><li>Three<ul><li>a</li></ul></li></ul>",
        """
        <ul>
        <li>One</li>
        <li>
        <p>Two</p>
        <p>more</p>
        </li>
        <li>Three
        <ul>
        <li>a</li>
        </ul>
        </li>
        </ul>""");
  }

  @Test
  void aListThatStandsInAListBelongsToTheItemBefore() {
    assertCleaned(
        "<ul><li>One</li><ul><li>a</li></ul><li>Two</li><li style=\"list-style:none\"><ul><li>b</li></ul></li></ul>",
        "<ul>\n<li>One\n<ul>\n<li>a</li>\n</ul>\n</li>\n<li>Two\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>");
  }

  @Test
  void aHeadingInsideAListPartsIt() {
    assertCleaned(
        "<ul><li>One</li><h3>Then</h3><ul><li>Two</li></ul></ul>",
        "<ul>\n<li>One</li>\n</ul>\n<h2>Then</h2>\n<ul>\n<li>Two</li>\n</ul>");
  }

  @Test
  void typedBulletsBecomeAList() {
    String list = "<p>We offer</p>\n<ul>\n<li>Tea</li>\n<li>Cake</li>\n</ul>";
    assertCleaned(
        "<div>We offer</div><div>•&nbsp;Tea</div><div>&nbsp;</div><div>•&nbsp; Cake</div>", list);
    assertCleaned("We offer<br>- Tea<br>- Cake", list);
    assertCleaned("<p>We offer</p><ul><li>• Tea</li><li>•Cake</li></ul>", list);
    assertCleaned("<p>We offer</p><ul><li>- Tea<br>- Cake</li></ul>", list);
  }

  @Test
  void aSingleDashIsNoList() {
    assertCleaned("<p>Tea<br>- or cake</p>", "<p>Tea<br>\n- or cake</p>");
    assertCleaned("<p>-5 degrees</p><p>-6 degrees</p>", "<p>-5 degrees</p>\n<p>-6 degrees</p>");
  }

  @Test
  void linksLeadToTheWebOrAMailboxOnly() {
    assertCleaned(
        "<a href=\" HTTPS://Acme.example/a?b=1&c=2 \" target=_blank onclick=x>site</a>",
        "<p><a href=\"https://Acme.example/a?b=1&amp;c=2\" rel=\"nofollow noopener\">site</a></p>");
    assertCleaned(
        "<a href='mailto:jobs@acme.example'>mail</a>",
        "<p><a href=\"mailto:jobs@acme.example\" rel=\"nofollow noopener\">mail</a></p>");
    assertCleaned(
        "<a href='/relative'>x</a><a href='//host/x'>y</a><a href='ftp://a.b'>z</a>", "<p>xyz</p>");
  }

  @Test
  void mistakenLinksKeepTheirTextOnly() {
    assertCleaned("<a href=\"http://Node.js\">Node.js</a>", "<p>Node.js</p>");
    assertCleaned(
        "<a href=\"http://there.Monthly\">there.Monthly</a> pay", "<p>there.Monthly pay</p>");
    assertCleaned(
        "<a href=\"http://acme.com\">acme.com</a>",
        "<p><a href=\"http://acme.com\" rel=\"nofollow noopener\">acme.com</a></p>");
  }

  @Test
  void marksThatCannotBeSeenGo() {
    assertCleaned("a\u202Eb\u200Bc\uFEFFd\u2066e\u00ADf\u0007g\uD83Dh", "<p>abcdefgh</p>");
    assertCleaned(
        "می\u200Cخواهم \uD83D\uDC69\u200D\uD83D\uDCBB",
        "<p>می\u200Cخواهم \uD83D\uDC69\u200D\uD83D\uDCBB</p>");
  }

  @Test
  void spacesThatMustNotBreakStayWhereTypographyWantsThem() {
    assertCleaned(
        "Salaire&nbsp;: 40&nbsp;k€&nbsp;&nbsp; a&nbsp;b", "<p>Salaire&nbsp;: 40&nbsp;k€ a b</p>");
  }

  @Test
  void commentsAttributesAndStylesGo() {
    assertCleaned(
        "<!-- hidden --><p class=x style='color:red' data-start=1 id=y>Text<o:p></o:p></p>",
        "<p>Text</p>");
  }

  @Test
  void textThatLooksLikeMarkupStaysText() {
    assertCleaned("a &lt;b&gt; c &amp;amp; \"d\"", "<p>a &lt;b&gt; c &amp;amp; &quot;d&quot;</p>");
  }

  @Test
  void cellsAndRowsOfTablesStayApart() {
    assertCleaned(
        "<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>", "<p>a b</p>\n<p>c</p>");
  }

  @Test
  void nothingToReadIsEmpty() {
    assertThat(DescriptionHtml.clean(" <p>&nbsp;</p><ul><li></li></ul><h2>\u200B</h2>").isEmpty())
        .isTrue();
    assertThat(DescriptionHtml.clean("")).isEqualTo(DescriptionHtml.EMPTY);
  }

  @Test
  void tellsTheWordsAlone() {
    assertThat(
            DescriptionHtml.clean("<h2>A</h2><ul><li>b &amp; <b>c</b><ul><li>d</li></ul></li></ul>")
                .text())
        .isEqualTo("A\nb & c\nd");
  }

  @Test
  void refusesWhatNobodyWrites() {
    String tooLong = "a".repeat(DescriptionHtml.LONGEST + 1);
    assertThatThrownBy(() -> DescriptionHtml.clean(tooLong))
        .isInstanceOf(IllegalArgumentException.class);
  }

  private static void assertCleaned(String found, String expected) {
    DescriptionHtml cleaned = DescriptionHtml.clean(found);
    assertThat(cleaned.value()).isEqualTo(expected);
    assertThat(DescriptionHtml.clean(cleaned.value())).isEqualTo(cleaned);
  }
}
