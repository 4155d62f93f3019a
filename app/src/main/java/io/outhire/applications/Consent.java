package io.outhire.applications;

import java.time.Instant;

/**
 * What the person agreed to, word for word, and when.
 *
 * @param text the line beside the box they ticked
 */
public record Consent(String text, Instant givenAt) {}
