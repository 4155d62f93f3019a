package io.outhire.dashboard.ats;

import io.outhire.integrations.DeliveryCause;
import io.outhire.integrations.DeliveryState;
import io.outhire.integrations.NoteDelivery;

/** Says how the note fares that follows an application. */
final class ShownNote {
  private ShownNote() {}

  /** A sentence or two; what can go wrong never touches the application itself. */
  static String words(NoteDelivery note, String provider) {
    String cause = note.cause().map(DeliveryCause::words).orElse("");
    return switch (note.state()) {
      case PENDING, IN_FLIGHT ->
          "Cover letter, answers and history follow as a note. %s".formatted(cause).strip();
      case UNKNOWN ->
          "%s Outhire looks for the note in %s before it sends it again."
              .formatted(cause, provider);
      case DELIVERED ->
          "Cover letter, answers and history stand in %s as a note.".formatted(provider);
      case HELD ->
          "The application has arrived; cover letter, answers and history stay here. %s"
              .formatted(cause)
              .strip();
      case PARKED ->
          "The application has arrived, its note has not: %s It stands here whole."
              .formatted(cause);
    };
  }

  /** Whether a person can set it going. */
  static boolean canBeSentByHand(NoteDelivery note) {
    return note.state() == DeliveryState.PARKED;
  }
}
