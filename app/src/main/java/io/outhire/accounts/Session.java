package io.outhire.accounts;

import java.time.Instant;
import java.util.UUID;

/**
 * Somebody's being signed in, in one browser.
 *
 * @param id names it in lists; not the key
 * @param person who
 * @param team for which team they are looking now
 * @param role what they may do there at this moment
 * @param device which browser, in words
 */
public record Session(
    UUID id, Person person, Team team, Role role, String device, Instant begun, Instant lastSeen) {}
