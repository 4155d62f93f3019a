package io.outhire.leveremulator.company;

import java.time.Duration;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Who wants to hear of what, and the log of what was told. Not safe for threads. */
public final class WebhookDesk {
  /** Lever keeps a thousand requests, and none for longer than two weeks. */
  private static final int MOST_KEPT = 1000;

  private static final long KEPT_MILLIS = Duration.ofDays(14).toMillis();

  private final Map<String, Webhook> webhooks = new LinkedHashMap<>();
  private final Set<WebhookGroup> on = EnumSet.noneOf(WebhookGroup.class);
  private final Map<String, Delivery> deliveries = new LinkedHashMap<>();

  WebhookDesk(Collection<Webhook> webhooks, Set<WebhookGroup> on, Collection<Delivery> deliveries) {
    webhooks.forEach(this::put);
    this.on.addAll(on);
    deliveries.forEach(delivery -> this.deliveries.put(delivery.id(), delivery));
  }

  /** Oldest first. */
  public List<Webhook> webhooks() {
    return List.copyOf(webhooks.values());
  }

  /** The webhook, if the id is one. */
  public Optional<Webhook> webhook(String id) {
    return Optional.ofNullable(webhooks.get(id));
  }

  /** Adds the webhook or puts it in the place of the one with its id. */
  public void put(Webhook webhook) {
    webhooks.put(webhook.id(), webhook);
  }

  /** Forgets the webhook and gives up what is still to be told to it. */
  public void remove(String id) {
    webhooks.remove(id);
    deliveries.replaceAll(
        (key, old) ->
            old.webhook().equals(id) && old.nextAttemptAt() != null ? old.givenUp() : old);
  }

  /** The groups of events that are switched on. */
  public Set<WebhookGroup> groups() {
    return Set.copyOf(on);
  }

  /** Switches a group of events on or off. */
  public void turn(WebhookGroup group, boolean wanted) {
    if (wanted) {
      on.add(group);
    } else {
      on.remove(group);
    }
  }

  /** The webhooks that are to be told; none while the event's group is off. */
  public List<Webhook> interestedIn(Happening happening) {
    return on.contains(happening.event().group())
        ? webhooks.values().stream().filter(webhook -> webhook.wants(happening)).toList()
        : List.of();
  }

  /** The log, oldest first. */
  public List<Delivery> deliveries() {
    return List.copyOf(deliveries.values());
  }

  /** The delivery, if it is still in the log. */
  public Optional<Delivery> delivery(String id) {
    return Optional.ofNullable(deliveries.get(id));
  }

  /** Adds to the log or changes an entry of it; the oldest fall out. */
  public void put(Delivery delivery, long now) {
    deliveries.put(delivery.id(), delivery);
    var oldest = deliveries.values().iterator();
    while (oldest.hasNext() && tooOld(oldest.next(), now)) {
      oldest.remove();
    }
  }

  private boolean tooOld(Delivery delivery, long now) {
    return deliveries.size() > MOST_KEPT || delivery.createdAt() < now - KEPT_MILLIS;
  }

  /** Lets a delivery go out once more; whether it is still in the log. */
  public boolean rerun(String id, long now) {
    Optional<Delivery> found = delivery(id);
    found.ifPresent(delivery -> put(delivery.rerunAt(now), now));
    return found.isPresent();
  }

  /** What is to be told by then, oldest first. */
  public List<Delivery> due(long now) {
    return deliveries.values().stream().filter(delivery -> delivery.dueBy(now)).toList();
  }

  /** Whether anything is still to be told, now or later. */
  public boolean waiting() {
    return deliveries.values().stream().anyMatch(delivery -> delivery.nextAttemptAt() != null);
  }
}
