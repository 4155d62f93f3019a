package io.outhire.leveremulator;

import io.outhire.leveremulator.http.Request;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The faults that wait for requests. The oldest that matches strikes. */
public final class Faults {
  private final List<Fault> waiting;
  private final @Nullable String account;

  Faults() {
    this(new ArrayList<>(), null);
  }

  private Faults(List<Fault> waiting, @Nullable String account) {
    this.waiting = waiting;
    this.account = account;
  }

  /** Those that hit the requests of one account alone, so that tests need not wait in line. */
  Faults of(String accountId) {
    return new Faults(waiting, accountId);
  }

  /** Lets a fault wait. */
  public void add(Fault fault) {
    synchronized (waiting) {
      waiting.add(account == null ? fault : fault.within(account));
    }
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

  /** Does what the next requests ask, then answers after so many seconds. */
  public void answerLate(int times, String method, String pathPrefix, double seconds) {
    add(new Fault(method, pathPrefix, times, Fault.Kind.ANSWER_LATE, 0).lasting(seconds));
  }

  /** Refuses to refresh tokens. */
  public void refreshFails(int times) {
    add(new Fault("POST", "/oauth/token", times, Fault.Kind.REFRESH_FAILS, 0));
  }

  /** Forgets all that still wait; of one account, those of that account. */
  public void clear() {
    synchronized (waiting) {
      waiting.removeIf(this::ours);
    }
  }

  /** Those that have not struck out yet, oldest first; of one account, those of that account. */
  public List<Fault> waiting() {
    synchronized (waiting) {
      return waiting.stream().filter(this::ours).toList();
    }
  }

  private boolean ours(Fault fault) {
    return account == null || account.equals(fault.account());
  }

  Optional<Fault> strike(@Nullable String requestAccount, Request request) {
    synchronized (waiting) {
      for (int i = 0; i < waiting.size(); i++) {
        Fault fault = waiting.get(i);
        if (fault.hits(requestAccount, request)) {
          useUp(i, fault);
          return Optional.of(fault);
        }
      }
      return Optional.empty();
    }
  }

  private void useUp(int index, Fault fault) {
    if (fault.times() == 1) {
      waiting.remove(index);
    } else {
      waiting.set(index, fault.onceLess());
    }
  }
}
