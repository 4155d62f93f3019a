package io.outhire.integrations;

import java.time.Instant;
import java.util.Optional;

/**
 * How a connection fares, beyond whether it works.
 *
 * @param tokensRenewedAt when the provider last gave tokens
 * @param pausedUntil until when nothing is sent because the provider gives no proper answer
 * @param callsLastMinute how many calls this process made through it within the last minute
 * @param mostAMinute how many it would make at most
 */
public record ConnectionHealth(
    Optional<Instant> tokensRenewedAt,
    Optional<Instant> pausedUntil,
    int callsLastMinute,
    int mostAMinute) {}
