package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.jobs.JobId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One application's way into the ATS.
 *
 * @param held why it is kept back, while it is
 * @param connection the connection it goes through, if the team has one
 * @param attempt how often it was sent
 * @param dueAt when Outhire acts next, while it does
 * @param cause what came in its way last, unless it is delivered
 * @param arrival where it stands in the ATS, once delivered
 * @param receivedAt when the application was stored
 */
public record Delivery(
    ApplicationId application,
    JobId job,
    DeliveryState state,
    Optional<HeldReason> held,
    Optional<ConnectionId> connection,
    int attempt,
    Optional<Instant> dueAt,
    Optional<DeliveryCause> cause,
    Optional<Arrival> arrival,
    Instant receivedAt) {

  /**
   * Where it stands in the ATS.
   *
   * @param candidacyId the provider's (for Lever: the opportunity's)
   * @param contactId the person's
   * @param deduped whether the ATS knew the person already
   * @param showUrl its page for the ATS's users, if told
   * @param duplicates how many more of it were found there
   */
  public record Arrival(
      String candidacyId,
      String contactId,
      boolean deduped,
      Optional<URI> showUrl,
      Instant at,
      int duplicates) {}

  /** Whether a person can set it going. */
  public boolean canBeSentByHand() {
    return state == DeliveryState.HELD || state == DeliveryState.PARKED;
  }
}
