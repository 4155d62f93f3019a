package io.outhire.integrations;

import io.outhire.db.DatabaseTime;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * How fast each connection may be called by this process, whatever for. Deliveries go first; what
 * people and imports ask takes what deliveries leave, and after a moment its turn all the same.
 */
@ApplicationScoped
class CallRates {
  private static final Duration MINUTE = Duration.ofMinutes(1);
  private static final Duration PATIENCE = Duration.ofSeconds(2);

  private final DeliverySettings settings;
  private final InstantSource clock;
  private final Pause pause;
  private final Map<ConnectionId, Deque<Instant>> made = new ConcurrentHashMap<>();
  private final Map<ConnectionId, Long> fences = new ConcurrentHashMap<>();
  private final Map<ConnectionId, TokenBucket> buckets = new ConcurrentHashMap<>();

  @Inject
  CallRates(DeliverySettings settings, @DatabaseTime InstantSource clock, Pause pause) {
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
  }

  TokenBucket of(ConnectionId connection) {
    return buckets.computeIfAbsent(
        connection, _ -> new TokenBucket(clock, settings.perSecond(), settings.burst()));
  }

  /**
   * This process has taken a lease. If another had it in between, that one's calls count too: Lever
   * counts the calls of all processes together.
   */
  void took(Lease lease) {
    Long before = fences.put(lease.connection(), lease.fence());
    if (before == null || before != lease.fence() - 1) {
      lease.quiet().ifPresent(of(lease.connection())::sharedUntil);
    }
  }

  /** Counts a call. */
  void note(ConnectionId connection) {
    Instant now = clock.instant();
    Deque<Instant> calls = calls(connection);
    synchronized (calls) {
      calls.addLast(now);
      forget(calls, now);
    }
  }

  /** How many calls this process made through the connection within the last minute. */
  int lastMinute(ConnectionId connection) {
    Deque<Instant> calls = calls(connection);
    synchronized (calls) {
      forget(calls, clock.instant());
      return calls.size();
    }
  }

  private Deque<Instant> calls(ConnectionId connection) {
    return made.computeIfAbsent(connection, _ -> new ArrayDeque<>());
  }

  private static void forget(Deque<Instant> calls, Instant now) {
    while (!calls.isEmpty() && calls.getFirst().isBefore(now.minus(MINUTE))) {
      calls.removeFirst();
    }
  }

  /** Waits for the turn of a call that is less urgent than any delivery. */
  void awaitTurn(ConnectionId connection) throws InterruptedException {
    int spare = settings.burst() / 2;
    Duration waited = Duration.ZERO;
    Duration wait = of(connection).takeBeyond(spare);
    while (!wait.isZero() && waited.compareTo(PATIENCE) < 0) {
      pause.lasting(wait);
      waited = waited.plus(wait);
      wait = of(connection).takeBeyond(spare);
    }
    if (!wait.isZero()) {
      pause.lasting(of(connection).take());
    }
  }
}
