package io.outhire.integrations;

import java.time.Instant;
import java.util.Optional;

/**
 * One step on an application's way.
 *
 * @param detail more about it in words; empty when there is nothing to add
 * @param next when Outhire acts next, if that was decided
 */
public record DeliveryEvent(Instant at, What what, String detail, Optional<Instant> next) {

  /** The kinds of step. */
  public enum What {
    /** Stored, and to be sent. */
    RECEIVED,
    /** Kept back. */
    HELD,
    /** What kept it back is mended. */
    RELEASED,
    /** On its way: sent, the answer is awaited. */
    SENT,
    /** In the ATS. */
    DELIVERED,
    /** Surely not done; tried again later. */
    POSTPONED,
    /** The answer is not known; looked for before anything else. */
    DOUBTED,
    /** Looked for and not found (yet). */
    NOT_FOUND,
    /** Looked for long enough: it is not there and will be sent again. */
    RULED_OUT,
    /** Found where it was looked for. */
    FOUND,
    /** More than one of it was found. */
    DUPLICATED,
    /** Refused: a person has to act. */
    PARKED,
    /** A person asked for it to be sent. */
    ASKED_AGAIN,
    /** The candidate sent the form again. */
    CHANGED,
    /** The note on its way: sent, the answer is awaited. */
    NOTE_SENT,
    /** The note is in the ATS. */
    NOTE_DELIVERED,
    /** The note was surely not taken; tried again later. */
    NOTE_POSTPONED,
    /** Whether the note was taken is not known. */
    NOTE_DOUBTED,
    /** The note was looked for and not found (yet). */
    NOTE_NOT_FOUND,
    /** The note is surely not there and will be sent again. */
    NOTE_RULED_OUT,
    /** The note was found where it was looked for. */
    NOTE_FOUND,
    /** The note stays here until a person acts. */
    NOTE_KEPT
  }
}
