package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import java.util.UUID;

/**
 * The right to send one note once.
 *
 * @param candidacyId what it is put on
 * @param attempt the number of this try; with the owner it fences off an answer that comes too late
 * @param owner the run that holds it
 */
record NoteClaim(ApplicationId application, String candidacyId, int attempt, UUID owner) {}
