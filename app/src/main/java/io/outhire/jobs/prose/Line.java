package io.outhire.jobs.prose;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Collectors;

/** One line of text: never blank, no spaces at its ends, neighbours differ in their marks. */
record Line(List<Run> runs) {
  Line {
    runs = List.copyOf(runs);
  }

  /** A stretch of text that is marked alike. */
  record Run(String text, Marks marks) {}

  String text() {
    return runs.stream().map(Run::text).collect(Collectors.joining());
  }

  /** The line with other marks. */
  Line marked(Function<Marks, Marks> change) {
    var lines = new LineBuilder();
    runs.forEach(run -> lines.text(run.text(), change.apply(run.marks())));
    return lines.takeLine();
  }

  /** The line without its first characters. */
  Line from(int start) {
    var lines = new LineBuilder();
    int skipped = 0;
    for (Run run : runs) {
      int skip = Math.clamp(start - skipped, 0, run.text().length());
      lines.text(run.text().substring(skip), run.marks());
      skipped += run.text().length();
    }
    return lines.takeLine();
  }

  /** Several lines as one, with spaces between. */
  static Line joined(List<Line> lines) {
    var joined = new LineBuilder();
    for (Line line : lines) {
      line.runs().forEach(run -> joined.text(run.text(), run.marks()));
      joined.text(" ", Marks.NONE);
    }
    return joined.takeLine();
  }
}
