package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.Database;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.Milestones.Milestone;
import io.outhire.integrations.PushingApplications.Run;
import io.outhire.integrations.ats.AtsApplication;
import io.outhire.integrations.ats.AtsCandidacy;
import io.outhire.integrations.ats.AtsFailure;
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
 * Sends one application: claim and commit, one call with no transaction open, store the answer.
 * Whatever stops it in between leaves the claim behind, which the next run takes for a doubt.
 */
@ApplicationScoped
class Sending {
  private static final Logger LOG = System.getLogger(Sending.class.getName());

  private static final Duration UNPACKABLE_FOR = Duration.ofMinutes(10);

  private final Database database;
  private final Lines lines;
  private final JobLinks links;
  private final Parcels parcels;
  private final Outbox outbox;
  private final Backoff backoff;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final Milestones milestones;
  private final Leases leases;
  private final Watching watching;

  @Inject
  Sending(
      Database database,
      Lines lines,
      JobLinks links,
      Parcels parcels,
      Outbox outbox,
      Backoff backoff,
      DeliverySettings settings,
      @DatabaseTime InstantSource clock,
      Milestones milestones,
      Leases leases,
      Watching watching) {
    this.database = database;
    this.lines = lines;
    this.links = links;
    this.parcels = parcels;
    this.outbox = outbox;
    this.backoff = backoff;
    this.settings = settings;
    this.clock = clock;
    this.milestones = milestones;
    this.leases = leases;
    this.watching = watching;
  }

  /** Sends the application that is due first. */
  Step next(Run run) {
    return switch (claim(run)) {
      case Found.Nothing nothing -> Step.IDLE;
      case Found.LeaseOver over -> Step.LEASE_OVER;
      case Found.SetAside setAside -> Step.SKIPPED;
      case Found.Packed packed -> {
        milestones.reached(Milestone.CLAIMED);
        yield send(run, packed);
      }
    };
  }

  private Found claim(Run run) {
    try {
      return Meters.timedClaim(
          () ->
              database.inTeam(
                  run.team(),
                  handle ->
                      outbox
                          .next(run.team(), run.line().connection(), run.lease().owner())
                          .map(claim -> packOrTell(run, claim))
                          .orElse(new Found.Nothing())));
    } catch (Unpackable unpackable) {
      LOG.log(Level.ERROR, "an application could not be packed", unpackable);
      Claim claim = unpackable.claim;
      outbox.setAside(
          run.team(), claim.application(), clock.instant().plus(settings.capped(UNPACKABLE_FOR)));
      return new Found.SetAside();
    }
  }

  /** One application that cannot even be read must not stand in the way of all behind it. */
  private Found packOrTell(Run run, Claim claim) {
    try {
      return pack(run, claim);
    } catch (RuntimeException fault) {
      throw new Unpackable(claim, fault);
    }
  }

  private Found pack(Run run, Claim claim) {
    TeamId team = run.team();
    Optional<JobLink> link = links.of(team, claim.job());
    if (link.isEmpty()) {
      outbox.hold(team, claim.application(), HeldReason.NOT_LINKED);
      return new Found.SetAside();
    }
    Optional<String> performAs = watching.performAs(team, run.line());
    Optional<DeliveryCause> against = against(run, claim, link.get(), performAs.isEmpty());
    if (against.isPresent()) {
      outbox.parkUnsent(team, claim.application(), against.get());
      return new Found.SetAside();
    }
    Optional<String> posting =
        Optional.of(link.get().postingId()).filter(id -> claim.sendAs() != SendAs.ALONE);
    Optional<AtsApplication> parcel =
        parcels.of(team, claim.application(), performAs.orElseThrow(), posting);
    if (parcel.isEmpty()) {
      outbox.parkUnsent(team, claim.application(), DeliveryCause.applicationGone());
      return new Found.SetAside();
    }
    if (!leases.renew(run.lease())) {
      return new Found.LeaseOver();
    }
    outbox.claim(team, claim, posting, parcel.get());
    return new Found.Packed(claim, parcel.get());
  }

  /** What the ATS would take and we do not send. */
  private Optional<DeliveryCause> against(Run run, Claim claim, JobLink link, boolean nobody) {
    if (nobody) {
      return Optional.of(DeliveryCause.userGone());
    }
    if (claim.sendAs() != SendAs.LINKED) {
      return Optional.empty();
    }
    return switch (watching.posting(run.team(), run.line().connection(), link.postingId())) {
      case GOOD -> Optional.empty();
      case CLOSED -> Optional.of(DeliveryCause.postingClosed());
      case GONE -> Optional.of(DeliveryCause.postingGone());
    };
  }

  private Step send(Run run, Found.Packed packed) {
    Claim claim = packed.claim();
    TeamId team = run.team();
    AtomicBoolean kept = new AtomicBoolean();
    Departure departure = new Departure(settings.sending(), () -> mayLeave(run, kept));
    Step step;
    try {
      AtsCandidacy made =
          lines.account(team, run.line().connection()).create(packed.parcel(), departure);
      milestones.reached(Milestone.ANSWERED);
      outbox.delivered(team, claim, made);
      step = Step.DONE;
    } catch (AtsFailure failure) {
      milestones.reached(Milestone.ANSWERED);
      step = kept.get() ? giveBack(team, claim) : failed(team, claim, failure);
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "sending ended in an unexpected way", fault);
      outbox.doubt(team, claim, firstLook(), DeliveryCause.unexpected());
      step = Step.UNANSWERED;
    }
    milestones.reached(Milestone.STORED);
    return step;
  }

  /**
   * The last look before the first byte. If this process stood still since it claimed, others may
   * act for it by now, and then it must not.
   */
  private boolean mayLeave(Run run, AtomicBoolean kept) {
    milestones.reached(Milestone.READY);
    kept.set(!leases.lasts(run.lease(), settings.sending()));
    return !kept.get();
  }

  private Step giveBack(TeamId team, Claim claim) {
    outbox.postpone(team, claim, clock.instant(), DeliveryCause.interrupted());
    return Step.LEASE_OVER;
  }

  private Instant firstLook() {
    return new Settling(settings.settling()).firstLook(clock.instant());
  }

  private Step failed(TeamId team, Claim claim, AtsFailure failure) {
    DeliveryCause cause = DeliveryCause.of(failure);
    Instant now = clock.instant();
    LOG.log(Level.INFO, "application {0}: {1}", claim.application(), cause.code());
    return switch (failure) {
      case AtsFailure.NotDone notDone -> {
        Duration jittered = backoff.after(claim.attempt());
        Duration asked = notDone.after().orElse(Duration.ZERO);
        outbox.postpone(
            team, claim, now.plus(asked.compareTo(jittered) > 0 ? asked : jittered), cause);
        yield notDone.after().isPresent() ? Step.pausing(asked) : Step.UNANSWERED;
      }
      case AtsFailure.Refused refused -> {
        outbox.park(team, claim, cause);
        yield Step.DONE;
      }
      case AtsFailure.OutcomeUnknown unknown -> {
        outbox.doubt(team, claim, firstLook(), cause);
        yield Step.UNANSWERED;
      }
      case AtsFailure.Disconnected over -> {
        outbox.postpone(team, claim, now, cause);
        yield Step.LINE_LOST;
      }
    };
  }

  private static final class Unpackable extends RuntimeException {
    private final transient Claim claim;

    Unpackable(Claim claim, RuntimeException fault) {
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

    /** What was due cannot be sent. */
    record SetAside() implements Found {}

    /** Ready to go. */
    record Packed(Claim claim, AtsApplication parcel) implements Found {}
  }
}
