package io.outhire.dashboard.ats;

import io.outhire.integrations.Delivery;
import io.outhire.integrations.DeliveryCause;
import io.outhire.integrations.DeliveryState;
import io.outhire.integrations.HeldReason;
import io.outhire.integrations.NoteDelivery;
import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * An application's delivery as its page shows it: {@code {#include applications/delivery
 * delivery=delivery /}}.
 *
 * @param now how it stands
 * @param explanation what that means and who can mend it; empty when nothing has to be said
 * @param sendPath where it is sent by hand; empty when that makes no sense or the reader may not
 * @param sendLabel the word on that button
 * @param linkPath where the job's link is changed, when its posting is no longer open and there is
 *     a choice; else empty
 * @param link its page in the ATS; empty until it is there
 * @param note how the note with cover letter and answers fares; empty when nothing has to be said
 * @param notePath where the note is sent once more; empty when that makes no sense
 * @param steps what happened, oldest first
 */
public record ShownDelivery(
    DeliveryDot now,
    String explanation,
    String sendPath,
    String sendLabel,
    String linkPath,
    String link,
    String provider,
    String note,
    String notePath,
    List<Step> steps) {

  /** One step of the time line. */
  public record Step(String title, String dot, String time, String at, String detail) {}

  /**
   * Shows a delivery.
   *
   * @param broken why the connection is broken, if it is
   */
  static ShownDelivery of(
      Delivery delivery,
      Optional<NoteDelivery> note,
      List<Step> steps,
      String provider,
      Optional<String> broken,
      boolean mayChange) {
    boolean byHand = mayChange && delivery.canBeSentByHand();
    return new ShownDelivery(
        DeliveryDot.of(delivery.state(), provider),
        explanation(delivery, provider, broken),
        byHand ? "/applications/%s/sending".formatted(delivery.application()) : "",
        delivery.state() == DeliveryState.HELD ? "Send now" : "Send again",
        byHand && isPostingEnded(delivery)
            ? "/jobs/%s/connected-job".formatted(delivery.job())
            : "",
        delivery.arrival().flatMap(Delivery.Arrival::showUrl).map(URI::toString).orElse(""),
        provider,
        note.map(one -> ShownNote.words(one, provider)).orElse(""),
        mayChange && note.filter(ShownNote::canBeSentByHand).isPresent()
            ? "/applications/%s/sending".formatted(delivery.application())
            : "",
        steps);
  }

  private static boolean isPostingEnded(Delivery delivery) {
    return delivery.state() == DeliveryState.PARKED
        && delivery
            .cause()
            .filter(
                cause ->
                    cause.code() == DeliveryCause.Code.POSTING_CLOSED
                        || cause.code() == DeliveryCause.Code.POSTING_GONE)
            .isPresent();
  }

  private static String explanation(Delivery delivery, String provider, Optional<String> broken) {
    return switch (delivery.state()) {
      case HELD -> delivery.held().map(reason -> held(reason, provider)).orElse("");
      case PENDING ->
          broken
              .map(ShownDelivery::untilReconnected)
              .orElseGet(() -> delivery.cause().map(ShownDelivery::waiting).orElse(""));
      case UNKNOWN ->
          "%s Outhire looks for it in %s before it sends it again."
              .formatted(delivery.cause().map(DeliveryCause::words).orElse(""), provider);
      case PARKED -> delivery.cause().map(cause -> parked(cause, provider)).orElse("");
      case IN_FLIGHT -> "";
      case DELIVERED ->
          delivery.arrival().filter(arrival -> arrival.duplicates() > 0).isPresent()
              ? "It is in %s more than once. Archive the younger one there.".formatted(provider)
              : "";
    };
  }

  private static String held(HeldReason reason, String provider) {
    return switch (reason) {
      case NOT_CONNECTED -> "No ATS is connected. An Admin can connect one under Integrations.";
      case NOT_LINKED ->
          "This job is linked to no job in %s. Link it, then send.".formatted(provider);
      case NOBODY_CHOSEN ->
          "An Admin has yet to choose whom candidates are attributed to. Then it is sent by itself.";
    };
  }

  private static String waiting(DeliveryCause cause) {
    return switch (cause.mender()) {
      case NOBODY -> cause.words() + " The application is kept; Outhire keeps trying.";
      case ADMIN, RECRUITER, SUPPORT -> untilReconnected(cause.words());
    };
  }

  private static String untilReconnected(String why) {
    return why + " It is kept and sent as soon as an Admin has reconnected the ATS.";
  }

  private static String parked(DeliveryCause cause, String provider) {
    return switch (cause.code()) {
      case POSTING_CLOSED, POSTING_GONE ->
          cause.words()
              + " Link the role to another job and send again, send it anyway, or send it without a job.";
      case USER_GONE ->
          cause.words()
              + " An Admin can choose somebody under Integrations. Then it is sent by itself.";
      default -> mended(cause, provider);
    };
  }

  private static String mended(DeliveryCause cause, String provider) {
    return switch (cause.mender()) {
      case ADMIN ->
          cause.words() + " An Admin can check the permissions in %s.".formatted(provider);
      case RECRUITER -> cause.words() + " Check which job this role is linked to, then send again.";
      case SUPPORT, NOBODY -> cause.words() + " If it happens again, write to support.";
    };
  }
}
