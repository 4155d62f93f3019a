package io.outhire.leveremulator.company;

import org.jspecify.annotations.Nullable;

/**
 * A remark on a candidacy.
 *
 * @param user who wrote it; null when unknown
 * @param stage where the candidacy stood then
 * @param createdAt ms since 1970 UTC
 */
public record Note(
    String id,
    String opportunity,
    @Nullable String user,
    String value,
    boolean secret,
    @Nullable Integer score,
    String stage,
    long createdAt) {}
