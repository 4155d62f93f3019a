package io.outhire.integrations;

import io.outhire.integrations.ats.AtsPosting.Section;
import java.util.List;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;

/**
 * Makes a headed part of a posting whole: its content is often a run of list items without the list
 * around them, sometimes whole blocks, and sometimes one within the other.
 */
final class SectionHtml {
  private SectionHtml() {}

  static String of(Section section) {
    Document page = Jsoup.parseBodyFragment(section.html());
    page.outputSettings().prettyPrint(false);
    gather(page.body());
    return heading(section.heading()) + page.body().html();
  }

  private static String heading(String text) {
    if (text.isBlank()) {
      return "";
    }
    return new Element("h3").text(text.strip()).outerHtml() + "\n";
  }

  /** Puts each run of items into one list; a list among the items belongs to the one before it. */
  private static void gather(Element body) {
    Element list = null;
    for (Node node : List.copyOf(body.childNodes())) {
      if (isItem(node)) {
        list = list == null ? begin(node) : list;
        list.appendChild(node);
      } else if (list != null && isList(node)) {
        nest(list, node);
      } else if (list == null || !isBlank(node)) {
        list = null;
      }
    }
  }

  private static Element begin(Node first) {
    Element list = new Element("ul");
    first.before(list);
    return list;
  }

  private static void nest(Element list, Node nested) {
    @Nullable Element last = list.lastElementChild();
    if (last != null) {
      last.appendChild(nested);
    }
  }

  private static boolean isItem(Node node) {
    return node instanceof Element element && element.nameIs("li");
  }

  private static boolean isList(Node node) {
    return node instanceof Element element && (element.nameIs("ul") || element.nameIs("ol"));
  }

  private static boolean isBlank(Node node) {
    return node instanceof TextNode text && text.isBlank();
  }
}
