package io.outhire.integrations.ats;

import java.time.Duration;
import java.util.Optional;

/**
 * Why a call to the ATS came to nothing, sorted by what has to happen next. Nothing is ever decided
 * from its text, which is for people.
 */
public abstract sealed class AtsFailure extends Exception {
  private AtsFailure(String cause) {
    super(cause);
  }

  /** The cause in a sentence for a recruiter, such as "Lever did not answer." */
  public String cause() {
    return String.valueOf(getMessage());
  }

  /** Surely nothing was done (busy, unreachable): the same call may be made again later. */
  public static final class NotDone extends AtsFailure {
    private final transient Optional<Duration> after;

    /**
     * @param after how long the provider asked to wait, if it did
     */
    public NotDone(String cause, Optional<Duration> after) {
      super(cause);
      this.after = after;
    }

    /** How long the provider asked to wait, if it did. */
    public Optional<Duration> after() {
      return after;
    }
  }

  /** The call may or may not have been carried out: look before making it again. */
  public static final class OutcomeUnknown extends AtsFailure {
    /** Given what was seen of the call's end. */
    public OutcomeUnknown(String cause) {
      super(cause);
    }
  }

  /** Surely refused, and will be again until a person changes something. */
  public static final class Refused extends AtsFailure {
    private final int status;

    /**
     * @param status the HTTP status, for the log
     */
    public Refused(int status, String cause) {
      super(cause);
      this.status = status;
    }

    /** The HTTP status of the refusal. */
    public int status() {
      return status;
    }
  }

  /** The connection itself is over: only connecting again helps. */
  public static final class Disconnected extends AtsFailure {
    /** Given why, as far as it is known. */
    public Disconnected(String cause) {
      super(cause);
    }
  }
}
