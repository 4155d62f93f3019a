package io.outhire.accounts;

/** A person in a team, with what they may do there. */
public record Member(Person person, Role role) {}
