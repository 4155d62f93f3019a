package io.outhire.integrations;

import io.outhire.common.TeamId;
import io.outhire.integrations.ats.AtsUser;
import java.time.Instant;
import java.util.Optional;
import java.util.UUID;

/**
 * A team's connection to one account of an ATS.
 *
 * @param providerId the kind of ATS, as in {@code lever}
 * @param accountId the provider's id of the account; empty text if it did not tell
 * @param accountName what people call the account; an admin can change it
 * @param connectedBy who gave consent last
 * @param connectedAt when that was
 * @param consentedUserId the provider's id of the user who gave consent; empty text if not told
 * @param granted what the provider permits, in its own words separated by spaces
 * @param attributedTo the user whom everything sent is attributed to; sending waits until one is
 *     chosen
 * @param second whom it is attributed to once that one has left
 * @param lastOkAt when a call last succeeded, to within half a minute
 */
public record Connection(
    ConnectionId id,
    TeamId team,
    String providerId,
    ConnectionState state,
    String accountId,
    String accountName,
    ConnectedBy connectedBy,
    Instant connectedAt,
    String consentedUserId,
    String granted,
    Optional<AtsUser> attributedTo,
    Optional<AtsUser> second,
    Optional<Instant> lastOkAt) {

  /** Whether calls go through, as far as is known. */
  public boolean isConnected() {
    return state instanceof ConnectionState.Connected;
  }

  /** Whether applications can be sent now: connected, and a user chosen to attribute them to. */
  public boolean isReadyToSend() {
    return isConnected() && attributedTo.isPresent();
  }

  /** Why it is broken, in a sentence for a recruiter; empty when it is not. */
  public Optional<String> brokenBecause() {
    return state instanceof ConnectionState.Broken broken
        ? Optional.of(broken.cause())
        : Optional.empty();
  }

  /**
   * A member of the team who went through the provider's consent.
   *
   * @param personId who, as {@code accounts} knows them
   * @param name their name at that time
   */
  public record ConnectedBy(UUID personId, String name) {}
}
