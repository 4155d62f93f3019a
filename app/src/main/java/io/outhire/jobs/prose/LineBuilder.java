package io.outhire.jobs.prose;

import io.outhire.jobs.prose.Line.Run;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * Gathers marked text and makes tidy lines of it: nothing invisible, single spaces, none at the
 * ends. Text that went through once comes out of a second time unchanged.
 */
final class LineBuilder {
  /** Stands for a line break between the pieces; no text does, its own breaks being spaces. */
  private static final Run BREAK = new Run("\n", Marks.NONE);

  private final List<Run> pieces = new ArrayList<>();

  void text(String text, Marks marks) {
    if (!text.isEmpty()) {
      pieces.add(new Run(text.replace('\n', ' '), marks));
    }
  }

  void lineBreak() {
    pieces.add(BREAK);
  }

  /** Everything so far as one line; blank text gives a line without runs. */
  Line takeLine() {
    List<Line> lines = new ArrayList<>();
    takeParagraphs().forEach(lines::addAll);
    return lines.size() == 1
        ? lines.getFirst()
        : lines.isEmpty() ? new Line(List.of()) : Line.joined(lines);
  }

  /** Everything so far, cut into paragraphs where a line is left blank. */
  List<List<Line>> takeParagraphs() {
    List<List<Line>> paragraphs = new ArrayList<>();
    List<Line> current = new ArrayList<>();
    for (List<Run> found : linesFound()) {
      Line line = new TidyLine(found).line();
      if (!line.runs().isEmpty()) {
        current.add(line);
      } else if (!current.isEmpty()) {
        paragraphs.add(current);
        current = new ArrayList<>();
      }
    }
    if (!current.isEmpty()) {
      paragraphs.add(current);
    }
    pieces.clear();
    return paragraphs;
  }

  private List<List<Run>> linesFound() {
    List<List<Run>> lines = new ArrayList<>();
    List<Run> line = new ArrayList<>();
    for (Run piece : pieces) {
      if (piece.equals(BREAK)) {
        lines.add(line);
        line = new ArrayList<>();
      } else {
        line.add(piece);
      }
    }
    lines.add(line);
    return lines;
  }

  /** The characters of one line, each with its marks. */
  private static final class TidyLine {
    private final StringBuilder text = new StringBuilder();
    private final List<Marks> marks = new ArrayList<>();

    TidyLine(List<Run> found) {
      found.forEach(this::append);
      compose(withoutMistakenLinks(dropInvisible()));
    }

    Line line() {
      StringBuilder tidy = new StringBuilder();
      List<Marks> tidyMarks = new ArrayList<>();
      int at = 0;
      while (at < text.length()) {
        int end = at;
        while (end < text.length() && Characters.isSpace(text.charAt(end))) {
          end++;
        }
        if (end > at && at > 0 && end < text.length()) {
          tidy.append(space(at, end));
          tidyMarks.add(marks.get(at - 1).shared(marks.get(end)));
        }
        if (end < text.length()) {
          tidy.append(text.charAt(end));
          tidyMarks.add(marks.get(end));
        }
        at = end + 1;
      }
      return new Line(runs(tidy, tidyMarks));
    }

    /** A link may be parted into several runs, so it is judged when all of them are there. */
    private static List<Run> withoutMistakenLinks(List<Run> runs) {
      StringBuilder text = new StringBuilder();
      List<Marks> marks = new ArrayList<>();
      int start = 0;
      for (int at = 1; at <= runs.size(); at++) {
        String href = runs.get(start).marks().href();
        if (at == runs.size() || !Objects.equals(href, runs.get(at).marks().href())) {
          List<Run> link = runs.subList(start, at);
          String linked = link.stream().map(Run::text).collect(Collectors.joining());
          boolean mistaken = href != null && Links.isMistaken(href, linked);
          for (Run run : link) {
            text.append(run.text());
            Marks kept = mistaken ? run.marks().unlinked() : run.marks();
            marks.addAll(Collections.nCopies(run.text().length(), kept));
          }
          start = at;
        }
      }
      return runs(text, marks);
    }

    private char space(int start, int end) {
      char only = text.charAt(start);
      boolean noBreak = end == start + 1 && (only == Characters.NO_BREAK || only == '\u202F');
      return noBreak && Characters.keepsNoBreak(text.charAt(start - 1), text.charAt(end))
          ? Characters.NO_BREAK
          : ' ';
    }

    private void append(Run run) {
      text.append(run.text());
      for (int i = 0; i < run.text().length(); i++) {
        marks.add(run.marks());
      }
    }

    private List<Run> dropInvisible() {
      StringBuilder seen = new StringBuilder();
      List<Marks> seenMarks = new ArrayList<>();
      for (int at = 0; at < text.length(); at += Character.charCount(text.codePointAt(at))) {
        int c = text.codePointAt(at);
        if (Characters.isJoiner(c) ? joinsAt(at) : !Characters.isInvisible(c)) {
          seen.appendCodePoint(c);
          for (int i = 0; i < Character.charCount(c); i++) {
            seenMarks.add(marks.get(at));
          }
        }
      }
      return runs(seen, seenMarks);
    }

    private boolean joinsAt(int at) {
      return at > 0
          && at + 1 < text.length()
          && Characters.joins(text.codePointBefore(at), text.codePointAt(at + 1));
    }

    /** Starts again from the given runs, their characters composed (NFC). */
    private void compose(List<Run> runs) {
      text.setLength(0);
      marks.clear();
      for (Run run : runs) {
        append(new Run(Normalizer.normalize(run.text(), Normalizer.Form.NFC), run.marks()));
      }
    }

    private static List<Run> runs(CharSequence text, List<Marks> marks) {
      List<Run> runs = new ArrayList<>();
      int start = 0;
      for (int at = 1; at <= text.length(); at++) {
        if (at == text.length() || !marks.get(at).equals(marks.get(start))) {
          runs.add(new Run(text.subSequence(start, at).toString(), marks.get(start)));
          start = at;
        }
      }
      return text.isEmpty() ? List.of() : runs;
    }
  }
}
