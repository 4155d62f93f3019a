package io.outhire.bench.lighthouse;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.outhire.bench.Benchmark;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.Table;
import io.outhire.bench.load.Folders;
import io.outhire.bench.load.Product;
import io.outhire.bench.load.Tool;
import io.outhire.bench.page.Pages;
import io.outhire.bench.world.Checkout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What Lighthouse thinks of the pages that candidates see, as a phone loads them. */
public final class LighthouseBench implements Benchmark {
  /** Pinned, for its weights change from one version to the next; the last for Node 20. */
  private static final String LIGHTHOUSE = "lighthouse@12.8.2";

  private static final List<String> CATEGORIES =
      List.of("performance", "accessibility", "best-practices", "seo");
  private static final int LEAST = 98;
  private static final int JOBS = 12;
  private static final ObjectMapper JSON = new ObjectMapper();

  @Override
  public String name() {
    return "lighthouse";
  }

  @Override
  public Report run(Options options) throws Exception {
    Tool.need("npx", "npm");
    Tool.need("chromium", "chromium");
    Path folder = Checkout.folder("bench-lighthouse");
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Product outhire = Product.start(data, false, Map.of())) {
      new Pages(outhire).publish(JOBS);
      return measure(outhire, folder, options.smoke() ? 1 : 3);
    } finally {
      Folders.delete(folder);
    }
  }

  private static Report measure(Product outhire, Path folder, int rounds) throws Exception {
    var report = new Report();
    var table =
        Table.of(
            "page, on a phone", "performance", "accessibility", "best practices", "SEO", "kB", "");
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("job", Pages.PATH);
    pages.put("apply", Pages.PATH + "/apply");
    pages.put("company", Pages.PATH.replaceFirst("/[^/]+$", ""));
    for (var page : pages.entrySet()) {
      List<JsonNode> looks = new ArrayList<>();
      for (int round = 0; round < rounds; round++) {
        looks.add(look(outhire.at(page.getValue()), folder));
      }
      List<Integer> scores = CATEGORIES.stream().map(category -> median(looks, category)).toList();
      table.row(
          page.getKey(),
          scores.get(0),
          scores.get(1),
          scores.get(2),
          scores.get(3),
          looks.getFirst().at("/audits/total-byte-weight/numericValue").asInt() / 1_000,
          report.target(
              "lighthouse, " + page.getKey(), scores.stream().allMatch(score -> score >= LEAST)));
    }
    return report
        .show(table)
        .say(
            "Medians of %d looks by %s, mobile; target: ≥ %d each."
                .formatted(rounds, LIGHTHOUSE, LEAST));
  }

  private static JsonNode look(URI page, Path folder) throws IOException, InterruptedException {
    Path found = folder.resolve("found.json");
    String said =
        Tool.run(
            List.of(
                "env",
                "CHROME_PATH=/usr/bin/chromium",
                "npx",
                "--yes",
                LIGHTHOUSE,
                page.toString(),
                "--quiet",
                "--output=json",
                "--output-path=" + found,
                "--only-categories=" + String.join(",", CATEGORIES),
                "--chrome-flags=--headless=new --no-sandbox"));
    if (!Files.exists(found)) {
      throw new IOException("Lighthouse found nothing: " + said);
    }
    JsonNode looked = JSON.readTree(found.toFile());
    Files.delete(found);
    return looked;
  }

  /** From 0 to 100. */
  private static int median(List<JsonNode> looks, String category) {
    List<Integer> scores =
        looks.stream()
            .map(look -> look.at("/categories/" + category + "/score").asDouble())
            .map(score -> (int) Math.round(score * 100))
            .sorted()
            .toList();
    return scores.get(scores.size() / 2);
  }
}
