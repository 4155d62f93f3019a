package io.outhire.integrations;

import java.util.Optional;

/**
 * What a browser brought back from a provider's consent page.
 *
 * @param error OAuth's word for what went wrong, such as {@code access_denied}
 * @param description the provider's own words for it
 */
public record ConsentAnswer(
    Optional<String> state,
    Optional<String> code,
    Optional<String> error,
    Optional<String> description) {}
