package io.outhire.leveremulator.company;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Every account of the emulator. Safe for threads. */
public final class Accounts {
  private final List<Account> inOrder = new CopyOnWriteArrayList<>();
  private final Map<String, Account> byId = new ConcurrentHashMap<>();

  /** Someone who has shown the right pass phrase. */
  public record LoggedIn(Account account, User user) {}

  /** An API key and the account it opens. */
  public record Opened(Account account, ApiKey key) {}

  /**
   * Adds an account.
   *
   * @throws IllegalArgumentException when its id or its site is taken
   */
  public synchronized void add(Account account) {
    if (byId.containsKey(account.id()) || bySite(account.site()).isPresent()) {
      throw new IllegalArgumentException("There is such an account already: " + account.site());
    }
    byId.put(account.id(), account);
    inOrder.add(account);
  }

  /** Removes an account with all that belongs to it. */
  public synchronized void remove(Account account) {
    byId.remove(account.id());
    inOrder.remove(account);
  }

  /** Oldest first; the first is the one that every emulator starts with. */
  public List<Account> all() {
    return List.copyOf(inOrder);
  }

  /** The account that every emulator starts with. */
  public Account first() {
    return inOrder.getFirst();
  }

  /** The account, if the id is one. */
  public Optional<Account> find(@Nullable String id) {
    return id == null ? Optional.empty() : Optional.ofNullable(byId.get(id));
  }

  /** The account with those job pages. */
  public Optional<Account> bySite(String site) {
    return first(account -> account.site().equals(site));
  }

  /** The account of the person with that address, whether or not the person may log in. */
  public Optional<Account> byLogin(String email) {
    return first(account -> account.knows(email.strip()));
  }

  private Optional<Account> first(Predicate<Account> test) {
    return inOrder.stream().filter(test).findFirst();
  }

  /** The account that the key opens. */
  public Optional<Opened> byApiKey(String key) {
    return inOrder.stream()
        .flatMap(
            account ->
                account.apiKeys().stream()
                    .filter(known -> known.key().equals(key))
                    .map(known -> new Opened(account, known)))
        .findFirst();
  }

  /** The active user with that address and pass phrase, in whichever account. */
  public Optional<LoggedIn> logIn(String email, String passPhrase) {
    return inOrder.stream()
        .filter(account -> account.knows(email.strip()))
        .flatMap(
            account ->
                account.read(company -> company.logIn(email, passPhrase)).stream()
                    .map(user -> new LoggedIn(account, user)))
        .findFirst();
  }
}
