package io.outhire.applications;

import io.outhire.common.EmailAddress;
import io.outhire.common.TeamId;

/**
 * The last application of a person at a team was erased, so that nothing about them is left here.
 * Fired inside its transaction: an observer that throws undoes the erasure, and what an observer
 * erases goes together with it.
 */
public record PersonErased(TeamId team, EmailAddress email) {}
