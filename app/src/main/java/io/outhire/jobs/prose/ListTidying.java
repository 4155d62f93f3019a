package io.outhire.jobs.prose;

import io.outhire.jobs.prose.Block.Heading;
import io.outhire.jobs.prose.Block.Item;
import io.outhire.jobs.prose.Block.Listing;
import io.outhire.jobs.prose.Block.Paragraph;
import io.outhire.jobs.prose.Block.Quote;
import java.util.ArrayList;
import java.util.List;

/**
 * Brings blocks into the places where they may stand: an item begins with text, headings and quotes
 * stand at the top only, lists nest a few levels.
 */
final class ListTidying {
  private static final int DEEPEST = 4;

  private ListTidying() {}

  static List<Block> tidy(List<Block> blocks) {
    List<Block> tidy = new ArrayList<>();
    for (Block block : TypedBullets.madeLists(blocks)) {
      switch (block) {
        case Heading heading -> tidy.add(heading);
        case Paragraph paragraph -> tidy.add(paragraph);
        case Listing list -> addList(list.numbered(), items(list, 1), tidy);
        case Quote quote -> addQuote(quote, tidy);
      }
    }
    return tidy;
  }

  private static void addQuote(Quote quote, List<Block> tidy) {
    List<Block> inside = tidy(plain(quote.blocks()));
    if (!inside.isEmpty()) {
      tidy.add(new Quote(inside));
    }
  }

  /** Bulleted lists that touch are one list: some editors write a list per item. */
  private static void addList(boolean numbered, List<Item> items, List<Block> tidy) {
    if (items.isEmpty()) {
      return;
    }
    if (!numbered
        && !tidy.isEmpty()
        && tidy.getLast() instanceof Listing before
        && !before.numbered()) {
      List<Item> together = new ArrayList<>(before.items());
      together.addAll(items);
      tidy.set(tidy.size() - 1, new Listing(false, together));
    } else {
      tidy.add(new Listing(numbered, items));
    }
  }

  private static List<Item> items(Listing list, int depth) {
    List<Item> items = new ArrayList<>();
    List<Item> plain = list.items().stream().map(item -> new Item(plain(item.blocks()))).toList();
    for (Item item : TypedBullets.parted(plain)) {
      addItem(itemBlocks(item, depth), depth, items);
    }
    return items;
  }

  private static void addItem(List<Block> blocks, int depth, List<Item> items) {
    if (blocks.isEmpty()) {
      return;
    }
    if (!(blocks.getFirst() instanceof Listing list)) {
      addShallow(blocks, depth, items);
      return;
    }
    // An item without text of its own shows a bullet beside a bullet.
    if (items.isEmpty()) {
      list.items().forEach(inner -> addItem(inner.blocks(), depth, items));
    } else {
      List<Block> grown = new ArrayList<>(items.removeLast().blocks());
      addList(list.numbered(), list.items(), grown);
      addShallow(grown, depth, items);
    }
    var rest = new Item(blocks.subList(1, blocks.size()));
    TypedBullets.parted(List.of(rest)).forEach(item -> addItem(item.blocks(), depth, items));
  }

  /** Adds an item; at the deepest level what is nested in it follows it instead. */
  private static void addShallow(List<Block> blocks, int depth, List<Item> items) {
    if (depth < DEEPEST) {
      items.add(new Item(blocks));
      return;
    }
    List<Block> own = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Listing nested) {
        addOwn(own, items);
        nested.items().forEach(inner -> addShallow(inner.blocks(), depth, items));
      } else {
        own.add(block);
      }
    }
    addOwn(own, items);
  }

  private static void addOwn(List<Block> own, List<Item> items) {
    if (!own.isEmpty()) {
      items.add(new Item(own));
      own.clear();
    }
  }

  private static List<Block> itemBlocks(Item item, int depth) {
    List<Block> tidy = new ArrayList<>();
    for (Block block : TypedBullets.madeLists(item.blocks())) {
      if (block instanceof Listing list) {
        addList(list.numbered(), items(list, depth + 1), tidy);
      } else {
        tidy.add(block);
      }
    }
    return tidy;
  }

  /** Headings become bold paragraphs, quotes what they hold. */
  private static List<Block> plain(List<Block> blocks) {
    List<Block> plain = new ArrayList<>();
    for (Block block : blocks) {
      switch (block) {
        case Heading heading ->
            plain.add(Paragraph.of(heading.line().marked(marks -> marks.withStrong(true))));
        case Quote quote -> plain.addAll(plain(quote.blocks()));
        default -> plain.add(block);
      }
    }
    return plain;
  }
}
