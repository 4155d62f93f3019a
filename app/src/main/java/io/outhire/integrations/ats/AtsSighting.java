package io.outhire.integrations.ats;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * A candidacy as a list of the ATS shows it.
 *
 * @param contactId whose it is
 * @param postingId what for, if for a posting
 * @param archived whether it has been put away
 * @param showUrl its page for the ATS's users, if told
 */
public record AtsSighting(
    String id,
    String contactId,
    Optional<String> postingId,
    Instant createdAt,
    boolean archived,
    Optional<URI> showUrl) {}
