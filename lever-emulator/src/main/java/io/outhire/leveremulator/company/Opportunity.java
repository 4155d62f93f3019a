package io.outhire.leveremulator.company;

import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One candidacy of one contact. All times are ms since 1970 UTC.
 *
 * @param contact id of the person
 * @param stage id of the stage
 * @param application null for a candidacy without a posting
 * @param opportunityLocation place chosen or taken from the posting; null without a posting
 */
public record Opportunity(
    String id,
    String contact,
    String stage,
    String confidentiality,
    List<String> tags,
    List<String> sources,
    String origin,
    @Nullable String sourcedBy,
    @Nullable String owner,
    List<String> followers,
    @Nullable Application application,
    @Nullable Archived archived,
    List<StageChange> stageChanges,
    @Nullable String opportunityLocation,
    long createdAt,
    long updatedAt,
    long lastInteractionAt,
    long lastAdvancedAt,
    @Nullable Long snoozedUntil) {

  /** Files may leave out what has an obvious default. */
  public Opportunity {
    confidentiality = Objects.requireNonNullElse(confidentiality, "non-confidential");
    tags = Lists.orEmpty(tags);
    sources = Lists.orEmpty(sources);
    followers = Lists.orEmpty(followers);
    stageChanges = Lists.orEmpty(stageChanges);
    updatedAt = updatedAt == 0 ? createdAt : updatedAt;
    lastInteractionAt = lastInteractionAt == 0 ? createdAt : lastInteractionAt;
    lastAdvancedAt = lastAdvancedAt == 0 ? createdAt : lastAdvancedAt;
  }

  /** Why and when the candidacy ended; {@code reason} is the id of an archive reason. */
  public record Archived(String reason, long archivedAt) {}

  /** An arrival in a stage. */
  public record StageChange(
      String toStageId, int toStageIndex, long updatedAt, @Nullable String userId) {}

  /** Whether it is a candidacy for that posting. */
  public boolean isFor(String postingId) {
    return application != null && application.posting().equals(postingId);
  }
}
