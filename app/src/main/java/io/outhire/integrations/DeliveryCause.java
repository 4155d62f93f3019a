package io.outhire.integrations;

import io.outhire.integrations.ats.AtsFailure;

/**
 * Why a delivery is not where it should be yet.
 *
 * @param words a sentence for a recruiter
 * @param mender who has to act
 */
public record DeliveryCause(Code code, String words, Mender mender) {

  /** The kinds of cause. */
  public enum Code {
    /** The ATS could not be reached or was busy; nothing was done. */
    NOT_REACHED,
    /** The answer did not come or could not be read. */
    NO_CLEAR_ANSWER,
    /** Outhire itself was stopped while sending. */
    INTERRUPTED,
    /** The connection ended while sending. */
    CONNECTION_LOST,
    /** The ATS said no. */
    REFUSED,
    /** The posting takes nobody any more. */
    POSTING_CLOSED,
    /** The posting is no longer there. */
    POSTING_GONE,
    /** Whom it is to be attributed to has left. */
    USER_GONE,
    /** The application no longer exists in Outhire. */
    APPLICATION_GONE,
    /** The connection does not permit notes. */
    NOTES_NOT_PERMITTED,
    /** The candidate took the application back. */
    WITHDRAWN
  }

  /** Who can mend it. */
  public enum Mender {
    /** Time does: Outhire goes on by itself. */
    NOBODY,
    /** Whoever keeps the job description and its link. */
    RECRUITER,
    /** Whoever may connect the ATS. */
    ADMIN,
    /** Outhire's support. */
    SUPPORT
  }

  static DeliveryCause of(AtsFailure failure) {
    return switch (failure) {
      case AtsFailure.NotDone it -> new DeliveryCause(Code.NOT_REACHED, it.cause(), Mender.NOBODY);
      case AtsFailure.OutcomeUnknown it ->
          new DeliveryCause(Code.NO_CLEAR_ANSWER, it.cause(), Mender.NOBODY);
      case AtsFailure.Disconnected it ->
          new DeliveryCause(Code.CONNECTION_LOST, it.cause(), Mender.ADMIN);
      case AtsFailure.Refused it ->
          new DeliveryCause(Code.REFUSED, it.cause(), menderOf(it.status()));
    };
  }

  private static Mender menderOf(int status) {
    return switch (status) {
      case 403 -> Mender.ADMIN;
      case 400, 404, 422 -> Mender.RECRUITER;
      default -> Mender.SUPPORT;
    };
  }

  static DeliveryCause interrupted() {
    return new DeliveryCause(
        Code.INTERRUPTED, "Outhire was stopped while sending it.", Mender.NOBODY);
  }

  static DeliveryCause unexpected() {
    return new DeliveryCause(
        Code.NO_CLEAR_ANSWER, "Sending it ended in an unexpected way.", Mender.NOBODY);
  }

  static DeliveryCause postingClosed() {
    return new DeliveryCause(
        Code.POSTING_CLOSED,
        "The job that this role is linked to has been closed in the ATS.",
        Mender.RECRUITER);
  }

  static DeliveryCause postingGone() {
    return new DeliveryCause(
        Code.POSTING_GONE,
        "The job that this role is linked to is no longer in the ATS, or can no longer be seen.",
        Mender.RECRUITER);
  }

  static DeliveryCause userGone() {
    return new DeliveryCause(
        Code.USER_GONE,
        "Nobody whom applications are attributed to is active in the ATS any more.",
        Mender.ADMIN);
  }

  static DeliveryCause notesNotPermitted() {
    return new DeliveryCause(
        Code.NOTES_NOT_PERMITTED,
        "The connection does not permit Outhire to write notes. Connecting again asks for that.",
        Mender.ADMIN);
  }

  static DeliveryCause withdrawn() {
    return new DeliveryCause(
        Code.WITHDRAWN, "The candidate has withdrawn this application.", Mender.NOBODY);
  }

  static DeliveryCause applicationGone() {
    return new DeliveryCause(
        Code.APPLICATION_GONE, "The application no longer exists in Outhire.", Mender.RECRUITER);
  }
}
