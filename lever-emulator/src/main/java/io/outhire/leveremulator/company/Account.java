package io.outhire.leveremulator.company;

import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A company behind its one lock, and the way back to how it was loaded. */
public final class Account {
  private final ReentrantLock lock = new ReentrantLock();
  private final CompanyData original;
  private final Runnable changed;
  private Company company;

  /**
   * An account that starts from {@code current}.
   *
   * @param original what {@link #reset} goes back to
   * @param changed called after each change, under the lock; must not block
   */
  public Account(CompanyData original, CompanyData current, Runnable changed) {
    this.original = original;
    this.changed = changed;
    this.company = new Company(current);
  }

  /** Looks at the company while nobody changes it. */
  public <T> T read(Function<Company, T> look) {
    lock.lock();
    try {
      return look.apply(company);
    } finally {
      lock.unlock();
    }
  }

  /** Changes the company while nobody else looks at it. */
  public <T> T change(Function<Company, T> change) {
    lock.lock();
    try {
      T result = change.apply(company);
      changed.run();
      return result;
    } finally {
      lock.unlock();
    }
  }

  /** Forgets everything since the company was loaded. */
  public void reset() {
    lock.lock();
    try {
      company = new Company(original);
      changed.run();
    } finally {
      lock.unlock();
    }
  }

  /** Lever's id of the account; never changes. */
  public String id() {
    return original.accountId();
  }
}
