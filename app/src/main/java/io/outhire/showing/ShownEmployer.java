package io.outhire.showing;

import io.outhire.accounts.Employers.Shown;
import java.util.Optional;

/**
 * An employer with one of its jobs.
 *
 * @param job nothing when it has none at the address
 */
public record ShownEmployer(Shown shown, Optional<ShownJob> job) {}
