package io.outhire.leveremulator.company;

import org.jspecify.annotations.Nullable;

/**
 * Something that was deleted, as the lists of deleted things remember it.
 *
 * @param deletedAt ms since 1970 UTC
 * @param deletedBy the user; null when nobody knows
 * @param opportunity the candidacy as it stood, or the one that the application belonged to; null
 *     for a posting
 */
public record Removal(
    Kind kind,
    String id,
    long deletedAt,
    @Nullable String deletedBy,
    @Nullable Opportunity opportunity) {
  /** What can be deleted and is remembered. */
  public enum Kind {
    POSTING,
    OPPORTUNITY,
    APPLICATION
  }
}
