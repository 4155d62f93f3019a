package io.outhire.integrations;

/**
 * Which sources the ATS is told.
 *
 * @param visits whether, beside Outhire, the place where a visitor came from
 */
public record ToldSources(boolean visits) {}
