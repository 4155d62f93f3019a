package io.outhire.jobs.prose;

import io.outhire.jobs.prose.Block.Heading;
import io.outhire.jobs.prose.Block.Item;
import io.outhire.jobs.prose.Block.Listing;
import io.outhire.jobs.prose.Block.Quote;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import org.jsoup.nodes.TextNode;

/**
 * Reads HTML of any quality into blocks. What ends up in them is what is named here, so nothing
 * unnamed can pass: neither elements nor attributes.
 */
final class ProseReader {
  /** Deeper than any text that people write, shallow enough for the stack. */
  private static final int DEEPEST = 200;

  private int depth;

  static List<Block> read(String html) {
    var flow = new Flow();
    new ProseReader().children(Jsoup.parseBodyFragment(html).body(), flow, Marks.NONE);
    return flow.take();
  }

  private void children(Element parent, Flow flow, Marks marks) {
    if (++depth > DEEPEST) {
      flow.text(parent.text(), marks);
    } else {
      parent.childNodes().forEach(child -> node(child, flow, marks));
    }
    depth--;
  }

  private void node(Node node, Flow flow, Marks marks) {
    if (node instanceof TextNode text) {
      text(text, flow, marks);
    } else if (node instanceof Element element) {
      element(element, element.normalName(), flow, marks);
    }
  }

  private static void text(TextNode node, Flow flow, Marks marks) {
    Element parent = node.parent();
    if (parent == null || parent.closest("pre") == null) {
      flow.text(node.getWholeText(), marks);
      return;
    }
    String[] lines = node.getWholeText().split("\\R", -1);
    for (int i = 0; i < lines.length; i++) {
      if (i > 0) {
        flow.lineBreak();
      }
      flow.text(lines[i], marks);
    }
  }

  private void element(Element element, String name, Flow flow, Marks marks) {
    if (TagNames.DROPPED.contains(name)) {
      return;
    }
    if (TagNames.isHeading(name)) {
      int before = flow.headingLevel(name.charAt(1) - '0');
      children(element, flow, marks);
      flow.headingLevel(before);
    } else if (TagNames.LISTS.contains(name)) {
      list(element, flow, marks);
    } else if (TagNames.BLOCKS.contains(name)) {
      block(element, flow, marks);
    } else {
      inline(element, name, flow, marks);
    }
  }

  private void block(Element element, Flow flow, Marks marks) {
    flow.flush();
    children(element, flow, marks);
    flow.flush();
  }

  private void inline(Element element, String name, Flow flow, Marks marks) {
    switch (name) {
      case "br" -> flow.lineBreak();
      case "li" -> flow.addStray(item(element, marks));
      case "blockquote" -> quote(element, flow, marks);
      case "pre" -> block(element, flow, marks);
      case "td", "th" -> {
        flow.text(" ", Marks.NONE);
        children(element, flow, marks);
        flow.text(" ", Marks.NONE);
      }
      default -> children(element, flow, marksOf(element, name, marks));
    }
  }

  private void quote(Element element, Flow flow, Marks marks) {
    List<Block> blocks = inside(element, marks);
    flow.flush();
    if (!blocks.isEmpty()) {
      flow.add(new Quote(blocks));
    }
  }

  private void list(Element list, Flow flow, Marks marks) {
    flow.flush();
    boolean numbered = list.normalName().equals("ol");
    List<Item> items = new ArrayList<>();
    var loose = new Flow();
    for (Node child : list.childNodes()) {
      String name = child instanceof Element element ? element.normalName() : "";
      if (child instanceof Element item && name.equals("li")) {
        settle(loose, numbered, items, flow);
        add(item(item, marks), items);
      } else if (child instanceof Element nested && TagNames.LISTS.contains(name)) {
        settle(loose, numbered, items, flow);
        nest(listInside(nested, marks), items);
      } else {
        node(child, loose, marks);
      }
    }
    settle(loose, numbered, items, flow);
    close(numbered, items, flow);
  }

  private List<Block> listInside(Element list, Marks marks) {
    var inside = new Flow();
    if (++depth <= DEEPEST) {
      list(list, inside, marks);
    }
    depth--;
    return inside.take();
  }

  private List<Block> inside(Element element, Marks marks) {
    var inside = new Flow();
    children(element, inside, marks);
    return inside.take();
  }

  private Item item(Element item, Marks marks) {
    return new Item(inside(item, marks));
  }

  /** A list that stands in a list, not in its item, belongs to the item before it. */
  private static void nest(List<Block> blocks, List<Item> items) {
    List<Block> grown = new ArrayList<>();
    if (!items.isEmpty()) {
      grown.addAll(items.removeLast().blocks());
    }
    grown.addAll(blocks);
    add(new Item(grown), items);
  }

  private static void add(Item item, List<Item> items) {
    if (!item.blocks().isEmpty()) {
      items.add(item);
    }
  }

  /** What stands in a list outside its items: a heading parts the list, all else becomes items. */
  private static void settle(Flow loose, boolean numbered, List<Item> items, Flow flow) {
    for (Block block : loose.take()) {
      switch (block) {
        case Heading heading -> {
          close(numbered, items, flow);
          flow.add(heading);
        }
        case Listing stray when !items.isEmpty() || stray.numbered() == numbered ->
            items.addAll(stray.items());
        default -> items.add(new Item(List.of(block)));
      }
    }
  }

  private static void close(boolean numbered, List<Item> items, Flow flow) {
    if (!items.isEmpty()) {
      flow.add(new Listing(numbered, items));
      items.clear();
    }
  }

  private static Marks marksOf(Element element, String name, Marks marks) {
    Marks styled = styled(element.attr("style").toLowerCase(Locale.ROOT).replace(" ", ""), marks);
    return switch (name) {
      // Documents pasted from Google come wrapped in a <b> whose style says that it is not bold.
      case "b", "strong" ->
          element.attr("style").contains("weight") ? styled : styled.withStrong(true);
      case "i", "em" -> styled.withEmphasis(true);
      case "u", "ins" -> styled.withUnderline(true);
      case "s", "strike", "del" -> styled.withStrike(true);
      case "a" -> styled.linking(Links.checked(element.attr("href")));
      default -> styled;
    };
  }

  private static Marks styled(String style, Marks marks) {
    Marks styled = marks;
    if (style.matches(".*font-weight:(bold|bolder|[6-9]00).*")) {
      styled = styled.withStrong(true);
    } else if (style.matches(".*font-weight:(normal|lighter|[1-5]00).*")) {
      styled = styled.withStrong(false);
    }
    return style.contains("font-style:italic") ? styled.withEmphasis(true) : styled;
  }
}
