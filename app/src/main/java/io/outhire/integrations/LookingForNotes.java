package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.db.DatabaseTime;
import io.outhire.integrations.DeliveryEvent.What;
import io.outhire.integrations.PushingApplications.Run;
import io.outhire.integrations.ats.AtsFailure;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;

/** Looks among a candidacy's notes for one of which nobody knows whether it has arrived. */
@ApplicationScoped
class LookingForNotes {
  private static final Logger LOG = System.getLogger(LookingForNotes.class.getName());

  private static final Duration AFTER_FAILURE = Duration.ofSeconds(30);
  private static final Duration AFTER_REFUSAL = Duration.ofHours(1);

  private final Lines lines;
  private final NoteWords words;
  private final NoteStore store;
  private final NoteLooks looks;
  private final Backoff backoff;
  private final DeliverySettings settings;
  private final InstantSource clock;

  @Inject
  LookingForNotes(
      Lines lines,
      NoteWords words,
      NoteStore store,
      NoteLooks looks,
      Backoff backoff,
      DeliverySettings settings,
      @DatabaseTime InstantSource clock) {
    this.lines = lines;
    this.words = words;
    this.store = store;
    this.looks = looks;
    this.backoff = backoff;
    this.settings = settings;
    this.clock = clock;
  }

  /** Looks for the one whose look is due first. */
  Step next(Run run) {
    return looks
        .next(
            run.team(),
            run.line().connection(),
            clock.instant().plus(settings.capped(AFTER_FAILURE)))
        .map(doubt -> look(run, doubt))
        .orElse(Step.IDLE);
  }

  private Step look(Run run, NoteDoubt doubt) {
    try {
      return lookFor(run, doubt);
    } catch (RuntimeException fault) {
      LOG.log(Level.ERROR, "a note could not be looked for", fault);
      Instant later = clock.instant().plus(settings.capped(AFTER_REFUSAL));
      looks.lookAgain(run.team(), doubt, later);
      return Step.SKIPPED;
    }
  }

  private Step lookFor(Run run, NoteDoubt doubt) {
    TeamId team = run.team();
    boolean nothingToSay = words.of(team, doubt.application()).isEmpty();
    Optional<String> marker = words.marker(team, doubt.application());
    if (nothingToSay || marker.isEmpty() || !settings.looking()) {
      looks.ruledOut(team, doubt, clock.instant());
      return Step.SKIPPED;
    }
    try {
      List<String> found =
          lines.account(team, run.line().connection()).notes(doubt.candidacyId(), marker.get());
      conclude(team, doubt, found);
      return Step.DONE;
    } catch (AtsFailure failure) {
      return failed(team, doubt, failure);
    }
  }

  private void conclude(TeamId team, NoteDoubt doubt, List<String> found) {
    Settling settling = new Settling(settings.settling());
    Instant now = clock.instant();
    int looked = doubt.looks() + 1;
    if (!found.isEmpty()) {
      store.delivered(team, doubt.application(), found.getFirst(), What.NOTE_FOUND);
    } else if (settling.over(doubt.since(), looked, now)) {
      looks.ruledOut(team, doubt, again(doubt, now));
    } else {
      looks.notFound(team, doubt, settling.nextLook(doubt.since(), looked, now));
    }
  }

  private Instant again(NoteDoubt doubt, Instant now) {
    return doubt.attempt() <= 1 ? now : now.plus(backoff.after(doubt.attempt()));
  }

  private Step failed(TeamId team, NoteDoubt doubt, AtsFailure failure) {
    Instant now = clock.instant();
    return switch (failure) {
      case AtsFailure.NotDone notDone -> {
        looks.lookAgain(
            team, doubt, now.plus(notDone.after().orElse(settings.capped(AFTER_FAILURE))));
        yield notDone.after().map(Step::pausing).orElse(Step.UNANSWERED);
      }
      case AtsFailure.OutcomeUnknown unanswered -> {
        looks.lookAgain(team, doubt, now.plus(settings.capped(AFTER_FAILURE)));
        yield Step.UNANSWERED;
      }
      case AtsFailure.Refused refused -> {
        looks.lookAgain(team, doubt, now.plus(settings.capped(AFTER_REFUSAL)));
        yield Step.DONE;
      }
      case AtsFailure.Disconnected over -> {
        looks.lookAgain(team, doubt, now);
        yield Step.LINE_LOST;
      }
    };
  }
}
