package io.outhire.showing;

import io.outhire.applications.Questionnaire;
import io.outhire.engagement.PublishedAnswer;
import io.outhire.jobs.JobBoard.Similar;
import io.outhire.jobs.JobDescription;
import java.util.List;

/**
 * Everything that a job's page shows.
 *
 * @param job in whatever state
 * @param similar published jobs of the same employer, the most similar first
 */
public record ShownJob(
    JobDescription job,
    List<PublishedAnswer> answers,
    Questionnaire questionnaire,
    List<Similar> similar) {}
