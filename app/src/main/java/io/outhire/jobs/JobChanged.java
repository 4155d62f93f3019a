package io.outhire.jobs;

import io.outhire.common.TeamId;

/**
 * What a job says, or its address, was changed, in whatever state it is. Told inside the
 * transaction.
 */
public record JobChanged(TeamId team, JobId job) {}
