package io.outhire.integrations;

import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import java.util.function.Supplier;

/**
 * Work that is brought to its end although whoever waits for it is interrupted, by a shutdown for
 * instance. An interrupted virtual thread loses the very socket it waits at: between a provider's
 * answer and our commit that would lose a pair of tokens that cannot be had again.
 */
final class Undisturbed {
  private Undisturbed() {}

  /** Does it in a thread that nobody can interrupt; the caller stays marked as interrupted. */
  static <T> T run(Supplier<T> work) {
    var task = new FutureTask<>(work::get);
    Thread.ofVirtual().start(task);
    boolean interrupted = false;
    try {
      while (true) {
        try {
          return task.get();
        } catch (InterruptedException stopping) {
          interrupted = true;
        } catch (ExecutionException failed) {
          throw rethrown(failed);
        }
      }
    } finally {
      if (interrupted) {
        Thread.currentThread().interrupt();
      }
    }
  }

  private static RuntimeException rethrown(ExecutionException failed) {
    return failed.getCause() instanceof RuntimeException fault
        ? fault
        : new IllegalStateException(failed);
  }
}
