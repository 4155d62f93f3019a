package io.outhire.applications;

import io.outhire.common.TeamId;
import io.outhire.jobs.JobId;

/**
 * An application was stored. Fired inside its transaction: an observer that throws undoes the
 * application, and what an observer stores exists only together with it.
 *
 * @param again whether this person had applied to this job before, so that the application was
 *     changed and not made
 */
public record ApplicationSubmitted(
    TeamId team, ApplicationId application, JobId job, boolean again) {}
