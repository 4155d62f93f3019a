package io.outhire.leveremulator.company;

import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * Something that webhooks tell of.
 *
 * @param origin of the candidate; null where no candidate is concerned
 * @param data what the delivery carries
 */
public record Happening(WebhookEvent event, @Nullable String origin, ObjectNode data) {}
