package io.outhire.jobs.prose;

import io.outhire.jobs.prose.Block.Heading;
import io.outhire.jobs.prose.Block.Item;
import io.outhire.jobs.prose.Block.Listing;
import io.outhire.jobs.prose.Block.Paragraph;
import io.outhire.jobs.prose.Block.Quote;
import io.outhire.jobs.prose.Line.Run;
import java.util.List;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Writes blocks as HTML, one block a line, and as plain text. */
final class ProseWriter {
  /** The elements around text from the outside in; the same text is always nested alike. */
  private static final List<Function<Marks, @Nullable String>> NESTING =
      List.of(
          marks -> marks.href() == null ? null : link(marks.href()),
          marks -> marks.strong() ? "strong" : null,
          marks -> marks.emphasis() ? "em" : null,
          marks -> marks.underline() ? "u" : null,
          marks -> marks.strike() ? "s" : null);

  private ProseWriter() {}

  static String html(List<Block> blocks) {
    return blocks.stream().map(ProseWriter::html).collect(Collectors.joining("\n"));
  }

  static String text(List<Block> blocks) {
    return blocks.stream().map(ProseWriter::text).collect(Collectors.joining("\n"));
  }

  private static String html(Block block) {
    return switch (block) {
      case Heading(int level, Line line) -> "<h%d>%s</h%d>".formatted(level, html(line), level);
      case Paragraph paragraph -> "<p>" + lines(paragraph) + "</p>";
      case Quote quote -> "<blockquote>\n" + html(quote.blocks()) + "\n</blockquote>";
      case Listing list -> {
        String name = list.numbered() ? "ol" : "ul";
        yield list.items().stream()
            .map(ProseWriter::html)
            .collect(Collectors.joining("\n", "<" + name + ">\n", "\n</" + name + ">"));
      }
    };
  }

  private static String html(Item item) {
    List<Block> rest = item.blocks().subList(1, item.blocks().size());
    boolean onlyLists = rest.stream().allMatch(Listing.class::isInstance);
    if (onlyLists && item.blocks().getFirst() instanceof Paragraph text) {
      return "<li>" + lines(text) + (rest.isEmpty() ? "" : "\n" + html(rest) + "\n") + "</li>";
    }
    return "<li>\n" + html(item.blocks()) + "\n</li>";
  }

  private static String lines(Paragraph paragraph) {
    return paragraph.lines().stream().map(ProseWriter::html).collect(Collectors.joining("<br>\n"));
  }

  private static String html(Line line) {
    var html = new StringBuilder();
    nest(line.runs(), 0, html);
    return html.toString();
  }

  private static void nest(List<Run> runs, int level, StringBuilder html) {
    if (level == NESTING.size()) {
      runs.forEach(run -> html.append(escaped(run.text())));
      return;
    }
    int start = 0;
    for (int at = 1; at <= runs.size(); at++) {
      String tag = NESTING.get(level).apply(runs.get(start).marks());
      if (at == runs.size()
          || !Objects.equals(tag, NESTING.get(level).apply(runs.get(at).marks()))) {
        open(tag, html);
        nest(runs.subList(start, at), level + 1, html);
        close(tag, html);
        start = at;
      }
    }
  }

  private static void open(@Nullable String tag, StringBuilder html) {
    if (tag != null) {
      html.append('<').append(tag).append('>');
    }
  }

  private static void close(@Nullable String tag, StringBuilder html) {
    if (tag != null) {
      html.append("</").append(tag.startsWith("a ") ? "a" : tag).append('>');
    }
  }

  private static String link(String href) {
    return "a href=\"" + escaped(href) + "\" rel=\"nofollow noopener\"";
  }

  private static String escaped(String text) {
    return text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace("\"", "&quot;")
        .replace("\u00A0", "&nbsp;");
  }

  private static String text(Block block) {
    return switch (block) {
      case Heading heading -> heading.line().text();
      case Paragraph paragraph ->
          paragraph.lines().stream().map(Line::text).collect(Collectors.joining("\n"));
      case Quote quote -> text(quote.blocks());
      case Listing list ->
          list.items().stream().map(item -> text(item.blocks())).collect(Collectors.joining("\n"));
    };
  }
}
