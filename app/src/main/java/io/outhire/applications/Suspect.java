package io.outhire.applications;

import io.outhire.jobs.JobId;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * A form that waits for a person to look at it.
 *
 * @param signs what makes it look like a program's
 */
public record Suspect(
    UUID id,
    JobId job,
    String name,
    String email,
    Written written,
    ResumeFile resume,
    List<SpamSign> signs,
    Instant receivedAt) {}
