package io.outhire.jobs.prose;

import static java.util.Objects.requireNonNull;

import io.outhire.jobs.prose.Block.Item;
import io.outhire.jobs.prose.Block.Listing;
import io.outhire.jobs.prose.Block.Paragraph;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Lists that were typed with a bullet before each line, made into lists. */
final class TypedBullets {
  /** Marks that are bullets wherever they begin a line. */
  private static final String SURE = "•◦▪▫●○■□‣⁃∙";

  /** Marks that begin a line for other reasons too; several lines must agree. */
  private static final String LIKELY = "-–—*·➢➤►▶✓✔→";

  private static final Pattern BULLET =
      Pattern.compile(
          "(["
              + SURE
              + "])\\uFE0F?[ \\u00A0]*(?=[^ \\u00A0])|(["
              + LIKELY
              + "])\\uFE0F?[ \\u00A0]+(?=[^ \\u00A0])");

  private TypedBullets() {}

  /** Runs of lines with the same bullet become lists; all other lines stay as they are. */
  static List<Block> madeLists(List<Block> blocks) {
    List<Piece> pieces = pieces(blocks);
    var made = new Made();
    int at = 0;
    while (at < pieces.size()) {
      int end = endOfRun(pieces, at);
      if (end > at) {
        made.list(pieces.subList(at, end));
      } else {
        made.asIs(pieces.get(at));
      }
      at = Math.max(end, at + 1);
    }
    return made.finish();
  }

  /** Items whose text has typed bullets lose them; one with a bullet on every line is several. */
  static List<Item> parted(List<Item> items) {
    List<Item> parted = new ArrayList<>();
    for (Item item : items) {
      if (item.blocks().isEmpty() || !(item.blocks().getFirst() instanceof Paragraph first)) {
        parted.add(item);
      } else if (item.blocks().size() == 1
          && first.lines().size() > 1
          && first.lines().stream().allMatch(TypedBullets::isBulleted)) {
        first.lines().forEach(line -> parted.add(new Item(List.of(Paragraph.of(without(line))))));
      } else {
        List<Line> lines = new ArrayList<>(first.lines());
        lines.set(0, without(lines.getFirst()));
        List<Block> blocks = new ArrayList<>(item.blocks());
        blocks.set(0, new Paragraph(lines));
        parted.add(new Item(blocks));
      }
    }
    return parted;
  }

  private static boolean isBulleted(Line line) {
    return bullet(line).isPresent();
  }

  private static Optional<Character> bullet(Line line) {
    String text = line.text();
    return BULLET.matcher(text).lookingAt() ? Optional.of(text.charAt(0)) : Optional.empty();
  }

  private static Line without(Line line) {
    Line rest = line;
    for (Matcher bullet = BULLET.matcher(rest.text());
        bullet.lookingAt();
        bullet = BULLET.matcher(rest.text())) {
      rest = rest.from(bullet.end());
    }
    return rest;
  }

  private static List<Piece> pieces(List<Block> blocks) {
    List<Piece> pieces = new ArrayList<>();
    for (Block block : blocks) {
      if (block instanceof Paragraph paragraph) {
        for (int i = 0; i < paragraph.lines().size(); i++) {
          pieces.add(new Piece(block, paragraph.lines().get(i), i == 0));
        }
      } else {
        pieces.add(new Piece(block, null, true));
      }
    }
    return pieces;
  }

  /** Where the list that begins here ends; here, when none does. */
  private static int endOfRun(List<Piece> pieces, int start) {
    Optional<Character> mark = pieces.get(start).bullet();
    if (mark.isEmpty()) {
      return start;
    }
    int end = start + 1;
    while (end < pieces.size() && pieces.get(end).bullet().equals(mark)) {
      end++;
    }
    return end - start > 1 || SURE.indexOf(mark.get()) >= 0 ? end : start;
  }

  /**
   * A line and the paragraph it is of, or a block that is no paragraph.
   *
   * @param line null for the latter
   * @param opens whether it is the first of its block
   */
  private record Piece(Block block, @Nullable Line line, boolean opens) {
    Optional<Character> bullet() {
      return line == null ? Optional.empty() : TypedBullets.bullet(line);
    }
  }

  /** Blocks in the making. */
  private static final class Made {
    private final List<Block> blocks = new ArrayList<>();
    private final List<Line> plain = new ArrayList<>();

    void list(List<Piece> run) {
      endPlain();
      List<Item> items = new ArrayList<>();
      for (Piece piece : run) {
        items.add(new Item(List.of(Paragraph.of(without(requireNonNull(piece.line()))))));
      }
      blocks.add(new Listing(false, items));
    }

    void asIs(Piece piece) {
      if (piece.opens()) {
        endPlain();
      }
      if (piece.line() == null) {
        blocks.add(piece.block());
      } else {
        plain.add(piece.line());
      }
    }

    List<Block> finish() {
      endPlain();
      return blocks;
    }

    private void endPlain() {
      if (!plain.isEmpty()) {
        blocks.add(new Paragraph(plain));
        plain.clear();
      }
    }
  }
}
