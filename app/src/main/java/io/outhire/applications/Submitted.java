package io.outhire.applications;

/**
 * An application is stored.
 *
 * @param reference what the person may quote, as in {@code OUT-7K3F-92QX}
 * @param again whether this person had applied to this job before
 */
public record Submitted(ApplicationId application, String reference, boolean again) {}
