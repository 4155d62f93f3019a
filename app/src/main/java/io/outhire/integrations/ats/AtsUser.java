package io.outhire.integrations.ats;

/**
 * A person who works in the ATS.
 *
 * @param id the provider's
 * @param active whether they can still log in
 */
public record AtsUser(String id, String name, String email, boolean active) {}
