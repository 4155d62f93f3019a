package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.NoteStore.NoteEnd;
import io.outhire.integrations.PushingApplications.Run;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsNote;
import io.outhire.integrations.ats.Departure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Sends one note in the way {@link Sending} sends an application: claim and commit, one call with
 * no transaction open, store the answer. An application never waits for its note.
 */
@ApplicationScoped
class SendingNotes {
  private static final Logger LOG = System.getLogger(SendingNotes.class.getName());

  private static final Duration ASIDE = Duration.ofMinutes(10);
  private static final int FORBIDDEN = 403;

  private final Database database;
  private final Lines lines;
  private final NoteWords words;
  private final NoteStore store;
  private final Backoff backoff;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final Leases leases;
  private final Watching watching;

  @Inject
  SendingNotes(
      Database database,
      Lines lines,
      NoteWords words,
      NoteStore store,
      Backoff backoff,
      DeliverySettings settings,
      @DatabaseTime InstantSource clock,
      Leases leases,
      Watching watching) {
    this.database = database;
    this.lines = lines;
    this.words = words;
    this.store = store;
    this.backoff = backoff;
    this.settings = settings;
    this.clock = clock;
    this.leases = leases;
    this.watching = watching;
  }

  /** Sends the note that is due first. */
  Step next(Run run) {
    return switch (claim(run)) {
      case Found.Nothing nothing -> Step.IDLE;
      case Found.LeaseOver over -> Step.LEASE_OVER;
      case Found.SetAside setAside -> Step.SKIPPED;
      case Found.Packed packed -> send(run, packed);
    };
  }

  private Found claim(Run run) {
    try {
      return database.inTeam(
          run.team(),
          handle ->
              store
                  .next(run.team(), run.line().connection(), run.lease().owner())
                  .map(claim -> packOrTell(run, claim))
                  .orElse(new Found.Nothing()));
    } catch (Unpackable unpackable) {
      LOG.log(Level.ERROR, "a note could not be written", unpackable);
      store.setAside(run.team(), unpackable.claim, clock.instant().plus(settings.capped(ASIDE)));
      return new Found.SetAside();
    }
  }

  private Found packOrTell(Run run, NoteClaim claim) {
    try {
      return pack(run, claim);
    } catch (RuntimeException fault) {
      throw new Unpackable(claim, fault);
    }
  }

  private Found pack(Run run, NoteClaim claim) {
    TeamId team = run.team();
    Optional<String> text = words.of(team, claim.application());
    Optional<String> performAs = watching.performAs(team, run.line());
    if (text.isEmpty()) {
      store.drop(team, claim);
    } else if (!run.line().mayNote()) {
      store.hold(team, claim, DeliveryCause.notesNotPermitted());
    } else if (performAs.isEmpty()) {
      store.setAside(team, claim, clock.instant().plus(settings.capped(ASIDE)));
    } else if (!leases.renew(run.lease())) {
      return new Found.LeaseOver();
    } else {
      store.claim(team, claim);
      return new Found.Packed(claim, new AtsNote(claim.candidacyId(), performAs.get(), text.get()));
    }
    return new Found.SetAside();
  }

  private Step send(Run run, Found.Packed packed) {
    NoteClaim claim = packed.claim();
    TeamId team = run.team();
    AtomicBoolean kept = new AtomicBoolean();
    Departure departure = new Departure(settings.sending(), () -> mayLeave(run, kept));
    try {
      String made = lines.account(team, run.line().connection()).note(packed.note(), departure);
      store.delivered(team, claim.application(), made, What.NOTE_DELIVERED);
      return Step.DONE;
    } catch (AtsFailure failure) {
      return kept.get() ? giveBack(team, claim) : failed(team, claim, failure);
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "sending a note ended in an unexpected way", fault);
      end(team, claim, DeliveryState.UNKNOWN, firstLook(), DeliveryCause.unexpected());
      return Step.UNANSWERED;
    }
  }

  private boolean mayLeave(Run run, AtomicBoolean kept) {
    kept.set(!leases.lasts(run.lease(), settings.sending()));
    return !kept.get();
  }

  private Step giveBack(TeamId team, NoteClaim claim) {
    end(team, claim, DeliveryState.PENDING, clock.instant(), DeliveryCause.interrupted());
    return Step.LEASE_OVER;
  }

  private Instant firstLook() {
    return new Settling(settings.settling()).firstLook(clock.instant());
  }

  private Step failed(TeamId team, NoteClaim claim, AtsFailure failure) {
    DeliveryCause cause = DeliveryCause.of(failure);
    Instant now = clock.instant();
    return switch (failure) {
      case AtsFailure.NotDone notDone -> {
        Duration asked = notDone.after().orElse(Duration.ZERO);
        Duration jittered = backoff.after(claim.attempt());
        Instant due = now.plus(asked.compareTo(jittered) > 0 ? asked : jittered);
        end(team, claim, DeliveryState.PENDING, due, cause);
        yield notDone.after().isPresent() ? Step.pausing(asked) : Step.UNANSWERED;
      }
      case AtsFailure.Refused refused -> {
        boolean forbidden = refused.status() == FORBIDDEN;
        store.end(
            team,
            claim,
            new NoteEnd(
                forbidden ? DeliveryState.HELD : DeliveryState.PARKED,
                Optional.empty(),
                forbidden ? DeliveryCause.notesNotPermitted() : cause));
        yield Step.DONE;
      }
      case AtsFailure.OutcomeUnknown unknown -> {
        end(team, claim, DeliveryState.UNKNOWN, firstLook(), cause);
        yield Step.UNANSWERED;
      }
      case AtsFailure.Disconnected over -> {
        end(team, claim, DeliveryState.PENDING, now, cause);
        yield Step.LINE_LOST;
      }
    };
  }

  private void end(
      TeamId team, NoteClaim claim, DeliveryState state, Instant due, DeliveryCause cause) {
    store.end(team, claim, new NoteEnd(state, Optional.of(due), cause));
  }

  private static final class Unpackable extends RuntimeException {
    private final transient NoteClaim claim;

    Unpackable(NoteClaim claim, RuntimeException fault) {
      super(fault);
      this.claim = claim;
    }
  }

  /** What a claim came to. */
  private sealed interface Found {
    /** Nothing is due. */
    record Nothing() implements Found {}

    /** Another run has the connection now. */
    record LeaseOver() implements Found {}

    /** What was due is not sent now. */
    record SetAside() implements Found {}

    /** Ready to go. */
    record Packed(NoteClaim claim, AtsNote note) implements Found {}
  }
}
