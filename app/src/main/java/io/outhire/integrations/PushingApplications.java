package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.integrations.Lines.Line;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BooleanSupplier;

/** Works through what waits for one connection, for a slice of time. */
@ApplicationScoped
class PushingApplications {
  /** After so many calls in a row that did not get through, the rest may as well wait. */
  private static final int UNREACHED_IN_A_ROW = 3;

  private static final Duration PAUSE_WHEN_UNREACHED = Duration.ofSeconds(20);

  private final Lines lines;
  private final Outbox outbox;
  private final Sending sending;
  private final Looking looking;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final Pause pause;
  private final Map<ConnectionId, TokenBucket> buckets = new ConcurrentHashMap<>();

  @Inject
  PushingApplications(
      Lines lines,
      Outbox outbox,
      Sending sending,
      Looking looking,
      DeliverySettings settings,
      InstantSource clock,
      Pause pause) {
    this.lines = lines;
    this.outbox = outbox;
    this.sending = sending;
    this.looking = looking;
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Sends and looks for what is due. Only one run a connection should be under way, which the
   * scheduler's lease sees to; should there be two after all, each application is still sent once.
   *
   * @param stop asked between two calls
   * @return when to come back; empty when nothing waits or the connection cannot be used
   * @throws InterruptedException when the process stops
   */
  Optional<Instant> run(TeamId team, ConnectionId connection, BooleanSupplier stop)
      throws InterruptedException {
    Optional<Line> line = usable(team, connection);
    if (line.isEmpty()) {
      return Optional.empty();
    }
    UUID owner = TimeOrderedIds.next(clock);
    Settling settling = new Settling(settings.settling());
    outbox.doubtAbandoned(team, connection, owner, settling.firstLook(clock.instant()));
    Instant end = clock.instant().plus(settings.slice());
    int unreached = 0;
    while (!stop.getAsBoolean() && clock.instant().isBefore(end)) {
      pause.lasting(bucket(connection).take());
      switch (step(new Run(team, line.get(), owner))) {
        case IDLE -> {
          bucket(connection).putBack();
          return outbox.nextDue(team, connection);
        }
        case LINE_LOST -> {
          return Optional.empty();
        }
        case UNREACHED -> unreached++;
        case DONE -> unreached = 0;
      }
      if (unreached >= UNREACHED_IN_A_ROW) {
        return Optional.of(clock.instant().plus(PAUSE_WHEN_UNREACHED));
      }
    }
    return Optional.of(clock.instant());
  }

  private Optional<Line> usable(TeamId team, ConnectionId connection) {
    return lines
        .of(team)
        .filter(line -> line.connection().equals(connection))
        .filter(Line::working)
        .filter(line -> line.performAs().isPresent());
  }

  /** New applications go before those in doubt, whose time is not pressing. */
  private Step step(Run run) {
    Step sent = sending.next(run);
    return sent == Step.IDLE ? looking.next(run) : sent;
  }

  private TokenBucket bucket(ConnectionId connection) {
    return buckets.computeIfAbsent(connection, _ -> new TokenBucket(clock, settings.perSecond()));
  }

  /** One run through one connection. */
  record Run(TeamId team, Line line, UUID owner) {}

  /** How one step ended. */
  enum Step {
    /** Nothing was due. */
    IDLE,
    /** The ATS was asked and something is stored of it. */
    DONE,
    /** The ATS could not be reached. */
    UNREACHED,
    /** The connection is over. */
    LINE_LOST
  }
}
