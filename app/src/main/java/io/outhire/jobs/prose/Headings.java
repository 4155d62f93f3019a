package io.outhire.jobs.prose;

import io.outhire.jobs.prose.Block.Heading;
import io.outhire.jobs.prose.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;
import java.util.regex.Pattern;

/** Makes headings of bold lines that stand for them, and one outline of all headings. */
final class Headings {
  private static final int FIRST = 2;
  private static final int LAST = 4;

  /** The level of a bold line: that of the headings which an import gives to its sections. */
  private static final int OF_BOLD = 3;

  private static final int LONGEST = 80;
  private static final int MOST_WORDS = 12;
  private static final Pattern LETTER = Pattern.compile("\\p{L}");
  private static final Pattern SENTENCE_END = Pattern.compile("[.,;…]$");

  private Headings() {}

  static List<Block> inOrder(List<Block> blocks) {
    return outlined(bareHeadings(boldLinesRaised(blocks)));
  }

  /** A short bold line with text below it is a heading; one among several is not, nor the last. */
  private static List<Block> boldLinesRaised(List<Block> blocks) {
    List<Block> raised = new ArrayList<>();
    for (int i = 0; i < blocks.size(); i++) {
      if (blocks.get(i) instanceof Paragraph paragraph && isBold(paragraph.first())) {
        raise(paragraph, i + 1 < blocks.size() && takesHeading(blocks.get(i + 1)), raised);
      } else {
        raised.add(blocks.get(i));
      }
    }
    return raised;
  }

  private static void raise(Paragraph paragraph, boolean textFollows, List<Block> raised) {
    List<Line> rest = paragraph.lines().subList(1, paragraph.lines().size());
    if (rest.isEmpty() ? !textFollows : isBold(rest.getFirst())) {
      raised.add(paragraph);
      return;
    }
    raised.add(new Heading(OF_BOLD, paragraph.first()));
    if (!rest.isEmpty()) {
      raised.add(new Paragraph(rest));
    }
  }

  private static boolean takesHeading(Block block) {
    return switch (block) {
      case Heading heading -> false;
      case Paragraph paragraph -> !isBold(paragraph.first());
      default -> true;
    };
  }

  private static boolean isBold(Line line) {
    String text = line.text();
    return text.length() <= LONGEST
        && text.split(" ").length <= MOST_WORDS
        && LETTER.matcher(text).find()
        && !SENTENCE_END.matcher(text).find()
        && line.runs().stream().allMatch(run -> run.marks().strong() && run.marks().href() == null);
  }

  /** A heading is bold by itself. */
  private static List<Block> bareHeadings(List<Block> blocks) {
    return blocks.stream()
        .map(
            block ->
                block instanceof Heading(int level, Line line)
                    ? new Heading(
                        level, line.marked(marks -> marks.withStrong(false).withUnderline(false)))
                    : block)
        .toList();
  }

  /** The levels in use become 2, 3, 4 without a gap, beginning at 2 and never jumping down. */
  private static List<Block> outlined(List<Block> blocks) {
    var levels = new TreeSet<Integer>();
    blocks.forEach(
        block -> {
          if (block instanceof Heading heading) {
            levels.add(heading.level());
          }
        });
    List<Integer> ranks = List.copyOf(levels);
    List<Block> outlined = new ArrayList<>();
    int before = FIRST - 1;
    for (Block block : blocks) {
      if (block instanceof Heading(int found, Line line)) {
        before = Math.min(Math.min(FIRST + ranks.indexOf(found), LAST), before + 1);
        outlined.add(new Heading(before, line));
      } else {
        outlined.add(block);
      }
    }
    return outlined;
  }
}
