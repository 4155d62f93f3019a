package io.outhire.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** docs/benchmarks.md: each benchmark owns what stands between its two marks there. */
public record BenchmarksPage(Path file) {
  private static final String HEAD =
      """
      # Benchmarks

      Measured on one machine with other work going on: read ratios, not absolute figures. Every section is
      written by the command it names.
      """;

  /** Puts a report into the place of the one before, or at the end. */
  public void put(String name, String command, Report report) throws IOException {
    String before = Files.exists(file) ? Files.readString(file) : HEAD;
    String section =
        "<!-- begin %s -->\n## %s\n\n`%s`, %s.\n\n%s<!-- end %s -->\n"
            .formatted(name, name, command, Machine.inWords(), report.markdown(), name);
    Files.createDirectories(file.toAbsolutePath().getParent());
    Files.writeString(file, with(before, name, section));
  }

  static String with(String page, String name, String section) {
    Pattern own =
        Pattern.compile(
            "<!-- begin %1$s -->.*?<!-- end %1$s -->\\n".formatted(Pattern.quote(name)),
            Pattern.DOTALL);
    Matcher found = own.matcher(page);
    return found.find()
        ? found.replaceFirst(Matcher.quoteReplacement(section))
        : page.strip() + "\n\n" + section;
  }
}
