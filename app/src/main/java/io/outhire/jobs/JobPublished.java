package io.outhire.jobs;

import io.outhire.common.TeamId;

/** A job became visible to everybody. Told inside the transaction. */
public record JobPublished(TeamId team, JobId job) {}
