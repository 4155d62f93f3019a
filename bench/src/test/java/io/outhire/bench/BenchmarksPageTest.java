package io.outhire.bench;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class BenchmarksPageTest {
  @TempDir Path folder;

  @Test
  void eachReportTakesThePlaceOfTheOneBefore() throws IOException {
    Path file = folder.resolve("benchmarks.md");
    BenchmarksPage page = new BenchmarksPage(file);
    page.put("push", "bench push", new Report().say("slow"));
    page.put("page", "bench page", new Report().say("$1 and more"));
    page.put("push", "bench push", new Report().say("fast"));

    assertThat(Files.readString(file))
        .contains("fast", "$1 and more")
        .doesNotContain("slow")
        .containsSubsequence("<!-- begin push -->", "<!-- begin page -->");
  }

  @Test
  void columnsOfATableLineUp() {
    Table table = Table.of("what", "ms").row("a longer name", 7);

    assertThat(table.markdown())
        .isEqualTo(
            """
            | what          | ms  |
            | ------------- | --- |
            | a longer name | 7   |
            """);
  }
}
