package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.Milestones.Milestone;
import io.outhire.integrations.PushingApplications.Run;
import io.outhire.integrations.ats.AtsCandidacy;
import io.outhire.integrations.ats.AtsFailure;
import io.outhire.integrations.ats.AtsSearch;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Looks in the ATS for an application of which nobody knows whether it has arrived. */
@ApplicationScoped
class Looking {
  /**
   * The clocks of two machines differ by less, even when one of them is set wrong. What was made
   * for another application within that time is known to be its.
   */
  private static final Duration CLOCKS_DIFFER = Duration.ofDays(1);

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
  private static final Duration AFTER_REFUSAL = Duration.ofMinutes(10);

  private final Lines lines;
  private final Parcels parcels;
  private final Outbox outbox;
  private final Backoff backoff;
  private final DeliverySettings settings;
  private final InstantSource clock;
  private final Milestones milestones;

  @Inject
  Looking(
      Lines lines,
      Parcels parcels,
      Outbox outbox,
      Backoff backoff,
      DeliverySettings settings,
      @DatabaseTime InstantSource clock,
      Milestones milestones) {
    this.lines = lines;
    this.parcels = parcels;
    this.outbox = outbox;
    this.backoff = backoff;
    this.settings = settings;
    this.clock = clock;
    this.milestones = milestones;
  }

  /** Looks for the one whose look is due first. */
  Step next(Run run) {
    Instant meanwhile = clock.instant().plus(settings.capped(AFTER_FAILURE));
    return outbox
        .nextDoubt(run.team(), run.line().connection(), meanwhile)
        .map(doubt -> look(run, doubt))
        .orElse(Step.IDLE);
  }

  private Step look(Run run, Doubt doubt) {
    TeamId team = run.team();
    Optional<String> email = parcels.email(team, doubt.application());
    if (email.isEmpty() || !settings.looking()) {
      outbox.ruledOut(team, doubt, clock.instant());
      return Step.SKIPPED;
    }
    AtsSearch search =
        new AtsSearch(
            email.get(), doubt.postingId(), Parcels.TAG, doubt.intentAt().minus(CLOCKS_DIFFER));
    try {
      List<AtsCandidacy> found = lines.account(team, run.line().connection()).find(search);
      milestones.reached(Milestone.LOOKED);
      conclude(team, doubt, found);
      return Step.DONE;
    } catch (AtsFailure failure) {
      return failed(team, doubt, failure);
    }
  }

  private void conclude(TeamId team, Doubt doubt, List<AtsCandidacy> found) {
    List<String> others =
        outbox.othersAmong(
            team, doubt.application(), found.stream().map(AtsCandidacy::id).toList());
    List<AtsCandidacy> ours =
        found.stream()
            .filter(candidacy -> !others.contains(candidacy.id()))
            .sorted(Comparator.comparing(AtsCandidacy::createdAt))
            .toList();
    Settling settling = new Settling(settings.settling());
    Instant now = clock.instant();
    int looks = doubt.looks() + 1;
    if (!ours.isEmpty()) {
      outbox.found(team, doubt, ours.getFirst(), ours.size() - 1);
    } else if (settling.over(doubt.since(), looks, now)) {
      outbox.ruledOut(team, doubt, again(doubt, now));
    } else {
      outbox.notFound(team, doubt, settling.nextLook(doubt.since(), looks, now));
    }
  }

  /**
   * At once after a first try; one whose every try ends in doubt is to be tried ever less often.
   */
  private Instant again(Doubt doubt, Instant now) {
    return doubt.attempt() <= 1 ? now : now.plus(backoff.after(doubt.attempt()));
  }

  private Step failed(TeamId team, Doubt doubt, AtsFailure failure) {
    Instant now = clock.instant();
    return switch (failure) {
      case AtsFailure.NotDone notDone -> {
        outbox.lookAgain(
            team, doubt, now.plus(notDone.after().orElse(settings.capped(AFTER_FAILURE))));
        yield notDone.after().isPresent() ? Step.pausing(notDone.after().get()) : Step.UNANSWERED;
      }
      case AtsFailure.OutcomeUnknown unanswered -> {
        outbox.lookAgain(team, doubt, now.plus(settings.capped(AFTER_FAILURE)));
        yield Step.UNANSWERED;
      }
      case AtsFailure.Refused refused -> {
        outbox.lookAgain(team, doubt, now.plus(settings.capped(AFTER_REFUSAL)));
        yield Step.DONE;
      }
      case AtsFailure.Disconnected over -> {
        outbox.lookAgain(team, doubt, now);
        yield Step.LINE_LOST;
      }
    };
  }
}
