package io.outhire.common;

/** Whom recruiters turn to when something is broken that they cannot mend. */
public record SupportContact(EmailAddress email) {}
