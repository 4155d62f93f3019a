package io.outhire.integrations.ats;

import java.time.Instant;

/**
 * What a provider grants.
 *
 * @param access opens the API until it expires
 * @param refresh buys the next pair, once
 * @param expiresAt when {@code access} dies
 * @param accountId which account of the provider was connected; empty text if it does not tell
 * @param granted what they permit, in the provider's words separated by spaces
 * @param userId which of its users consented; likewise
 */
public record AtsTokens(
    String access,
    String refresh,
    Instant expiresAt,
    String granted,
    String accountId,
    String userId) {
  @Override
  public String toString() {
    return "AtsTokens[expiresAt=%s, accountId=%s]".formatted(expiresAt, accountId);
  }
}
