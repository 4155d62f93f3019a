package io.outhire.leveremulator;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The faults that wait for requests. The oldest that matches strikes. */
public final class Faults {
  private final List<Fault> waiting = new ArrayList<>();

  Faults() {}

  /** Lets a fault wait. */
  public synchronized void add(Fault fault) {
    waiting.add(fault);
  }

  /** Answers the next requests with that status, doing nothing. */
  public void refuse(int times, String method, String pathPrefix, int status) {
    add(new Fault(method, pathPrefix, times, Fault.Kind.REFUSE, status));
  }

  /** Answers the next requests with 429, doing nothing. */
  public void tooManyRequests(int times, String method, String pathPrefix) {
    add(new Fault(method, pathPrefix, times, Fault.Kind.TOO_MANY_REQUESTS, 429));
  }

  /** Closes the connection of the next requests, doing nothing. */
  public void dropBeforeWork(int times, String method, String pathPrefix) {
    add(new Fault(method, pathPrefix, times, Fault.Kind.DROP_BEFORE_WORK, 0));
  }

  /** Does what the next requests ask, then closes their connection. */
  public void dropAfterWork(int times, String method, String pathPrefix) {
    add(new Fault(method, pathPrefix, times, Fault.Kind.DROP_AFTER_WORK, 0));
  }

  /** Does what the next requests ask, then answers with that status. */
  public void failAfterWork(int times, String method, String pathPrefix, int status) {
    add(new Fault(method, pathPrefix, times, Fault.Kind.FAIL_AFTER_WORK, status));
  }

  /** Forgets all that still wait. */
  public synchronized void clear() {
    waiting.clear();
  }

  /** Those that have not struck out yet, oldest first. */
  public synchronized List<Fault> waiting() {
    return List.copyOf(waiting);
  }

  synchronized Optional<Fault> strike(String method, String path) {
    for (int i = 0; i < waiting.size(); i++) {
      Fault fault = waiting.get(i);
      if (fault.hits(method, path)) {
        useUp(i, fault);
        return Optional.of(fault);
      }
    }
    return Optional.empty();
  }

  private void useUp(int index, Fault fault) {
    if (fault.times() > 1) {
      waiting.set(index, fault.onceLess());
    } else {
      waiting.remove(index);
    }
  }
}
