package io.outhire.accounts;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import io.outhire.words.Language;

/**
 * An employer.
 *
 * @param slug leads its public addresses: {@code /{slug}/jobs}
 * @param name as candidates read it
 * @param language what its public pages speak to visitors who name none of ours
 */
public record Team(TeamId id, Slug slug, String name, Language language) {}
