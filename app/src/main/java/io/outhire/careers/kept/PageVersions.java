package io.outhire.careers.kept;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.outhire.accounts.Teams;
import io.outhire.common.Slug;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.Executor;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongSupplier;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import org.jspecify.annotations.Nullable;

/**
 * What version the pages of each team have now. At most one question is on its way to the database;
 * whoever asks meanwhile is answered by the next one, which is asked for all of them together.
 */
@Singleton
class PageVersions {
  private static final int MOST_TEAMS = 100_000;
  private static final Duration IDLE = Duration.ofSeconds(10);

  private final Function<Set<Slug>, Map<Slug, UUID>> database;
  private final long freshNanos;
  private final LongSupplier nanoTime;
  private final Cache<Slug, Reading> readings =
      Caffeine.newBuilder().maximumSize(MOST_TEAMS).build();

  /** A thread of its own and not a virtual one: on a busy core each of its stops takes longer. */
  private final Executor asker =
      new ThreadPoolExecutor(
          0,
          1,
          IDLE.toSeconds(),
          TimeUnit.SECONDS,
          new LinkedBlockingQueue<>(),
          Thread.ofPlatform().daemon().name("page-versions").factory());

  private Map<Slug, List<Consumer<Optional<UUID>>>> waiting = new HashMap<>();
  private boolean asking;

  /** A version, and when the question began that it answers. */
  private record Reading(UUID version, long begun) {}

  @Inject
  PageVersions(
      Teams teams,
      @ConfigProperty(name = "OUTHIRE_PAGE_FRESH_MS", defaultValue = "10") int freshMillis) {
    this(teams::pageVersions, Duration.ofMillis(freshMillis), System::nanoTime);
  }

  PageVersions(
      Function<Set<Slug>, Map<Slug, UUID>> database, Duration fresh, LongSupplier nanoTime) {
    this.database = database;
    this.freshNanos = fresh.toNanos();
    this.nanoTime = nanoTime;
  }

  /**
   * The version, if it was read a moment ago. Half a moment ago, and it is read again already: on a
   * busy core an answer takes some milliseconds, and all who ask wait for one that comes too late.
   */
  Optional<UUID> fresh(Slug team) {
    @Nullable Reading reading = freshNanos == 0 ? null : readings.getIfPresent(team);
    long age = reading == null ? Long.MAX_VALUE : nanoTime.getAsLong() - reading.begun;
    if (reading == null || age > freshNanos) {
      return Optional.empty();
    }
    if (age > freshNanos / 2) {
      read(team, version -> {});
    }
    return Optional.of(reading.version);
  }

  /**
   * Reads the version with a question that begins after this call.
   *
   * @param then is told the version, or nothing when there is no such team or no answer; on a
   *     thread of its own
   */
  void read(Slug team, Consumer<Optional<UUID>> then) {
    synchronized (this) {
      waiting.computeIfAbsent(team, first -> new ArrayList<>()).add(then);
      if (asking) {
        return;
      }
      asking = true;
    }
    asker.execute(this::askWhileAnybodyWaits);
  }

  private void askWhileAnybodyWaits() {
    for (var next = take(); !next.isEmpty(); next = take()) {
      long begun = nanoTime.getAsLong();
      Map<Slug, UUID> versions = ask(next.keySet());
      versions.forEach((team, version) -> readings.put(team, new Reading(version, begun)));
      next.forEach(
          (team, all) -> all.forEach(one -> one.accept(Optional.ofNullable(versions.get(team)))));
    }
  }

  private synchronized Map<Slug, List<Consumer<Optional<UUID>>>> take() {
    Map<Slug, List<Consumer<Optional<UUID>>>> taken = waiting;
    waiting = new HashMap<>();
    asking = !taken.isEmpty();
    return taken;
  }

  /** A database that does not answer is the endpoint's to report, not ours. */
  private Map<Slug, UUID> ask(Set<Slug> teams) {
    try {
      return database.apply(teams);
    } catch (RuntimeException outOfReach) {
      return Map.of();
    }
  }
}
