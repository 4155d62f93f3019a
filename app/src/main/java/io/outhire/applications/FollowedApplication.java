package io.outhire.applications;

import io.outhire.applications.Carrier.Whereabouts;

/**
 * An application as the candidate may follow it.
 *
 * @param whereabouts whether it has gone on to the team's ATS
 */
public record FollowedApplication(Application application, Whereabouts whereabouts) {}
