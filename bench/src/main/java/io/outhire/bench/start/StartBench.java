package io.outhire.bench.start;

import io.outhire.bench.Benchmark;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.Table;
import io.outhire.bench.load.Folders;
import io.outhire.bench.load.Memory;
import io.outhire.bench.world.Checkout;
import io.outhire.bench.world.Child;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;

/**
 * How long Outhire takes to be ready, with and without its start-up cache, and what it holds idle.
 */
public final class StartBench implements Benchmark {
  private static final Duration LONGEST = Duration.ofMinutes(2);

  @Override
  public String name() {
    return "start";
  }

  @Override
  public Report run(Options options) throws Exception {
    Path folder = Checkout.folder("bench-start");
    try (var lever = new ServerSocket(0, 50, InetAddress.getLoopbackAddress())) {
      return measure(new Place(folder, lever.getLocalPort()), options);
    } finally {
      Folders.delete(folder);
    }
  }

  private record Place(Path folder, int lever) {
    Child start(List<String> command, String data) throws IOException {
      Files.createDirectories(folder.resolve(data));
      Map<String, String> settings = new TreeMap<>();
      settings.put("OUTHIRE_DEMO", "true");
      settings.put("OUTHIRE_PORT", "0");
      settings.put("OUTHIRE_DATA", folder.resolve(data).toString());
      settings.put("OUTHIRE_POSTGRES", Checkout.here().postgres().toString());
      settings.put("OUTHIRE_LEVER_EMULATOR", "http://127.0.0.1:" + lever);
      return Child.start(command, settings, folder.resolve(data + ".log"));
    }
  }

  private static Report measure(Place place, Options options) throws Exception {
    int rounds = options.smoke() ? 1 : 5;
    Duration idle = Duration.ofSeconds(options.smoke() ? 1 : options.number("--idle", 60));
    List<String> cached = Checkout.here().outhire();
    List<String> bare = cached.stream().filter(word -> !word.startsWith("-XX:AOTCache")).toList();
    long first = time(place, cached);
    List<Long> warm = new ArrayList<>();
    List<Long> cold = new ArrayList<>();
    for (int round = 0; round < rounds; round++) {
      warm.add(time(place, cached));
      cold.add(time(place, bare));
    }
    Child running = place.start(cached, "data");
    running.says("Outhire is ready at", LONGEST);
    TimeUnit.MILLISECONDS.sleep(idle.toMillis());
    Memory all = Memory.ofFamily(running.pid());
    Memory app = Memory.of(running.pid());
    running.stop();
    return report(first, warm, cold, all, app, idle);
  }

  private static long time(Place place, List<String> command)
      throws IOException, InterruptedException {
    long begun = System.nanoTime();
    Child started = place.start(command, "data");
    boolean ready = started.says("Outhire is ready at", LONGEST);
    long millis = (System.nanoTime() - begun) / 1_000_000;
    started.stop();
    if (!ready) {
      throw new IOException("Outhire did not start");
    }
    return millis;
  }

  private static Report report(
      long first, List<Long> warm, List<Long> cold, Memory all, Memory app, Duration idle) {
    var report = new Report();
    var times = Table.of("from the command to “ready”", "median ms", "least", "most", "target", "");
    times.row("first ever, with the cache", first, first, first, "", "");
    times.row(
        "with the start-up cache",
        median(warm),
        least(warm),
        most(warm),
        "< 2,000",
        report.target("start on warm data", median(warm) < 2_000));
    times.row("without", median(cold), least(cold), most(cold), "", "");
    var memory =
        Table.of(
            "the demo, idle for %d s".formatted(idle.toSeconds()),
            "PSS MB",
            "sum of RSS MB",
            "target",
            "");
    memory.row("application", megabytes(app.pss()), megabytes(app.rss()), "", "");
    memory.row(
        "embedded PostgreSQL",
        megabytes(all.pss() - app.pss()),
        megabytes(all.rss() - app.rss()),
        "",
        "");
    memory.row(
        "together",
        megabytes(all.pss()),
        megabytes(all.rss()),
        "≤ 350 (PSS)",
        report.target("memory", all.pss() <= 350_000_000));
    return report
        .show(times)
        .show(memory)
        .say(
            "RSS counts PostgreSQL's shared memory once for each of its processes; PSS counts it once.");
  }

  private static long median(List<Long> all) {
    return all.stream().sorted().toList().get(all.size() / 2);
  }

  private static long least(List<Long> all) {
    return all.stream().mapToLong(Long::longValue).min().orElse(0);
  }

  private static long most(List<Long> all) {
    return all.stream().mapToLong(Long::longValue).max().orElse(0);
  }

  private static long megabytes(long bytes) {
    return Math.round(bytes / 1e6);
  }
}
