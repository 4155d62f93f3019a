package io.outhire.integrations;

import io.outhire.integrations.ats.AtsPosting;

/**
 * A posting that can be imported.
 *
 * @param imported whether a job of the team is linked to it already
 */
public record OfferedPosting(AtsPosting posting, boolean imported) {}
