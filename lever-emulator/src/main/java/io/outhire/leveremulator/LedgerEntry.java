package io.outhire.leveremulator;

import org.jspecify.annotations.Nullable;

/**
 * A request and what was done with it.
 *
 * @param at ms since 1970 UTC
 * @param query as sent, without the question mark
 * @param clientId the app or API key that asked; null when nobody could be told
 * @param status what was answered; 0 when the connection was dropped
 * @param done {@code answered}, or what a fault made of it
 * @param account id of the account it went to; null when that could not be told
 */
public record LedgerEntry(
    long at,
    String method,
    String path,
    String query,
    @Nullable String clientId,
    int status,
    String done,
    @Nullable String account) {}
