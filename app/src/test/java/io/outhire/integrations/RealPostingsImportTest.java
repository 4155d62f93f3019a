package io.outhire.integrations;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outhire.db.Database;
import io.outhire.db.MigratedDatabase;
import io.outhire.integrations.ImportProgress.Outcome;
import io.outhire.jobs.DescriptionHtml;
import io.outhire.jobs.JobDescription;
import io.outhire.jobs.JobId;
import io.outhire.jobs.PublishingNeed;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.junit.jupiter.api.Test;

/**
 * Real postings from Lever to job descriptions, all in one go. They lie beside the checkout on some
 * machines and belong to their companies.
 */
class RealPostingsImportTest {
  private static final Path FOLDER = Path.of("../../shared/real-postings");

  @Test
  void noWordIsLostOrDoubledAndNoMarkupShows() throws Exception {
    assumeTrue(
        Files.isDirectory(FOLDER), "skipped: this machine has no real postings at " + FOLDER);
    Map<String, JsonNode> boards = postings();
    Database database = MigratedDatabase.fresh();
    try (EmulatedLever lever = new EmulatedLever(FOLDER)) {
      ImportBench bench = new ImportBench(database, lever.account);
      List<String> all =
          bench.importing.offered(bench.team).stream().map(one -> one.posting().id()).toList();
      assertThat(all).containsAll(boards.keySet());

      ImportProgress progress = bench.importAll(all);

      assertThat(progress.rows()).allMatch(row -> row.outcome() == Outcome.IMPORTED);
      progress.rows().stream()
          .filter(row -> boards.containsKey(row.postingId()))
          .forEach(
              row -> assertWhole(boards.get(row.postingId()), job(bench, row.job().orElseThrow())));
    }
  }

  private static JobDescription job(ImportBench bench, JobId id) {
    return bench.jobs.find(bench.team, id).orElseThrow();
  }

  private static Map<String, JsonNode> postings() throws IOException {
    Map<String, JsonNode> postings = new TreeMap<>();
    try (Stream<Path> files = Files.list(FOLDER)) {
      for (Path board : files.filter(file -> file.toString().endsWith(".json")).toList()) {
        new ObjectMapper()
            .readTree(board.toFile())
            .forEach(posting -> postings.put(posting.path("id").asText(), posting));
      }
    }
    return postings;
  }

  private static void assertWhole(JsonNode posting, JobDescription job) {
    String name = posting.path("id").asText() + " " + posting.path("text").asText();
    DescriptionHtml description = job.content().description();
    assertThat(words(Jsoup.parse(description.value()).wholeText()))
        .as(name)
        .isEqualTo(expectedWords(posting));
    assertThat(description.text()).as(name).doesNotContainPattern("</?[a-z]+[ >/]|&[a-z]+;");
    assertThat(DescriptionHtml.clean(description.value())).as(name).isEqualTo(description);
    assertOutline(name, description);
    assertThat(PublishingNeed.missing(job.content())).as(name).noneMatch(PublishingNeed::required);
  }

  /** Headings begin at h2 and never skip a level. */
  private static void assertOutline(String name, DescriptionHtml description) {
    int level = 1;
    for (Element heading : Jsoup.parse(description.value()).select("h1,h2,h3,h4,h5,h6")) {
      int next = heading.tagName().charAt(1) - '0';
      assertThat(next).as(name).isBetween(2, level + 1);
      level = next;
    }
  }

  /** Read from the board itself and by other means than the product's. */
  private static List<String> expectedWords(JsonNode posting) {
    StringBuilder all = new StringBuilder(shown(posting.path("description").asText()));
    for (JsonNode list : posting.path("lists")) {
      all.append(' ').append(list.path("text").asText());
      all.append(' ').append(shown(list.path("content").asText()));
    }
    all.append(' ').append(shown(posting.path("salaryDescription").asText("")));
    return words(all.append(' ').append(shown(posting.path("additional").asText())).toString());
  }

  private static String shown(String html) {
    Document page = Jsoup.parseBodyFragment(html);
    page.select("p,div,li,br,ul,ol,h1,h2,h3,h4,h5,h6")
        .forEach(block -> block.before(" ").append(" "));
    return page.wholeText();
  }

  /** The letters and digits of each word, in order; signs that stand alone are bullets. */
  private static List<String> words(String text) {
    List<String> words = new ArrayList<>();
    for (String word :
        Normalizer.normalize(text, Normalizer.Form.NFC)
            .replaceAll("[\\u200B-\\u200F\\u2060\\uFEFF\\u00AD]", "")
            .split("[^\\p{L}\\p{M}\\p{N}]+", -1)) {
      if (!word.isEmpty()) {
        words.add(word);
      }
    }
    return words;
  }
}
