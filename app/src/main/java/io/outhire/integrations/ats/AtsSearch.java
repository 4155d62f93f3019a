package io.outhire.integrations.ats;

import java.time.Instant;
import java.util.Optional;

/**
 * By what a candidacy made by an earlier, unanswered call is known again.
 *
 * @param since not made before this; leave a margin for clocks that differ
 */
public record AtsSearch(String email, Optional<String> postingId, String tag, Instant since) {}
