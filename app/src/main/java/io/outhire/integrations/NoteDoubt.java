package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import java.time.Instant;

/**
 * A note of which nobody knows whether it has arrived.
 *
 * @param candidacyId where it is to be looked for
 * @param since when the doubt began
 * @param attempt how often it was sent
 * @param looks how often it was looked for
 */
record NoteDoubt(
    ApplicationId application, String candidacyId, Instant since, int attempt, int looks) {}
