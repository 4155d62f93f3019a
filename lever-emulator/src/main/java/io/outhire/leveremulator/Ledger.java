package io.outhire.leveremulator;

import io.outhire.leveremulator.http.Request;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Remembers the latest requests and what was done with them. */
final class Ledger {
  private static final int LONGEST = 20_000;

  private final Function<@Nullable String, InstantSource> clocks;
  private final Deque<LedgerEntry> entries = new ArrayDeque<>();

  /**
   * An empty ledger.
   *
   * @param clocks the time of an account by its id, null for the emulator's own
   */
  Ledger(Function<@Nullable String, InstantSource> clocks) {
    this.clocks = clocks;
  }

  void note(Request request, Callers.Caller caller, int status, String done) {
    var entry =
        new LedgerEntry(
            clocks.apply(caller.account()).millis(),
            request.method(),
            request.path(),
            request.rawQuery(),
            caller.clientId(),
            status,
            done,
            caller.account());
    synchronized (entries) {
      entries.addLast(entry);
      if (entries.size() > LONGEST) {
        entries.removeFirst();
      }
    }
  }

  List<LedgerEntry> all() {
    synchronized (entries) {
      return List.copyOf(entries);
    }
  }

  List<LedgerEntry> of(String accountId) {
    return all().stream().filter(entry -> accountId.equals(entry.account())).toList();
  }

  void clear() {
    synchronized (entries) {
      entries.clear();
    }
  }

  void clear(String accountId) {
    synchronized (entries) {
      entries.removeIf(entry -> accountId.equals(entry.account()));
    }
  }
}
