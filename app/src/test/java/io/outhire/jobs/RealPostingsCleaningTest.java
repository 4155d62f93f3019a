package io.outhire.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Real postings lie beside the checkout on some machines; they belong to their companies. */
class RealPostingsCleaningTest {
  private static final Path FOLDER = Path.of("../../shared/real-postings");

  @Test
  void losesNoWordOfRealPostings() throws IOException {
    assumeTrue(
        Files.isDirectory(FOLDER), "skipped: this machine has no real postings at " + FOLDER);
    int postings = 0;
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path board : files.filter(file -> file.toString().endsWith(".json")).sorted().toList()) {
        for (JsonNode posting : new ObjectMapper().readTree(board.toFile())) {
          assertCleans(posting);
          postings++;
        }
      }
    }
    assertThat(postings).isPositive();
  }

  private static void assertCleans(JsonNode posting) {
    String title = posting.path("text").asText();
    var whole = new StringBuilder(posting.path("description").asText());
    for (JsonNode list : posting.path("lists")) {
      CleanHtml.assertCleans(title, list.path("content").asText());
      whole
          .append("<h3>")
          .append(list.path("text").asText().replace("&", "&amp;").replace("<", "&lt;"))
          .append("</h3>")
          .append(list.path("content").asText());
    }
    whole.append(posting.path("additional").asText());
    CleanHtml.assertCleans(title, whole.toString());
    List<String> lines = DescriptionHtml.clean(whole.toString()).text().lines().toList();
    assertThat(lines)
        .as(title)
        .noneMatch(line -> line.startsWith("•") || line.matches(".*</?(p|div|li|span|ul|br).*"));
  }
}
