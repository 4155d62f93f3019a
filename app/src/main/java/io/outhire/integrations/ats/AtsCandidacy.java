package io.outhire.integrations.ats;

import java.net.URI;
import java.time.Instant;
import java.util.Optional;

/**
 * One person's candidacy for one posting, as it stands in the ATS.
 *
 * @param id the provider's (for Lever: the opportunity's)
 * @param contactId the person's
 * @param deduped whether a contact that was there already was used
 * @param showUrl its page for the ATS's users, if told
 */
public record AtsCandidacy(
    String id, String contactId, boolean deduped, Optional<URI> showUrl, Instant createdAt) {}
