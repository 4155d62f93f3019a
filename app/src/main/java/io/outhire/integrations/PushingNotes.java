package io.outhire.integrations;

import io.outhire.db.DatabaseTime;
import io.outhire.integrations.PushingApplications.Run;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;

/** The notes' part of a run: new ones first, then those in doubt. */
@ApplicationScoped
class PushingNotes {
  private final SendingNotes sending;
  private final LookingForNotes looking;
  private final NoteLooks looks;
  private final Notes notes;
  private final DeliverySettings settings;
  private final InstantSource clock;

  @Inject
  PushingNotes(
      SendingNotes sending,
      LookingForNotes looking,
      NoteLooks looks,
      Notes notes,
      DeliverySettings settings,
      @DatabaseTime InstantSource clock) {
    this.sending = sending;
    this.looking = looking;
    this.looks = looks;
    this.notes = notes;
    this.settings = settings;
    this.clock = clock;
  }

  /** Takes what another run left in flight for a doubt. */
  void doubtAbandoned(Run run) {
    Instant firstLook = new Settling(settings.settling()).firstLook(clock.instant());
    looks.doubtAbandoned(run.team(), run.line().connection(), run.lease().owner(), firstLook);
  }

  /** Sends a note or looks for one. */
  Step next(Run run) {
    Step sent = sending.next(run);
    return sent.equals(Step.IDLE) ? looking.next(run) : sent;
  }

  Optional<Instant> nextDue(Run run) {
    return notes.nextDue(run.team(), run.line().connection());
  }
}
