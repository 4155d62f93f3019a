package io.outhire.jobs.prose;

import io.outhire.jobs.prose.Block.Heading;
import io.outhire.jobs.prose.Block.Item;
import io.outhire.jobs.prose.Block.Listing;
import io.outhire.jobs.prose.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;

/** Blocks in the making, one below the other, and the text that is not yet a block. */
final class Flow {
  private final List<Block> blocks = new ArrayList<>();
  private final LineBuilder pending = new LineBuilder();

  /** Items that stand outside any list; what follows them closes it. */
  private final List<Item> stray = new ArrayList<>();

  private int headingLevel;

  void text(String text, Marks marks) {
    pending.text(text, marks);
  }

  void lineBreak() {
    pending.lineBreak();
  }

  /** Ends the paragraph or heading in the making. */
  void flush() {
    for (List<Line> lines : pending.takeParagraphs()) {
      put(headingLevel == 0 ? new Paragraph(lines) : new Heading(headingLevel, Line.joined(lines)));
    }
  }

  void add(Block block) {
    flush();
    put(block);
  }

  void addStray(Item item) {
    flush();
    if (!item.blocks().isEmpty()) {
      stray.add(item);
    }
  }

  /**
   * Text from here to the next call makes headings; 0 makes paragraphs. Answers what was before.
   */
  int headingLevel(int level) {
    flush();
    int before = headingLevel;
    headingLevel = level;
    return before;
  }

  List<Block> take() {
    flush();
    closeStray();
    List<Block> taken = List.copyOf(blocks);
    blocks.clear();
    return taken;
  }

  private void put(Block block) {
    closeStray();
    blocks.add(block);
  }

  private void closeStray() {
    if (!stray.isEmpty()) {
      blocks.add(new Listing(false, stray));
      stray.clear();
    }
  }
}
