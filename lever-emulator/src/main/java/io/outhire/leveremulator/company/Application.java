package io.outhire.leveremulator.company;

import org.jspecify.annotations.Nullable;

/**
 * The link between a candidacy and a posting.
 *
 * @param type posting, user or referral
 * @param user who made it; null when the candidate applied
 * @param createdAt ms since 1970 UTC
 * @param applied what the candidate wrote; null when somebody else made the application
 */
public record Application(
    String id,
    String type,
    String posting,
    @Nullable String postingOwner,
    @Nullable String postingHiringManager,
    @Nullable String user,
    long createdAt,
    @Nullable Applied applied) {}
