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

  private final InstantSource clock;
  private final Function<Request, @Nullable String> clientId;
  private final Deque<LedgerEntry> entries = new ArrayDeque<>();

  Ledger(InstantSource clock, Function<Request, @Nullable String> clientId) {
    this.clock = clock;
    this.clientId = clientId;
  }

  void note(Request request, int status, String done) {
    var entry =
        new LedgerEntry(
            clock.millis(),
            request.method(),
            request.path(),
            request.rawQuery(),
            clientId.apply(request),
            status,
            done);
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

  void clear() {
    synchronized (entries) {
      entries.clear();
    }
  }
}
