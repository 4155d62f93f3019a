package io.outhire.bench.load;

import java.time.Duration;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.ConcurrentHistogram;
import org.HdrHistogram.Histogram;

/** Many who do the same, each on a virtual thread. */
public final class Crowd {
  private Crowd() {}

  /** Something that works or not. */
  public interface Deed extends Callable<Boolean> {}

  /**
   * What came of it.
   *
   * @param perSecond those that worked
   * @param micros how long each took, in the open model from when it was due
   */
  public record Outcome(double perSecond, long done, long failed, Histogram micros) {
    /** The time that all but one in a hundred stay below. */
    public double p99Millis() {
      return micros.getValueAtPercentile(99) / 1_000.0;
    }
  }

  /** Closed model: so many at once, each again as soon as it was answered. */
  public static Outcome closed(int people, Duration time, Deed deed) {
    return run(
        time,
        outcome -> {
          for (int one = 0; one < people; one++) {
            outcome.executor.execute(
                () -> {
                  while (System.nanoTime() < outcome.end) {
                    outcome.one(System.nanoTime(), deed);
                  }
                });
          }
        });
  }

  /** Open model: so many a second, whether earlier ones were answered or not. */
  public static Outcome open(double perSecond, Duration time, Deed deed) {
    if (!(perSecond > 0)) {
      throw new IllegalArgumentException("nobody comes at a rate of " + perSecond + " a second");
    }
    return run(
        time,
        outcome -> {
          long begun = System.nanoTime();
          for (long number = 0; ; number++) {
            long due = begun + (long) (number / perSecond * 1e9);
            if (due >= outcome.end) {
              return;
            }
            while (System.nanoTime() < due) {
              LockSupport.parkNanos(due - System.nanoTime());
            }
            outcome.executor.execute(() -> outcome.one(due, deed));
          }
        });
  }

  private interface Start {
    void start(Running outcome);
  }

  private static Outcome run(Duration time, Start start) {
    long begun = System.nanoTime();
    var running = new Running(begun + time.toNanos());
    try (running.executor) {
      start.start(running);
    }
    double seconds = (System.nanoTime() - begun) / 1e9;
    return new Outcome(
        running.done.get() / seconds, running.done.get(), running.failed.get(), running.micros);
  }

  private static final class Running {
    private final java.util.concurrent.ExecutorService executor =
        Executors.newVirtualThreadPerTaskExecutor();
    private final Histogram micros =
        new ConcurrentHistogram(Duration.ofMinutes(10).toNanos() / 1_000, 3);
    private final AtomicLong done = new AtomicLong();
    private final AtomicLong failed = new AtomicLong();
    private final long end;

    private Running(long end) {
      this.end = end;
    }

    private void one(long due, Deed deed) {
      boolean worked;
      try {
        worked = deed.call();
      } catch (Exception failure) {
        System.err.println(failure);
        worked = false;
      }
      micros.recordValue((System.nanoTime() - due) / 1_000);
      (worked ? done : failed).incrementAndGet();
    }
  }
}
