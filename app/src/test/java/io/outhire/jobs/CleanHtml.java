package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.safety.Safelist;

/** What cleaned HTML must be, said by jsoup's own allow-list and parser. */
final class CleanHtml {
  private static final Safelist ALLOWED =
      new Safelist()
          .addTags(
              "p",
              "br",
              "h2",
              "h3",
              "h4",
              "ul",
              "ol",
              "li",
              "strong",
              "em",
              "u",
              "s",
              "a",
              "blockquote")
          .addAttributes("a", "href", "rel")
          .addProtocols("a", "href", "http", "https", "mailto");

  private CleanHtml() {}

  static void assertCleans(String name, String found) {
    String cleaned = DescriptionHtml.clean(found).value();
    assertAllowed(name, cleaned);
    assertThat(DescriptionHtml.clean(cleaned).value())
        .as("%s: cleaned twice", name)
        .isEqualTo(cleaned);
    assertThat(Words.of(cleaned)).as("%s: words of %s", name, found).isEqualTo(Words.of(found));
  }

  static void assertAllowed(String name, String cleaned) {
    assertThat(Jsoup.isValid(cleaned, ALLOWED)).as("%s: %s", name, cleaned).isTrue();
    Document document = Jsoup.parseBodyFragment(cleaned);
    assertPlaced(name, document);
    assertOutline(name, document);
  }

  private static void assertPlaced(String name, Document document) {
    assertThat(document.select("body > *:not(p, h2, h3, h4, ul, ol, blockquote)"))
        .as(name)
        .isEmpty();
    assertThat(document.select("ul > *:not(li), ol > *:not(li)")).as(name).isEmpty();
    assertThat(
            document.select(
                "li :is(h2, h3, h4, blockquote), blockquote :is(h2, h3, h4, blockquote)"))
        .as(name)
        .isEmpty();
    assertThat(document.select("a a, strong strong, em em, u u, s s")).as(name).isEmpty();
    for (Element block : document.select("p, h2, h3, h4, li, blockquote, a")) {
      assertThat(block.text()).as("%s: nothing in <%s>", name, block.normalName()).isNotBlank();
    }
    assertThat(document.select("a"))
        .as(name)
        .allMatch(link -> link.attr("rel").equals("nofollow noopener"));
  }

  private static void assertOutline(String name, Document document) {
    int before = 1;
    for (Element heading : document.select("h2, h3, h4")) {
      int level = heading.normalName().charAt(1) - '0';
      assertThat(level).as("%s: level of %s", name, heading.text()).isBetween(2, before + 1);
      before = level;
    }
  }
}
