package io.outhire.integrations;

import io.outhire.jobs.JobId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * The posting that a job's applications go to.
 *
 * @param postingId the provider's
 * @param postingTitle as it was when linked
 * @param postingUrl its public page, if it has one
 */
public record JobLink(
    JobId job,
    ConnectionId connection,
    String postingId,
    String postingTitle,
    Optional<URI> postingUrl,
    Instant linkedAt) {}
