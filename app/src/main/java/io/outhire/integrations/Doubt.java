package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import java.time.Instant;
import java.util.Optional;

/**
 * An application that may or may not be in the ATS.
 *
 * @param postingId the posting it was sent for
 * @param intentAt when it was first sent
 * @param since when the doubt began
 * @param attempt how often it was sent
 * @param looks how many looks have found nothing
 */
record Doubt(
    ApplicationId application,
    Optional<String> postingId,
    Instant intentAt,
    Instant since,
    int attempt,
    int looks) {}
