package io.outhire.bench.importing;

import com.fasterxml.jackson.databind.JsonNode;
import io.outhire.bench.Benchmark;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.Table;
import io.outhire.bench.load.Folders;
import io.outhire.bench.load.Members;
import io.outhire.bench.world.Checkout;
import io.outhire.bench.world.Company;
import io.outhire.bench.world.Employer;
import io.outhire.bench.world.Emulator;
import io.outhire.bench.world.OuthireNode;
import io.outhire.bench.world.Records;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.jsoup.Connection;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.FormElement;

/** An import of a thousand postings against the rate at which Lever answers. */
public final class ImportBench implements Benchmark {
  /** Lever's steady rate for one app and account, in calls a second (docs/lever.md). */
  private static final double STEADY = 10;

  private static final Duration LONGEST = Duration.ofMinutes(8);

  private static final String BOUNDARY = "----bench-2d7f1a";
  private static final String IMPORTS =
      "select count(*) from posting_import where finished_at is null";
  private static final String FORMS = "select count(*) from job_link where form_due_at <= now()";

  @Override
  public String name() {
    return "import";
  }

  @Override
  public Report run(Options options) throws Exception {
    int postings = (int) options.number("--postings", options.smoke() ? 30 : 1_000);
    Path folder = Checkout.folder("bench-import");
    try {
      return measure(folder, postings);
    } finally {
      Folders.delete(folder);
    }
  }

  private static Report measure(Path folder, int postings) throws Exception {
    Path boards = Files.createDirectories(folder.resolve("boards"));
    Path data = Files.createDirectories(folder.resolve("data"));
    Board.write(boards.resolve("bench.json"), postings);
    Map<String, String> settings = new HashMap<>();
    OuthireNode outhire = OuthireNode.in(Checkout.here(), folder, "outhire", settings);
    URI callback = URI.create(outhire.base() + "/integrations/lever/callback");
    try (Emulator lever =
        Emulator.start(
            Checkout.here(),
            folder,
            callback,
            Map.of("LEVER_EMULATOR_POSTINGS", boards.toString()))) {
      outhire.set("OUTHIRE_DEMO", "true");
      outhire.set("OUTHIRE_DATA", data.toString());
      outhire.set("OUTHIRE_POSTGRES", Checkout.here().postgres().toString());
      outhire.set("OUTHIRE_LEVER_EMULATOR", lever.base().toString());
      outhire.set("OUTHIRE_URL", outhire.base().toString());
      if (!outhire.start()) {
        throw new IOException("Outhire did not start");
      }
      try {
        String key = Members.signIn(new Records(data), "acme");
        var company = new Company(java.util.UUID.randomUUID(), "acme", key, List.of());
        new Employer(company, outhire::base).connect(lever);
        return importAll(outhire.base(), key, lever, new Records(data));
      } finally {
        outhire.child().stop();
      }
    }
  }

  private static Report importAll(URI outhire, String key, Emulator lever, Records records)
      throws Exception {
    Connection browser = Jsoup.newSession().timeout(120_000).maxBodySize(0).cookie("outhire", key);
    FormElement form =
        browser.newRequest(outhire + "/jobs/import").get().expectForm("form[action=/jobs/import]");
    int ticked = 0;
    for (Element box : form.select("input[name=posting]:not([disabled])")) {
      box.attr("checked", "checked");
      ticked++;
    }
    lever.delete("/ledger");
    long begun = System.nanoTime();
    String progress = begin(outhire, key, form);
    if (!progress.contains("/jobs/import/")) {
      throw new IOException("the import did not begin: " + progress);
    }
    double jobs = untilNone(records, begun, IMPORTS);
    double forms = untilNone(records, begun, FORMS);
    return report(ticked, jobs, forms, Calls.of(lever.get("/ledger")));
  }

  /** Sends the form as a browser would, in parts; answers where it leads. */
  private static String begin(URI outhire, String key, FormElement form)
      throws IOException, InterruptedException {
    StringBuilder parts = new StringBuilder();
    form.formData()
        .forEach(
            field ->
                parts.append(
                    "--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                        .formatted(BOUNDARY, field.key(), field.value())));
    HttpRequest request =
        HttpRequest.newBuilder(outhire.resolve("/jobs/import"))
            .header("Cookie", "outhire=" + key)
            .header("Content-Type", "multipart/form-data; boundary=" + BOUNDARY)
            .POST(HttpRequest.BodyPublishers.ofString(parts + "--" + BOUNDARY + "--\r\n"))
            .build();
    try (HttpClient browser = HttpClient.newHttpClient()) {
      return browser
          .send(request, BodyHandlers.ofString())
          .headers()
          .firstValue("Location")
          .orElse("nowhere");
    }
  }

  /** Seconds from the beginning until this counts none. */
  private static double untilNone(Records records, long begun, String left) throws Exception {
    while (records.count(left) > 0) {
      if (System.nanoTime() - begun > LONGEST.toNanos()) {
        throw new IOException("the import takes too long");
      }
      TimeUnit.MILLISECONDS.sleep(50);
    }
    return (System.nanoTime() - begun) / 1e9;
  }

  /** Calls by what they asked for. */
  private record Calls(long lists, long forms, long others, long refused, double seconds) {
    static Calls of(JsonNode ledger) {
      long lists = 0;
      long forms = 0;
      long others = 0;
      long refused = 0;
      long first = Long.MAX_VALUE;
      long last = 0;
      for (JsonNode entry : ledger) {
        String path = entry.path("path").asText();
        lists += path.matches("/v1/postings/?") ? 1 : 0;
        forms += path.matches("/v1/postings/[^/]+/apply") ? 1 : 0;
        others += path.matches("/v1/postings(/[^/]+/apply)?/?") ? 0 : 1;
        refused += entry.path("status").asInt() == 429 ? 1 : 0;
        first = Math.min(first, entry.path("at").asLong());
        last = Math.max(last, entry.path("at").asLong());
      }
      return new Calls(lists, forms, others, refused, Math.max(1, last - first) / 1_000.0);
    }

    long all() {
      return lists + forms + others;
    }
  }

  private static Report report(int postings, double jobs, double seconds, Calls calls) {
    var report = new Report();
    double rate = calls.all() / seconds;
    double least = Math.max(calls.all() / STEADY, 0.001);
    var table = Table.of("import of %,d postings".formatted(postings), "", "target", "");
    table.row("seconds until every job is there", "%.1f".formatted(jobs), "", "");
    table.row("seconds until every form is there too", "%.1f".formatted(seconds), "", "");
    table.row(
        "list calls",
        calls.lists(),
        "≤ 10 for 1,000",
        report.target("import, list calls", calls.lists() <= Math.ceilDiv(postings, 100) + 1));
    table.row("calls for forms", calls.forms(), "", "");
    table.row("other calls", calls.others(), "", "");
    table.row(
        "answers of 429",
        calls.refused(),
        "0",
        report.target("import, no 429", calls.refused() == 0));
    table.row("calls a second", "%.1f".formatted(rate), "", "");
    table.row(
        "of the time Lever's steady rate needs for them",
        "%.2f".formatted(least / seconds),
        "≥ 0.95",
        report.target("import, rate", least / seconds >= 0.95));
    return report.show(table);
  }
}
