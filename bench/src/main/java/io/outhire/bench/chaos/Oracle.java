package io.outhire.bench.chaos;

import io.outhire.bench.BenchmarksPage;
import io.outhire.bench.Options;
import io.outhire.bench.Report;
import io.outhire.bench.world.OuthireNode;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/** {@code ./outhire test --chaos [--seed N] [--minutes M]}. */
public final class Oracle {
  private static final Pattern HALTED =
      Pattern.compile("A trial halts this process at crash point (\\d)");

  private Oracle() {}

  /** Ends with 1 when the promise was broken, and says which seed did it. */
  public static void main(String... args) throws Exception {
    Options options = new Options(Arrays.asList(args));
    Plan plan = Plan.of(options);
    System.out.println("seed " + plan.seed() + ": " + plan);
    Verdict verdict = judge(plan);
    System.out.println(verdict.totals());
    System.out.println(verdict.details());
    verdict.lost().forEach(email -> System.out.println("lost: " + email));
    verdict.duplicated().forEach(email -> System.out.println("duplicated: " + email));
    verdict.spoilt().forEach(email -> System.out.println("spoilt: " + email));
    verdict.foreign().forEach(email -> System.out.println("foreign: " + email));
    if (options.has("--write")) {
      write(options, verdict);
    }
    if (!verdict.kept()) {
      System.out.println("broken: add seed " + plan.seed() + " to chaos-seeds.txt");
    }
    System.exit(verdict.kept() ? 0 : 1);
  }

  private static void write(Options options, Verdict verdict) throws Exception {
    Report report = new Report();
    report.show(verdict.totals()).show(verdict.details());
    String words = String.join(" ", options.words()).replace(" --write", "");
    new BenchmarksPage(Path.of("docs/benchmarks.md"))
        .put("chaos", "./outhire test --chaos " + words, report);
  }

  /** One run, from nothing to the verdict. */
  public static Verdict judge(Plan plan) throws Exception {
    Tally tally = new Tally();
    try (World world = World.open(plan, tally)) {
      Crowd crowd =
          new Crowd(
              plan,
              world.companies(),
              world.nodes().stream().map(OuthireNode::base).toList(),
              tally);
      Havoc havoc = new Havoc(world, plan, tally);
      Calm calm = new Calm(world, tally);
      Thread harm = Thread.ofPlatform().start(havoc::wreak);
      Thread mending = Thread.ofPlatform().start(calm::mend);
      crowd.come();
      havoc.end();
      harm.join(Duration.ofSeconds(60));
      calm.end();
      mending.join(Duration.ofSeconds(60));
      long waiting = calm.settle(plan.patience());
      Map<String, Integer> done = new TreeMap<>(tally.all());
      halts(world).forEach((point, times) -> done.put("kill: JVM at crash point " + point, times));
      return Judging.of(world, plan, crowd.attempts(), waiting, done);
    }
  }

  private static Map<String, Integer> halts(World world) throws Exception {
    Map<String, Integer> halts = new TreeMap<>();
    for (String log : new String[] {"first.log", "second.log"}) {
      var found = HALTED.matcher(Files.readString(world.folder().resolve(log)));
      while (found.find()) {
        halts.merge(found.group(1), 1, Integer::sum);
      }
    }
    return halts;
  }
}
