package io.outhire.careers.kept;

import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/** Pages that are being written: the first who asks has it written, all others wait for that. */
@Singleton
class Flights {
  private final ConcurrentMap<Flight, List<Runnable>> waiting = new ConcurrentHashMap<>();

  /** One page in one version. */
  record Flight(KeptAddress address, UUID version) {}

  /**
   * Joins the writing of a page.
   *
   * @param then runs when it is over, on any thread; not for whoever is the first
   * @return whether the caller is the first and must {@link #end} what begins here
   */
  boolean begins(Flight flight, Runnable then) {
    boolean[] first = {false};
    waiting.compute(
        flight,
        (same, others) -> {
          first[0] = others == null;
          List<Runnable> all = others == null ? new ArrayList<>() : others;
          if (!first[0]) {
            all.add(then);
          }
          return all;
        });
    return first[0];
  }

  /** The page is there, or will not be; ending twice does nothing. */
  void end(Flight flight) {
    @Nullable List<Runnable> released = waiting.remove(flight);
    if (released != null) {
      released.forEach(Runnable::run);
    }
  }
}
