package io.outhire.applications;

import io.outhire.common.EmailAddress;
import io.outhire.jobs.JobId;
import java.time.Instant;

/**
 * What a browser that sent a form is told, as often as it asks.
 *
 * @param again whether this person had applied to this job before this form
 */
public record Receipt(
    JobId job, String reference, EmailAddress email, boolean again, Instant receivedAt) {}
