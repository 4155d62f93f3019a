package io.outhire.integrations;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;

/**
 * Works on the forms that are due, those of several connections at once, so that a slow ATS keeps
 * no other team waiting; and a few of each connection, so that only the rate at which it may be
 * called keeps them, and not the time an answer takes.
 */
final class FormRounds {
  private static final int CONNECTIONS_AT_ONCE = 16;

  /** With answers of 300 ms, thirteen calls a second. */
  private static final int CALLS_AT_ONCE = 4;

  private static final int TAKEN_AT_ONCE = 40;
  private static final Duration SLICE = Duration.ofSeconds(10);

  private final FormsDue due;
  private final InstantSource clock;
  private final Consumer<FormsDue.Due> work;

  /**
   * @param work after which the form is no longer due; it may throw nothing but what ends the round
   */
  FormRounds(FormsDue due, InstantSource clock, Consumer<FormsDue.Due> work) {
    this.due = due;
    this.clock = clock;
    this.work = work;
  }

  /** Goes on until no form is due. */
  void run() {
    List<ConnectionId> some;
    do {
      some = due.connections(CONNECTIONS_AT_ONCE);
      together(CONNECTIONS_AT_ONCE, some, this::slice);
    } while (!some.isEmpty());
  }

  private void slice(ConnectionId connection) {
    Instant end = clock.instant().plus(SLICE);
    List<FormsDue.Due> some;
    do {
      some = due.some(connection, TAKEN_AT_ONCE);
      together(CALLS_AT_ONCE, some, work);
    } while (!some.isEmpty() && clock.instant().isBefore(end));
  }

  private static <T> void together(int most, List<T> all, Consumer<T> each) {
    var named = Thread.ofVirtual().name("forms-", 0).factory();
    try (ExecutorService threads = Executors.newFixedThreadPool(most, named)) {
      List<? extends Future<?>> begun =
          all.stream().map(one -> threads.submit(() -> each.accept(one))).toList();
      for (Future<?> one : begun) {
        one.get();
      }
    } catch (ExecutionException failed) {
      throw new IllegalStateException("forms are not read", failed.getCause());
    } catch (InterruptedException stopping) {
      Thread.currentThread().interrupt();
      throw new IllegalStateException("Outhire is being stopped", stopping);
    }
  }
}
