package io.outhire.accounts;

import io.outhire.common.EmailAddress;

/** Somebody who can sign in. */
public record Person(PersonId id, EmailAddress email, String name) {}
