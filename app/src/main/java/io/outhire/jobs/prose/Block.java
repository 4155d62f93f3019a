package io.outhire.jobs.prose;

import java.util.List;

/** A piece of prose that stands on lines of its own. */
sealed interface Block {

  /**
   * @param level 1 to 6 as found, 2 to 4 once the outline is put in order
   */
  record Heading(int level, Line line) implements Block {}

  /** Lines that belong together; a line break parts them. Never empty. */
  record Paragraph(List<Line> lines) implements Block {
    public Paragraph {
      lines = List.copyOf(lines);
    }

    static Paragraph of(Line line) {
      return new Paragraph(List.of(line));
    }

    Line first() {
      return lines.getFirst();
    }
  }

  /** A bulleted or numbered list. */
  record Listing(boolean numbered, List<Item> items) implements Block {
    public Listing {
      items = List.copyOf(items);
    }
  }

  /** One entry of a list: a paragraph first, more paragraphs and lists after it. */
  record Item(List<Block> blocks) {
    public Item {
      blocks = List.copyOf(blocks);
    }
  }

  /** What somebody else said. */
  record Quote(List<Block> blocks) implements Block {
    public Quote {
      blocks = List.copyOf(blocks);
    }
  }
}
