package io.outhire.bench.apply;

import io.outhire.bench.Benchmark;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.Table;
import io.outhire.bench.load.Cores;
import io.outhire.bench.load.Crowd;
import io.outhire.bench.load.Crowd.Outcome;
import io.outhire.bench.load.Folders;
import io.outhire.bench.load.Memory;
import io.outhire.bench.load.Product;
import io.outhire.bench.world.Checkout;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.atomic.AtomicInteger;

/** Applications with a résumé of 60 kB against PostgreSQL storing the same by itself. */
public final class ApplyBench implements Benchmark {
  private static final int RESUME = 60_000;
  private static final int LARGEST = 25_000_000;
  private static final int AT_ONCE = 16;
  private static final String PATH = "/acme/jobs/bench-apply/apply";

  @Override
  public String name() {
    return "apply";
  }

  @Override
  public Report run(Options options) throws Exception {
    Path folder = Checkout.folder("bench-apply");
    Path data = Files.createDirectories(folder.resolve("data"));
    try (Product outhire = Product.start(data, true, Map.of())) {
      return Cores.onAskingCore(() -> measure(outhire, options));
    } finally {
      Folders.delete(folder);
    }
  }

  private static Report measure(Product outhire, Options options) throws Exception {
    Duration time = Duration.ofSeconds(options.smoke() ? 5 : options.number("--seconds", 15));
    int rounds = options.smoke() ? 1 : 3;
    UUID[] place = publish(outhire);
    Form form = Form.open(outhire, PATH, place[1], RESUME);
    // On one core the compilers need that long until they have nothing more to do.
    Duration warmUp = options.smoke() ? time : Duration.ofSeconds(options.number("--warm-up", 120));
    Crowd.closed(AT_ONCE, warmUp, () -> form.send() == 303);
    List<Outcome> alone = new ArrayList<>();
    List<Outcome> product = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      alone.add(postgresAlone(outhire, place, time));
      product.add(Crowd.closed(AT_ONCE, time, () -> form.send() == 303));
    }
    double yardstick = median(alone);
    double rate = median(product);
    if (rate == 0) {
      throw new IOException(
          "no application was received: " + product.getLast().failed() + " failed");
    }
    Outcome open = Crowd.open(0.7 * rate, time, () -> form.send() == 303);
    Outcome large = largest(outhire, place[1], options.smoke() ? 2 : 20);
    long failed = product.stream().mapToLong(Outcome::failed).sum();
    var report = new Report();
    var table =
        Table.of(
            "application, résumé of 60 kB, fsync on", "a second", "p99 ms", "ratio", "target", "");
    table.row(
        "PostgreSQL alone, 16 connections",
        "%,.0f".formatted(yardstick),
        p99(alone),
        "1.00",
        "",
        "");
    table.row(
        "Outhire, 16 at once",
        "%,.0f".formatted(rate),
        p99(product),
        "%.2f".formatted(rate / yardstick),
        "≥ 0.5",
        report.target("apply, rate", rate >= 0.5 * yardstick && failed == 0));
    table.row(
        "Outhire, open model at 70 % of that",
        "%,.0f".formatted(open.perSecond()),
        "%.0f".formatted(open.p99Millis()),
        "",
        "p99 ≤ 100 ms, no error",
        report.target("apply, open model", open.p99Millis() <= 100 && open.failed() == 0));
    table.row(
        "20 of 25 MB at once, heap of 512 MB",
        "%.1f".formatted(large.perSecond()),
        "%.0f".formatted(large.p99Millis()),
        "",
        "all received",
        report.target("apply, 20 × 25 MB", large.failed() == 0));
    return report
        .show(table)
        .say(
            "Outhire and its PostgreSQL on one core, whoever applies on the other; medians of the rounds,"
                + " taken in turn. Failed: %d in the rounds, %d in the open model, %d of the large."
                    .formatted(failed, open.failed(), large.failed()))
        .say(
            "After the large ones the process holds %,d MB (PSS), of a heap of at most 512 MB."
                .formatted(Memory.of(outhire.pid()).pss() / 1_000_000));
  }

  private static UUID[] publish(Product outhire) throws SQLException, IOException {
    return outhire
        .records()
        .ask(
            connection -> {
              try (var insert =
                      connection.prepareStatement(
                          """
                          insert into job_description (id, team_id, slug, title, description, workplace,
                            country, state, created_at, updated_at, published_at)
                          select gen_random_uuid(), id, 'bench-apply', 'Baker', '<p>Bake.</p>', 'ON_SITE',
                            'GB', 'PUBLISHED', now(), now(), now()
                          from team where slug = 'acme'
                          returning team_id, id
                          """);
                  var row = insert.executeQuery()) {
                row.next();
                return new UUID[] {row.getObject(1, UUID.class), row.getObject(2, UUID.class)};
              }
            });
  }

  private static Outcome postgresAlone(Product outhire, UUID[] place, Duration time)
      throws Exception {
    BlockingQueue<Statements> connections = new ArrayBlockingQueue<>(AT_ONCE);
    for (int one = 0; one < AT_ONCE; one++) {
      connections.add(new Statements(outhire.records(), place[0], place[1], RESUME));
    }
    Outcome outcome =
        Crowd.closed(
            AT_ONCE,
            time,
            () -> {
              Statements mine = connections.take();
              try {
                return mine.store();
              } finally {
                connections.add(mine);
              }
            });
    for (Statements one : connections) {
      one.close();
    }
    return outcome;
  }

  private static Outcome largest(Product outhire, UUID job, int people) throws Exception {
    Form form = Form.open(outhire, PATH, job, LARGEST);
    var turn = new AtomicInteger();
    return Crowd.open(
        people * 10.0,
        Duration.ofMillis(100),
        () -> {
          int status = form.send();
          if (status != 303) {
            System.err.println("large one %d: %d".formatted(turn.incrementAndGet(), status));
          }
          return status == 303;
        });
  }

  private static double median(List<Outcome> rounds) {
    List<Double> rates = rounds.stream().map(Outcome::perSecond).sorted().toList();
    return rates.get(rates.size() / 2);
  }

  private static String p99(List<Outcome> rounds) {
    return "%.0f".formatted(rounds.stream().mapToDouble(Outcome::p99Millis).max().orElse(0));
  }
}
