package io.outhire.engagement;

import io.outhire.common.TeamId;
import io.outhire.jobs.JobId;

/** What a job's page shows of questions and answers is different. Told inside the transaction. */
public record AnswersChanged(TeamId team, JobId job) {}
