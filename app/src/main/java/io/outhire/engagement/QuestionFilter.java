package io.outhire.engagement;

import io.outhire.accounts.PersonId;
import io.outhire.jobs.JobId;
import java.util.Optional;

/**
 * Which questions a list shows.
 *
 * @param assignedTo only those of this member
 * @param search a part of the question, the asker's name or address; empty for all
 * @param after the last question of the page before
 */
public record QuestionFilter(
    Which which,
    Optional<JobId> job,
    Optional<PersonId> assignedTo,
    String search,
    Optional<QuestionId> after) {
  public static final int PAGE_SIZE = 50;

  /** The state that questions are in. */
  public enum Which {
    /** Confirmed, and the team owes an answer; the oldest first. */
    OPEN,
    ANSWERED,
    PUBLISHED,
    SET_ASIDE,
    /** The asker has not confirmed the address yet. */
    UNCONFIRMED,
    /** Every confirmed one. */
    ALL
  }

  /** All that are in one state. */
  public static QuestionFilter of(Which which) {
    return new QuestionFilter(which, Optional.empty(), Optional.empty(), "", Optional.empty());
  }
}
