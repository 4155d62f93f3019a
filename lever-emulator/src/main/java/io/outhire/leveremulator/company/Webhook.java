package io.outhire.leveremulator.company;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * An address that wants to hear of an event.
 *
 * @param origins of candidates that it wants to hear of; empty where the event knows no origins
 * @param signatureToken key of the signatures
 * @param byApi whether the API made it; then the settings page cannot change it, nor the reverse
 * @param clientId the app or key that made it; null for one made in the settings
 * @param createdAt ms since 1970 UTC
 * @param updatedAt ms since 1970 UTC
 */
public record Webhook(
    String id,
    WebhookEvent event,
    String url,
    List<String> origins,
    String signatureToken,
    boolean byApi,
    @Nullable String clientId,
    long createdAt,
    long updatedAt) {

  /** The list is copied. */
  public Webhook {
    origins = Lists.orEmpty(origins);
  }

  /** Whether it wants to hear of what happened. */
  boolean wants(Happening happening) {
    String origin = happening.origin();
    boolean anyOrigin = !event.byOrigin() || origin == null;
    return event == happening.event() && (anyOrigin || origins.contains(origin));
  }

  /** The same with another address and other origins. */
  public Webhook changed(String newUrl, List<String> newOrigins, long now) {
    return new Webhook(
        id, event, newUrl, newOrigins, signatureToken, byApi, clientId, createdAt, now);
  }
}
