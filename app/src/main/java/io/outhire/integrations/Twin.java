package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A candidacy that stands in the ATS beside an older one of the same person for the same posting.
 *
 * @param id the younger one's, at the provider
 * @param keptId the oldest one's
 * @param application whose they are
 * @param url the younger one's page for the ATS's users, if told; likewise {@code keptUrl}
 * @param madeAt when the younger one was made
 * @param archivedAt when it was archived at a person's wish, if it was
 */
public record Twin(
    String id,
    String keptId,
    ApplicationId application,
    Optional<URI> url,
    Optional<URI> keptUrl,
    Instant madeAt,
    Optional<Instant> archivedAt) {}
