package io.outhire.leveremulator.company;

import io.outhire.leveremulator.switches.Switches;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Function;

/** A company behind its one lock, with its clock, and the way back to how it was loaded. */
public final class Account {
  private final ReentrantLock lock = new ReentrantLock();
  private final CompanyData original;
  private final AccountClock clock;
  private final Switches switches;
  private final Watcher watcher;
  private Company company;
  private volatile Doors doors;

  /** Who wants to know of changes. */
  public interface Watcher {
    /**
     * Called after each change, under the account's lock; must not block.
     *
     * @param happened what webhooks may have to tell; often empty
     */
    void changed(Account account, Company company, List<Happening> happened);
  }

  /** What leads into an account, for looking up without its lock. */
  private record Doors(String site, Map<String, String> logins, List<ApiKey> apiKeys) {
    static Doors of(Company company) {
      return new Doors(company.site(), company.logins(), company.apiKeys());
    }
  }

  /**
   * An account that starts from {@code current}.
   *
   * @param original what {@link #reset} goes back to
   */
  public Account(
      CompanyData original,
      CompanyData current,
      InstantSource time,
      Switches switches,
      Watcher watcher) {
    this.original = original;
    this.clock = new AccountClock(time);
    this.switches = switches;
    this.watcher = watcher;
    this.company = new Company(current, clock);
    this.doors = Doors.of(company);
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
      changed();
      return result;
    } finally {
      lock.unlock();
    }
  }

  private void changed() {
    doors = Doors.of(company);
    watcher.changed(this, company, company.drainHappenings());
  }

  /** Forgets everything since the company was loaded. */
  public void reset() {
    clock.reset();
    switches.reset();
    load(original);
  }

  /** Puts another state of the same company in the place of the present one. */
  public void load(CompanyData data) {
    if (!data.accountId().equals(id())) {
      throw new IllegalArgumentException("This is the state of another account");
    }
    lock.lock();
    try {
      company = new Company(data, clock);
      changed();
    } finally {
      lock.unlock();
    }
  }

  /** Lever's id of the account; never changes. */
  public String id() {
    return original.accountId();
  }

  /** What {@link #reset} goes back to. */
  public CompanyData original() {
    return original;
  }

  /** The account's time. */
  public AccountClock clock() {
    return clock;
  }

  /** Which reading is taken here of what Lever leaves open. */
  public Switches switches() {
    return switches;
  }

  /** The name in addresses of job pages. */
  public String site() {
    return doors.site();
  }

  /** The keys to its API. */
  public List<ApiKey> apiKeys() {
    return doors.apiKeys();
  }

  /** Whether someone with that address may log in here, spelling aside. */
  boolean knows(String email) {
    return doors.logins().keySet().stream().anyMatch(known -> known.equalsIgnoreCase(email));
  }
}
