package io.outhire.jobs;

import io.outhire.common.TeamId;

/** A job closed: nobody can apply any more. Told inside the transaction. */
public record JobClosed(TeamId team, JobId job) {}
