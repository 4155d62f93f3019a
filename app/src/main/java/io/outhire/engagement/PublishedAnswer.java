package io.outhire.engagement;

import java.time.Instant;
import java.util.UUID;

/**
 * A question and its answer as everybody reads them on a job's page; plain text with line breaks.
 *
 * @param question as the team edited it, without the asker's name
 */
public record PublishedAnswer(UUID id, String question, String answer, Instant publishedAt) {}
