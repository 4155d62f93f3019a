package io.outhire.jobs;

import java.util.List;
import java.util.Random;

/** Makes HTML as untidy as what people paste, the same for the same seed. */
final class HtmlMaker {
  private static final List<String> BLOCKS =
      List.of(
          "div",
          "p",
          "h1",
          "h2",
          "h3",
          "h4",
          "h5",
          "ul",
          "ol",
          "li",
          "blockquote",
          "table",
          "tr",
          "td",
          "pre",
          "section");
  private static final List<String> INLINES =
      List.of(
          "span",
          "strong",
          "b",
          "em",
          "i",
          "u",
          "s",
          "a href='https://a.example/?q=1&r=2'",
          "a href='http://Node.js'",
          "a href='javascript:x'",
          "font",
          "span style='font-weight:bold'",
          "b style='font-weight:normal'");
  private static final List<String> TEXTS =
      List.of(
          "word",
          "two words",
          " ",
          "\n",
          "&nbsp;",
          "&nbsp;word",
          "• item",
          "•",
          "- dash",
          "– dash",
          "* star",
          "✓ tick",
          "• - both",
          "1. one",
          "&amp; so",
          "&lt;b&gt;",
          "\u200B",
          "\u202Eback",
          "a\u200Db",
          "e\u0301",
          "\u0301",
          "\u2003wide\u2003",
          "40&nbsp;k€",
          "été&nbsp;:",
          "日本語",
          "\uD83D\uDE80",
          "\uD83D\uDC69\u200D\uD83D\uDCBB",
          "<br>",
          "<br><br>",
          "<hr>",
          "<!-- no -->",
          "A longer sentence that ends.",
          "<script>alert(1)</script>",
          "<img src=x onerror=y>",
          "http://Node.js",
          "\u00AD",
          "\uD83D");

  private final Random random;

  HtmlMaker(long seed) {
    random = new Random(seed);
  }

  String html() {
    var html = new StringBuilder();
    nodes(html, 4);
    return html.toString();
  }

  private void nodes(StringBuilder html, int depth) {
    int count = 1 + random.nextInt(5);
    for (int i = 0; i < count; i++) {
      int kind = random.nextInt(depth == 0 ? 4 : 10);
      if (kind < 4) {
        html.append(any(TEXTS));
      } else {
        element(html, any(kind < 7 ? BLOCKS : INLINES), depth - 1);
      }
    }
  }

  /** One in ten is never closed, one in twenty is closed with another's name. */
  private void element(StringBuilder html, String tag, int depth) {
    html.append('<').append(tag).append('>');
    nodes(html, depth);
    int fault = random.nextInt(20);
    if (fault == 0) {
      html.append("</").append(any(BLOCKS)).append('>');
    } else if (fault > 2) {
      html.append("</").append(tag.split(" ")[0]).append('>');
    }
  }

  private String any(List<String> choices) {
    return choices.get(random.nextInt(choices.size()));
  }
}
