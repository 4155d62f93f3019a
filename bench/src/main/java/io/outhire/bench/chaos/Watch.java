package io.outhire.bench.chaos;

import io.outhire.bench.world.OuthireNode;
import io.outhire.bench.world.Records;
import java.io.IOException;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Brings a process back whenever it has ended, as an operator's supervisor would, with another
 * crash point laid in its way each time.
 */
final class Watch {
  private static final int POINTS = 9;

  private final OuthireNode node;
  private final String name;
  private final boolean second;
  private final Records records;
  private final Plan plan;
  private final Tally tally;
  private final SplittableRandom random;
  private final int meanVisits;
  private final AtomicBoolean calm = new AtomicBoolean();
  private final AtomicBoolean over = new AtomicBoolean();

  /**
   * @param second whether it works on the database that the first brings up
   * @param meanVisits how often on average a crash point is passed before it is deadly
   */
  Watch(
      OuthireNode node,
      String name,
      boolean second,
      Records records,
      Plan plan,
      Tally tally,
      SplittableRandom random,
      int meanVisits) {
    this.node = node;
    this.name = name;
    this.second = second;
    this.records = records;
    this.plan = plan;
    this.tally = tally;
    this.random = random;
    this.meanVisits = meanVisits;
  }

  /** Starts it, without a crash point for this once. */
  void begin() throws Exception {
    layTrial(false);
    if (!startOnce()) {
      throw new IOException(name + " did not start");
    }
    Thread.ofPlatform().name("watch-" + name).daemon().start(this::keepAlive);
  }

  /** No crash points from now on. */
  void calmDown() {
    calm.set(true);
  }

  /** Stops it for good. */
  void stop() throws InterruptedException {
    over.set(true);
    node.child().stop();
  }

  private void keepAlive() {
    try {
      while (!over.get()) {
        var _ = node.child().end();
        if (over.get()) {
          return;
        }
        layTrial(plan.harm() == Plan.Harm.ALL && !calm.get());
        if (!startOnce()) {
          tally.count("start again: " + name);
          TimeUnit.MILLISECONDS.sleep(500);
        }
      }
    } catch (Exception failed) {
      throw new IllegalStateException(failed);
    }
  }

  private boolean startOnce() throws Exception {
    if (second) {
      records.settings().forEach(node::set);
    }
    return node.start();
  }

  private void layTrial(boolean crash) {
    int point = random.nextInt(1, POINTS + 1);
    int visits = point >= 8 ? random.nextInt(3) : random.nextInt(2 * meanVisits);
    String words = crash ? "crash=%d:%d ".formatted(point, visits) : "";
    node.set("OUTHIRE_TRIAL", words + clock() + plan.trial());
  }

  /** A process's own clock is wrong by up to three hours, and by another span after every start. */
  private String clock() {
    if (!second) {
      return "";
    }
    tally.count("clock jump: a process");
    return "clock=%d ".formatted(random.nextInt(-180, 180));
  }
}
