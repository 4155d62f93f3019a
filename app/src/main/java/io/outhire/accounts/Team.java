package io.outhire.accounts;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;

/**
 * An employer.
 *
 * @param slug leads its public addresses: {@code /{slug}/jobs}
 * @param name as candidates read it
 */
public record Team(TeamId id, Slug slug, String name) {}
