package io.outhire.integrations;

import java.util.Optional;

/**
 * The note that follows an application: cover letter, answers and history.
 *
 * @param state held while the connection does not permit notes
 * @param cause what came in its way last, unless it is delivered
 */
public record NoteDelivery(DeliveryState state, Optional<DeliveryCause> cause) {}
