package io.outhire.leveremulator.company;

import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a candidacy's files.
 *
 * @param type file-added, resume-imported or file-remove
 * @param file id of the file
 * @param user who did it; null when nobody knows
 * @param occurredAt ms since 1970 UTC
 */
public record FileAction(
    String id,
    String type,
    String opportunity,
    String file,
    String fileName,
    @Nullable String user,
    long occurredAt) {}
