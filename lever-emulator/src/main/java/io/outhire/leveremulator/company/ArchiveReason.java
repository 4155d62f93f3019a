package io.outhire.leveremulator.company;

/**
 * Why a candidacy ended.
 *
 * @param status {@code active} or {@code inactive}
 * @param type {@code hired} or {@code non-hired}
 */
public record ArchiveReason(String id, String text, String status, String type) {}
