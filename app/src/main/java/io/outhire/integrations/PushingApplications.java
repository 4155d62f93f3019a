package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.common.TimeOrderedIds;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.Breakers.Breaker;
import io.outhire.integrations.Lines.Line;
import io.outhire.integrations.ats.AtsFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/** Works through what waits for one connection, for a slice of time, under its lease. */
@ApplicationScoped
class PushingApplications {
  /** After a 429 without a word on how long. */
  private static final Duration SHORTEST_PAUSE = Duration.ofSeconds(1);

  /** So many résumés are in memory at once, whose turn ever it is: at 25 MB each, 250 MB. */
  private static final int CARRIED_AT_ONCE = 10;

  private final Lines lines;
  private final Leases leases;
  private final Breakers breakers;
  private final Outbox outbox;
  private final Watching watching;
  private final Sending sending;
  private final Looking looking;
  private final PushingNotes notes;
  private final CallRates rates;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final Pause pause;
  private final Semaphore hands = new Semaphore(CARRIED_AT_ONCE, true);

  @Inject
  PushingApplications(
      Lines lines,
      Leases leases,
      Breakers breakers,
      Outbox outbox,
      Watching watching,
      Sending sending,
      Looking looking,
      PushingNotes notes,
      CallRates rates,
      DeliverySettings settings,
      @DatabaseTime InstantSource clock,
      Pause pause) {
    this.lines = lines;
    this.leases = leases;
    this.breakers = breakers;
    this.outbox = outbox;
    this.watching = watching;
    this.sending = sending;
    this.looking = looking;
    this.notes = notes;
    this.rates = rates;
    this.settings = settings;
    this.clock = clock;
    this.pause = pause;
  }

  /**
   * Sends and looks for what is due. Only one run a connection is under way in the whole cluster,
   * which the lease sees to.
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
    Optional<Lease> lease = leases.take(team, connection, TimeOrderedIds.next(clock));
    if (lease.isEmpty()) {
      return Optional.of(leases.until(team, connection));
    }
    rates.took(lease.get());
    try {
      Optional<Instant> next = begin(new Run(team, line.get(), lease.get()), stop);
      leases.release(lease.get());
      return next;
    } catch (InterruptedException stopping) {
      leases.release(lease.get());
      throw stopping;
    }
  }

  private Optional<Line> usable(TeamId team, ConnectionId connection) {
    return lines
        .of(team)
        .filter(line -> line.connection().equals(connection))
        .filter(Line::working)
        .filter(line -> line.performAs().isPresent());
  }

  private Optional<Instant> begin(Run run, BooleanSupplier stop) throws InterruptedException {
    Settling settling = new Settling(settings.settling());
    outbox.doubtAbandoned(
        run.team(),
        run.line().connection(),
        run.lease().owner(),
        settling.firstLook(clock.instant()));
    notes.doubtAbandoned(run);
    Breaker breaker = breakers.of(run.team(), run.line().connection());
    if (breaker.closed()) {
      return work(run, breaker, stop);
    }
    Instant openUntil = breaker.openUntil().orElseThrow();
    if (openUntil.isAfter(clock.instant())) {
      return Optional.of(openUntil);
    }
    return tryLine(run, breaker, stop);
  }

  /** Finds out with a call that changes nothing whether the ATS is back. */
  private Optional<Instant> tryLine(Run run, Breaker breaker, BooleanSupplier stop)
      throws InterruptedException {
    ConnectionId connection = run.line().connection();
    if (nextDue(run).isEmpty()) {
      return Optional.empty();
    }
    pause.lasting(rates.of(connection).take());
    try {
      lines.account(run.team(), connection).check();
    } catch (AtsFailure.NotDone | AtsFailure.OutcomeUnknown away) {
      return breakers.failed(run.team(), connection, breaker).openUntil();
    } catch (AtsFailure.Disconnected over) {
      return Optional.empty();
    } catch (AtsFailure refused) {
      // Even a no is an answer: it is there.
    }
    return work(run, breakers.halfOpen(run.team(), connection, breaker), stop);
  }

  private Optional<Instant> work(Run run, Breaker begun, BooleanSupplier stop)
      throws InterruptedException {
    ConnectionId connection = run.line().connection();
    Breaker breaker = begun;
    Instant end = clock.instant().plus(settings.slice());
    while (!stop.getAsBoolean() && clock.instant().isBefore(end)) {
      pause.lasting(rates.of(connection).take());
      Step step = step(run);
      switch (step.kind()) {
        case IDLE -> {
          rates.of(connection).putBack();
          return nextDue(run);
        }
        case LINE_LOST -> {
          return Optional.empty();
        }
        case LEASE_OVER -> {
          return Optional.of(leases.until(run.team(), connection));
        }
        case SKIPPED -> rates.of(connection).putBack();
        case DONE -> breaker = breaker.sound() ? breaker : breakers.close(run.team(), connection);
        case UNANSWERED -> breaker = breakers.failed(run.team(), connection, breaker);
        case PAUSED ->
            breaker = breakers.paused(run.team(), connection, breaker, longer(step.pause()));
      }
      if (!breaker.closed()) {
        return breaker.openUntil();
      }
    }
    return Optional.of(clock.instant());
  }

  private static Duration longer(Duration asked) {
    return asked.compareTo(SHORTEST_PAUSE) > 0 ? asked : SHORTEST_PAUSE;
  }

  private Optional<Instant> nextDue(Run run) {
    Optional<Instant> application = outbox.nextDue(run.team(), run.line().connection());
    return Stream.concat(application.stream(), notes.nextDue(run).stream()).min(Instant::compareTo);
  }

  /** New applications go before those in doubt, whose time is not pressing; notes come last. */
  private Step step(Run run) throws InterruptedException {
    Step watched = watching.next(run);
    if (!watched.equals(Step.IDLE)) {
      return watched;
    }
    Step sent = carry(run);
    if (!sent.equals(Step.IDLE)) {
      return sent;
    }
    Step looked = looking.next(run);
    return looked.equals(Step.IDLE) ? notes.next(run) : looked;
  }

  private Step carry(Run run) throws InterruptedException {
    hands.acquire();
    try {
      return sending.next(run);
    } finally {
      hands.release();
    }
  }

  /** One run through one connection. */
  record Run(TeamId team, Line line, Lease lease) {}
}
