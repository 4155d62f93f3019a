package io.outhire.leveremulator.company;

/**
 * A step of the pipeline.
 *
 * @param id a word for the built-in ones, a UUID for the customer's own
 * @param rank where it stands in the pipeline; lists of opportunities follow it
 */
public record Stage(String id, String text, double rank) {}
