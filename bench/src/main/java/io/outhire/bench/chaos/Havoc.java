package io.outhire.bench.chaos;

import io.outhire.bench.world.Child;
import io.outhire.bench.world.OuthireNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/** Does harm, one thing after the other, as the seed has it. */
final class Havoc {
  private static final List<String> KINDS =
      List.of(
          "REFUSE",
          "TOO_MANY_REQUESTS",
          "DROP_BEFORE_WORK",
          "DROP_AFTER_WORK",
          "DROP_AFTER_WORK",
          "FAIL_AFTER_WORK",
          "FAIL_AFTER_WORK",
          "ANSWER_LATE",
          "SLOW_BYTES",
          "MALFORMED_JSON",
          "REFRESH_FAILS");

  /** Shorter runs have no minute to spare for one that is frozen. */
  private static final Duration LONG = Duration.ofMinutes(3);

  private final World world;
  private final Plan plan;
  private final Tally tally;
  private final SplittableRandom random;
  private final AtomicBoolean over = new AtomicBoolean();

  Havoc(World world, Plan plan, Tally tally) {
    this.world = world;
    this.plan = plan;
    this.tally = tally;
    this.random = new SplittableRandom(plan.seed() + 2);
  }

  /** Goes on until told to end. */
  void wreak() {
    try {
      while (!over.get()) {
        TimeUnit.MILLISECONDS.sleep((long) (random.nextDouble(0.4, 1.6) * plan.pause() * 1000));
        try {
          switch (plan.harm()) {
            case ALL -> one();
            case LOST_ANSWERS -> fault("DROP_AFTER_WORK");
            case KILLED_SERVER -> killRightAfterReceipt();
          }
        } catch (IOException busy) {
          tally.count("not done: " + busy.getClass().getSimpleName());
        }
      }
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
    }
  }

  void end() {
    over.set(true);
  }

  private void one() throws IOException, InterruptedException {
    int dice = random.nextInt(100);
    if (dice < 62) {
      fault(KINDS.get(random.nextInt(KINDS.size())));
    } else if (dice < 68) {
      killServer(true);
    } else if (dice < 78) {
      killServer(false);
    } else if (dice < 83) {
      killNode(random.nextInt(4) == 0 ? world.first() : world.second());
    } else if (dice < 86) {
      killBoth();
    } else if (dice < 90) {
      freeze(random.nextBoolean() ? world.first() : world.second());
    } else if (dice < 93) {
      revoke();
    } else if (dice < 95) {
      fillDisk();
    } else if (dice < 98) {
      moveClocks();
    } else {
      lag();
    }
  }

  private void fault(String kind) throws IOException, InterruptedException {
    int status =
        kind.equals("REFUSE") ? List.of(500, 503, 502, 408, 400, 422).get(random.nextInt(6)) : 0;
    double seconds = random.nextDouble(0.5, plan.leaseSeconds() * 1.5);
    boolean creating = random.nextInt(3) > 0 && !kind.equals("REFRESH_FAILS");
    var _ =
        world
            .lever()
            .post(
                account() + "/faults",
                """
                {"kind": "%s", "method": "%s", "pathPrefix": "%s", "times": %d, "status": %d, "seconds": %.1f}
                """
                    .formatted(
                        kind,
                        creating ? "POST" : "*",
                        creating ? "/v1/opportunities" : "/",
                        random.nextInt(1, 6),
                        status,
                        seconds));
    tally.count("fault: " + kind);
  }

  private String account() {
    return account(random.nextInt(world.companies().size()));
  }

  private String account(int company) {
    return "/accounts/" + world.companies().get(company).site();
  }

  /** PostgreSQL itself, or one of those that work for it, which makes it restart all of them. */
  private void killServer(boolean postmaster) throws IOException, InterruptedException {
    Path file = world.records().data().resolve("pgdata/postmaster.pid");
    if (!Files.exists(file)) {
      return;
    }
    long pid = Long.parseLong(Files.readAllLines(file).getFirst().strip());
    List<ProcessHandle> children =
        ProcessHandle.of(pid).map(server -> server.children().toList()).orElse(List.of());
    if (children.isEmpty()) {
      return;
    }
    long victim = postmaster ? pid : children.get(random.nextInt(children.size())).pid();
    Child.signal("KILL", victim);
    tally.count(postmaster ? "kill: PostgreSQL" : "kill: PostgreSQL, one of its processes");
  }

  /** While what was just promised is in the server's memory, if it is nowhere else. */
  private void killRightAfterReceipt() throws IOException, InterruptedException {
    int enough = tally.sum(Crowd.RECEIVED) + 2;
    while (!over.get() && tally.sum(Crowd.RECEIVED) < enough) {
      TimeUnit.MILLISECONDS.sleep(5);
    }
    killServer(true);
  }

  private void killNode(OuthireNode node) {
    if (node.child().alive()) {
      node.child().kill();
      tally.count("kill: JVM at random");
    }
  }

  private void killBoth() throws IOException, InterruptedException {
    killServer(true);
    killNode(world.first());
  }

  private void freeze(OuthireNode node) throws IOException, InterruptedException {
    Child frozen = node.child();
    frozen.signal("STOP");
    boolean minute = plan.applying().compareTo(LONG) > 0 && random.nextInt(3) == 0;
    int seconds = minute ? 60 : plan.leaseSeconds() + random.nextInt(2, 6);
    tally.count("frozen for " + (minute ? "60 s" : "longer than a lease"));
    Thread.ofVirtual().start(() -> thaw(frozen, seconds));
  }

  private static void thaw(Child frozen, int seconds) {
    try {
      TimeUnit.SECONDS.sleep(seconds);
      frozen.signal("CONT");
    } catch (IOException | InterruptedException stopping) {
      throw new IllegalStateException(stopping);
    }
  }

  private void revoke() throws IOException, InterruptedException {
    var _ = world.lever().post(account() + "/revoke", "{\"clientId\": \"outhire-demo\"}");
    tally.count("access revoked");
  }

  private void fillDisk() throws IOException, InterruptedException {
    if (world.disk().small()) {
      world.disk().full(random.nextLong(1_500, 5_000));
      tally.count("disk full");
    }
  }

  /** Back only where lists never lag: what is hidden until a time would stay hidden for longer. */
  private void moveClocks() throws IOException, InterruptedException {
    int company = random.nextInt(world.companies().size());
    int seconds = random.nextInt(lags(company) ? 0 : -600, 3_600);
    var _ =
        world
            .lever()
            .post(account(company) + "/clock", "{\"advanceSeconds\": %d}".formatted(seconds));
    tally.count("clock jump: Lever");
  }

  private void lag() throws IOException, InterruptedException {
    double most = plan.settlingSeconds() / 3.0;
    int company = random.nextInt(world.companies().size());
    if (lags(company)) {
      var _ =
          world
              .lever()
              .post(
                  account(company) + "/list-lag",
                  "{\"seconds\": %.1f}".formatted(random.nextDouble(most)));
      tally.count("fault: lists that lag");
    }
  }

  private static boolean lags(int company) {
    return company % 2 == 0;
  }
}
