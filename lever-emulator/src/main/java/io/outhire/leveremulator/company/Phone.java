package io.outhire.leveremulator.company;

import org.jspecify.annotations.Nullable;

/**
 * A phone number as the client wrote it.
 *
 * @param type mobile, home, work, skype, other or null
 */
public record Phone(@Nullable String type, String value) {}
