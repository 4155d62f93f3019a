package io.outhire.integrations;

import io.outhire.applications.ApplicationId;
import io.outhire.jobs.JobId;
import java.time.Instant;
import java.util.UUID;

/**
 * The right to send one application once.
 *
 * @param sendAs what a person decided about its posting
 * @param attempt the number of this try; with the owner it fences off an answer that comes too late
 * @param owner the run that holds it
 * @param startedAt when it was taken
 */
record Claim(
    ApplicationId application,
    JobId job,
    SendAs sendAs,
    int attempt,
    UUID owner,
    Instant startedAt) {}
