package io.outhire.engagement;

/** How many questions a team has in each state. */
public record QuestionCounts(
    int open, int answered, int published, int setAside, int unconfirmed, int all) {}
