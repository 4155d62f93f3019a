package io.outhire.leveremulator.company;

import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jsoup.select.NodeVisitor;

/** Text as Lever derives it from a posting's HTML: a line break after each block. */
public final class PlainText {
  private PlainText() {}

  /** The words of that HTML, without its markup. */
  public static String of(String html) {
    var lines = new Lines();
    Jsoup.parseBodyFragment(html).body().traverse(lines);
    return lines.text.toString().replaceAll("\n{3,}", "\n\n").strip();
  }

  private static final class Lines implements NodeVisitor {
    private final StringBuilder text = new StringBuilder();

    @Override
    public void head(Node node, int depth) {
      if (node instanceof TextNode words) {
        text.append(words.text());
      } else if (node.nameIs("br")) {
        text.append('\n');
      }
    }

    @Override
    public void tail(Node node, int depth) {
      if (node instanceof Element element && element.isBlock() && depth > 0) {
        text.append('\n');
      }
    }
  }
}
