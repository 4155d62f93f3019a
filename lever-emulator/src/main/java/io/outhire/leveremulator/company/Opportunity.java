package io.outhire.leveremulator.company;

import java.util.ArrayList;
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
 * @param dataProtection what the candidate consented to; null when nobody asked
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
    @Nullable Long snoozedUntil,
    @Nullable DataProtection dataProtection) {

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

  /** What the company may do with the candidate's data. */
  public record DataProtection(@Nullable Permission store, @Nullable Permission contact) {}

  /**
   * A permission.
   *
   * @param expiresAt ms since 1970 UTC; null for one without an end
   */
  public record Permission(boolean allowed, @Nullable Long expiresAt) {}

  /** The same candidacy, moved to that stage by somebody; null when nobody knows by whom. */
  public Opportunity movedTo(Stage newStage, int index, @Nullable String userId, long now) {
    var changes = new ArrayList<>(stageChanges);
    changes.add(new StageChange(newStage.id(), index, now, userId));
    return copy(newStage.id(), tags, sources, archived, changes, now, now);
  }

  /** The same candidacy, ended or, with null, taken up again. */
  public Opportunity archivedAs(@Nullable Archived newArchived, long now) {
    return copy(stage, tags, sources, newArchived, stageChanges, lastAdvancedAt, now);
  }

  /** The same candidacy with those tags. */
  public Opportunity withTags(List<String> newTags, long now) {
    return copy(stage, newTags, sources, archived, stageChanges, lastAdvancedAt, now);
  }

  /** The same candidacy with those sources. */
  public Opportunity withSources(List<String> newSources, long now) {
    return copy(stage, tags, newSources, archived, stageChanges, lastAdvancedAt, now);
  }

  private Opportunity copy(
      String newStage,
      List<String> newTags,
      List<String> newSources,
      @Nullable Archived newArchived,
      List<StageChange> newStageChanges,
      long newLastAdvancedAt,
      long now) {
    return new Opportunity(
        id,
        contact,
        newStage,
        confidentiality,
        newTags,
        newSources,
        origin,
        sourcedBy,
        owner,
        followers,
        application,
        newArchived,
        newStageChanges,
        opportunityLocation,
        createdAt,
        now,
        now,
        newLastAdvancedAt,
        snoozedUntil,
        dataProtection);
  }
}
