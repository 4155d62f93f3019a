package io.outhire.leveremulator.company;

import org.jspecify.annotations.Nullable;

/**
 * A remark on a candidacy.
 *
 * @param user who wrote it; null when unknown
 * @param stage where the candidacy stood then
 * @param createdAt ms since 1970 UTC
 * @param byApi whether an app or script wrote it; only such notes can be changed by the API
 * @param thread id of the note that it comments on; null for one that stands alone
 */
public record Note(
    String id,
    String opportunity,
    @Nullable String user,
    String value,
    boolean secret,
    @Nullable Integer score,
    String stage,
    long createdAt,
    boolean byApi,
    @Nullable String thread) {

  /** The same note with other words. */
  public Note saying(String newValue, boolean newSecret, @Nullable Integer newScore) {
    return new Note(
        id, opportunity, user, newValue, newSecret, newScore, stage, createdAt, byApi, thread);
  }
}
