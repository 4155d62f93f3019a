package io.outhire.engagement;

import io.outhire.jobs.JobId;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A link that works.
 *
 * @param subject the question or subscription that it is about; null for saved jobs
 * @param jobs the saved jobs that it takes along
 */
record MailedLink(
    LinkPurpose purpose, ProspectId prospect, @Nullable UUID subject, List<JobId> jobs) {}
