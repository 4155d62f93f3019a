package io.outhire.bench.page;

import io.outhire.bench.Benchmark;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.Table;
import io.outhire.bench.load.Folders;
import io.outhire.bench.load.Nginx;
import io.outhire.bench.load.Product;
import io.outhire.bench.load.Tool;
import io.outhire.bench.load.Wrk;
import io.outhire.bench.load.Wrk.Found;
import io.outhire.bench.world.Checkout;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Job pages against nginx serving the very same bytes from a file, one core each side. */
public final class PageBench implements Benchmark {
  private static final int JOBS = 1_000;

  @Override
  public String name() {
    return "page";
  }

  @Override
  public Report run(Options options) throws Exception {
    Tool.need("wrk", "wrk");
    Tool.need("nginx", "nginx");
    Path folder = Checkout.folder("bench-page");
    try {
      return measure(folder, options);
    } finally {
      Folders.delete(folder);
    }
  }

  private static Report measure(Path folder, Options options) throws Exception {
    Duration time = Duration.ofSeconds(options.smoke() ? 1 : options.number("--seconds", 8));
    Duration warmUp = Duration.ofSeconds(options.smoke() ? 1 : options.number("--warm-up", 45));
    int rounds = options.smoke() ? 1 : 3;
    Map<String, List<Found>> found = new java.util.LinkedHashMap<>();
    Path data = folder.resolve("data");
    Files.createDirectories(data);
    long size;
    try (Product outhire = Product.start(data, true, Map.of())) {
      Pages pages = new Pages(outhire);
      pages.publish(JOBS);
      size = pages.saveAs(folder.resolve("page.html"));
    }
    try (Nginx nginx = Nginx.serve(folder)) {
      for (String fresh : options.smoke() ? List.of("10") : List.of("10", "0")) {
        var settings = Map.of("OUTHIRE_PAGE_FRESH_MS", fresh);
        try (Product outhire = Product.start(data, true, settings)) {
          measure(found, nginx, outhire, fresh, new Times(warmUp, time, rounds));
        }
      }
      Path script = Pages.crowd(folder, JOBS);
      for (String megabytes : options.smoke() ? List.of("9") : List.of("9", "1")) {
        var small = Map.of("OUTHIRE_PAGE_CACHE_MB", megabytes);
        try (Product outhire = Product.start(data, true, small)) {
          Duration longer = megabytes.equals("9") ? warmUp.multipliedBy(2) : warmUp;
          crowd(found, nginx, outhire, script, megabytes, new Times(longer, time, rounds));
        }
      }
    }
    return report(found, size);
  }

  /** The crowd asks; what of its pages has no room is written again and again. */
  private static void crowd(
      Map<String, List<Found>> found,
      Nginx nginx,
      Product outhire,
      Path script,
      String megabytes,
      Times times)
      throws IOException, InterruptedException {
    Wrk.ask(outhire.base(), times.warmUp, script);
    for (int round = 0; round < times.rounds; round++) {
      keep(found, "nginx", Wrk.ask(nginx.at("/page.html"), times.time, List.of()));
      keep(found, "crowd " + megabytes, Wrk.ask(outhire.base(), times.time, script));
    }
  }

  private record Times(Duration warmUp, Duration time, int rounds) {}

  private static void measure(
      Map<String, List<Found>> found, Nginx nginx, Product outhire, String fresh, Times times)
      throws IOException, InterruptedException {
    URI page = outhire.at(Pages.PATH);
    URI file = nginx.at("/page.html");
    List<String> known = List.of("If-None-Match: " + Pages.tag(page));
    List<String> knownFile = List.of("If-None-Match: " + Pages.tag(file));
    Wrk.ask(page, times.warmUp, List.of());
    Wrk.ask(page, times.warmUp.dividedBy(4).plusSeconds(1), known);
    for (int round = 0; round < times.rounds; round++) {
      keep(found, "nginx", Wrk.ask(file, times.time, List.of()));
      keep(found, "hot " + fresh, Wrk.ask(page, times.time, List.of()));
      keep(found, "nginx 304", Wrk.ask(file, times.time, knownFile));
      keep(found, "304 " + fresh, Wrk.ask(page, times.time, known));
    }
  }

  private static void keep(Map<String, List<Found>> all, String what, Found one) {
    all.computeIfAbsent(what, first -> new ArrayList<>()).add(one);
  }

  private static Report report(Map<String, List<Found>> found, long size) {
    var report = new Report();
    Found nginx = median(found, "nginx");
    Found nginx304 = median(found, "nginx 304");
    var table =
        Table.of(
            "32 connections, one core each side", "requests/s", "p99 ms", "of nginx", "target", "");
    row(table, "nginx, static file", nginx, nginx, "", "");
    Found hot = median(found, "hot 10");
    Found strict = median(found, found.containsKey("hot 0") ? "hot 0" : "hot 10");
    boolean steady = hot.p99Millis() <= 5 * nginx.p99Millis();
    String target = "≥ 1.0, p99 ≤ 5 ×";
    row(
        table,
        "job page, hot",
        hot,
        nginx,
        target,
        report.target("page, hot", steady && hot.perSecond() >= nginx.perSecond()));
    row(table, "job page, hot, its version read for every request", strict, nginx, "", "");
    Found larger = median(found, "crowd 9");
    row(
        table,
        "1,000 job pages in a crowd's order, cache for 7 of 10 of them",
        larger,
        nginx,
        "≥ 0.1",
        report.target(
            "page, set larger than the cache", larger.perSecond() >= 0.1 * nginx.perSecond()));
    Found least = median(found, found.containsKey("crowd 1") ? "crowd 1" : "crowd 9");
    row(table, "the same, cache for 1 of 13 of them", least, nginx, "", "");
    row(table, "nginx, 304", nginx304, nginx304, "", "");
    Found unchanged = median(found, "304 10");
    row(
        table,
        "job page, 304",
        unchanged,
        nginx304,
        "≥ 1.0",
        report.target("page, 304", unchanged.perSecond() >= nginx304.perSecond()));
    row(
        table,
        "job page, 304, its version read for every request",
        median(found, found.containsKey("304 0") ? "304 0" : "304 10"),
        nginx304,
        "",
        "");
    long wrong = found.values().stream().flatMap(List::stream).mapToLong(Found::wrong).sum();
    return report
        .show(table)
        .say(
            "A page of %,d bytes, gzipped; medians of the rounds, taken in turn. Wrong answers: %d."
                .formatted(size, wrong));
  }

  private static void row(
      Table table, String what, Found one, Found yardstick, String target, String reached) {
    table.row(
        what,
        "%,.0f".formatted(one.perSecond()),
        String.format(Locale.ROOT, "%.1f", one.p99Millis()),
        String.format(Locale.ROOT, "%.2f", one.perSecond() / yardstick.perSecond()),
        target,
        reached);
  }

  private static Found median(Map<String, List<Found>> found, String what) {
    List<Found> all =
        found.getOrDefault(what, List.of()).stream()
            .sorted(java.util.Comparator.comparingDouble(Found::perSecond))
            .toList();
    return all.get(all.size() / 2);
  }
}
