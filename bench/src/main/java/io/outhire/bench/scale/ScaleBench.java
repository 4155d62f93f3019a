package io.outhire.bench.scale;

import io.outhire.bench.Benchmark;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.Table;
import io.outhire.bench.load.Folders;
import io.outhire.bench.load.Members;
import io.outhire.bench.load.Product;
import io.outhire.bench.world.Checkout;
import java.io.IOException;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Pages of the dashboard on a large data set against the same on one a hundredth of it. Both are
 * made anew, which takes most of the time; with {@code --data FOLDER} they stay there, for whoever
 * looks for the reason of a figure.
 */
public final class ScaleBench implements Benchmark {
  private static final long USUAL = 1_000_000;
  private static final HttpClient HTTP =
      HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

  /** A page that members open, for a team. */
  private record Opened(String team, String page) {}

  @Override
  public String name() {
    return "scale";
  }

  @Override
  public Report run(Options options) throws Exception {
    long all = options.number("--applications", options.smoke() ? 3_000 : USUAL);
    int times = options.smoke() ? 2 : 60;
    if (options.after("--data").isPresent()) {
      return measure(Path.of(options.after("--data").get()), all, times);
    }
    Path folder = Checkout.folder("bench-scale");
    try {
      return measure(folder, all, times);
    } finally {
      Folders.delete(folder);
    }
  }

  private static Report measure(Path folder, long all, int times) throws Exception {
    Map<Opened, Double> small = pages(folder.resolve("small"), all / 100, times);
    Map<Opened, Double> large = pages(folder.resolve("large"), all, times);
    return report(all, small, large);
  }

  private static Map<Opened, Double> pages(Path data, long applications, int times)
      throws Exception {
    Path filled = data.resolveSibling(data.getFileName() + "-filled-" + applications);
    Files.createDirectories(data);
    try (Product outhire = Product.start(data, false, Map.of())) {
      if (Files.notExists(filled)) {
        new Generator(applications).fill(outhire.records());
        Files.createFile(filled);
      }
      Map<Opened, Double> millis = new LinkedHashMap<>();
      for (String slug : List.of(Generator.ORDINARY, Generator.LARGEST)) {
        String team =
            slug.equals(Generator.LARGEST) ? "a tenth of everything" : "1,000 applications";
        String key = Members.signIn(outhire.records(), slug);
        for (var page : pages(outhire, slug).entrySet()) {
          millis.put(new Opened(team, page.getKey()), time(outhire, key, page.getValue(), times));
        }
      }
      return millis;
    }
  }

  private static Map<String, String> pages(Product outhire, String team) throws Exception {
    String job =
        one(
            outhire,
            "select id from job_description where slug = 'scale-2' and team_id = " + of(team));
    String middle =
        one(
            outhire,
            "select id from applications where team_id = %s order by id offset (select sum(applications) / 2 from application_count where team_id = %1$s) limit 1"
                .formatted(of(team)));
    Map<String, String> pages = new LinkedHashMap<>();
    pages.put("jobs", "/jobs");
    pages.put("jobs, published", "/jobs?state=published");
    pages.put("a job", "/jobs/" + job);
    pages.put("applications", "/applications");
    pages.put("applications, halfway", "/applications?after=" + middle);
    pages.put("applications of a job", "/applications?job=" + job);
    pages.put("applications, a person searched for", "/applications?q=person-600@example.org");
    pages.put("applications, searched for what all have", "/applications?q=person");
    pages.put("search", "/search?q=person-600@example.org");
    pages.put("an application", "/applications/" + middle);
    pages.put("deliveries", "/settings/integrations/deliveries");
    pages.put("deliveries, refused", "/settings/integrations/deliveries?state=PARKED");
    pages.put("members", "/settings/members");
    return pages;
  }

  private static String of(String team) {
    return "(select id from team where slug = '%s')".formatted(team);
  }

  private static String one(Product outhire, String sql) throws Exception {
    return outhire
        .records()
        .ask(
            connection -> {
              try (var statement = connection.createStatement();
                  var rows = statement.executeQuery(sql)) {
                rows.next();
                return rows.getString(1);
              }
            });
  }

  /** The median of so many, after half as many to warm up; in milliseconds. */
  private static double time(Product outhire, String key, String path, int times)
      throws IOException, InterruptedException {
    List<Double> millis = new ArrayList<>();
    for (int i = 0; i < times + times / 2; i++) {
      long begun = System.nanoTime();
      HttpResponse<byte[]> answer =
          HTTP.send(
              HttpRequest.newBuilder(outhire.at(path)).header("Cookie", "outhire=" + key).build(),
              BodyHandlers.ofByteArray());
      if (answer.statusCode() != 200) {
        throw new IOException("%s was answered with %d".formatted(path, answer.statusCode()));
      }
      if (i >= times / 2) {
        millis.add((System.nanoTime() - begun) / 1e6);
      }
    }
    return millis.stream().sorted().toList().get(millis.size() / 2);
  }

  private static Report report(long all, Map<Opened, Double> small, Map<Opened, Double> large) {
    var report = new Report();
    var table = Table.of("page", "team", "ms at 1/100", "ms", "ratio", "");
    large.forEach(
        (opened, millis) -> {
          double before = small.getOrDefault(opened, millis);
          double ratio = millis / before;
          table.row(
              opened.page(),
              opened.team(),
              String.format(Locale.ROOT, "%.1f", before),
              String.format(Locale.ROOT, "%.1f", millis),
              String.format(Locale.ROOT, "%.2f", ratio),
              report.target("scale, " + opened.page() + ", " + opened.team(), ratio <= 2));
        });
    return report
        .say(
            "%,d teams, %,d jobs, %,d applications, %,d tries at delivery, against a hundredth of it. Target: ≤ 2 × each."
                .formatted(all / 1_000, all / 50, all, 3 * all))
        .show(table);
  }
}
