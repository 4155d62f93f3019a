package io.outhire.jobs;

import io.outhire.common.Slug;
import io.outhire.common.TeamId;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A job as the employer describes it.
 *
 * @param slug its part of the address, unique in the team
 * @param version counts changes of the content, so that two people do not undo each other
 * @param needsReview imported and not yet looked at by a person
 * @param publishedAt when it was first published; null if never. Never refreshed, so that an old
 *     job does not pose as new
 * @param closedAt when it was last closed; null unless it is closed
 */
public record JobDescription(
    JobId id,
    TeamId team,
    Slug slug,
    JobContent content,
    JobState state,
    int version,
    boolean needsReview,
    Instant createdAt,
    Instant updatedAt,
    @Nullable Instant publishedAt,
    @Nullable Instant closedAt) {

  /** The title, or words that say there is none. */
  public String name() {
    return content.title().isEmpty() ? "Untitled job" : content.title();
  }

  /** Whether everybody may see it. */
  public boolean isPublished() {
    return state == JobState.PUBLISHED;
  }
}
